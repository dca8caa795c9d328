using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Fatt vedtak: a decision maker who prepared no version of it, and is impartial, decides what is recommended (forvaltningsloven 1967 § 2).
/// What it was decided on is frozen with it, and the frame for the year is held against all that is decided, in the same transaction; what
/// the county was asked and has not answered is closed, and so is what it sent in later and nobody has noted as read.
/// </summary>
[Process("DecisionMade")]
public sealed class DecideApplication(AppDb db, Portfolios portfolios, IEnumerable<IBindsDecision> binders, OsloClock clock)
    : IUseCase<DecideApplication.Input, Done>
{
    private static readonly Words<DecideText, DecisionKind> ToldWords = new("Told_DecisionMade");

    public static Permission Needs { get; } = Permission.Of("grants.decision.make", Role.DecisionMaker);

    /// <summary>The county is asked something about it, and its last day to answer is not over.</summary>
    /// <param name="until">Null where a message asks with no day for the answer.</param>
    public static Refusal WaitsForAnswer(string county, DateOnly? until) => new(
        nameof(WaitsForAnswer),
        until is { } day
            ? Phrase.In<DecideText>(nameof(DecideText.Refusal_WaitsForAnswer), county, new DateArgument(day))
            : Phrase.In<DecideText>(nameof(DecideText.Refusal_WaitsForMessage), county));

    /// <summary>It fell, and is not with those who decide any more.</summary>
    public static Refusal HasFallen(LapseCause cause) => new(nameof(HasFallen), DecideWords.Of(cause));

    public sealed class Input : IInput<DecideApplication, Input, Done>, IApproves<Decision>
    {
        public DecisionId Decision { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>It was decided, and never changes after.</summary>
    /// <param name="BasisHashKey">SHA-256 of what it was decided on.</param>
    [Event("grants.decision.made"), Was("DecisionMade")]
    public sealed record DecisionMade(
        GrantApplicationId Application,
        DecisionId Decision,
        int Round,
        DecisionKind Kind,
        Money Amount,
        string BasisHashKey
    ) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => ToldWords.Of(Kind, Amount);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await db.ManageableDecision(input.Decision, actor, cancel);
        if (decision is null) return Refusal.NotFound;

        var check = await db.CheckOf(decision, cancel);
        if (await MayDecide(db, binders, decision, check, actor, clock.Today, cancel) is { } no) return no;

        var access = decision.Kind == DecisionKind.Dismissal ? null : await db.PortfolioFor(actor, decision.Call, cancel);
        if (access?.Refusal is { } closed) return closed;
        var portfolio = access is null ? null : await portfolios.Read(access, cancel);
        var basis = await DecisionBasis.Of(db, decision, portfolio, cancel);
        if (decision.Decide(check, actor, input.Seen, basis.Write(), change.At) is { } refused) return refused;

        change.Record(
            new DecisionMade(decision.Application, decision.Id, check.Rounds.Count, decision.Kind, decision.Amount, decision.BasisHash!)
        );
        await db.CloseOpenRequests(decision.Application.Value, change, cancel);
        await db.EndOwnersAskings(decision.Application.Value, change, cancel);
        await db.CloseSupplements(decision.Application, change, cancel);
        return new Done();
    }

    /// <summary>
    /// Asked by the page as well: the two-person rule, that nothing holds the decision that it replaces fast, that the application still
    /// stands as it was recommended and asks for as much, the frame and the number wanted.
    /// </summary>
    internal static async Task<Refusal?> MayDecide(
        AppDb db,
        IEnumerable<IBindsDecision> binders,
        Decision decision,
        TwoPersonCheck check,
        Actor actor,
        DateOnly today,
        CancellationToken cancel = default
    )
    {
        if (!decision.IsOpen) return Decision.DecisionIsMade;
        if (decision is { ProposedAt: null, Fell: { } cause }) return HasFallen(cause);
        if (check.MayDecide(actor) is { } no) return no;
        if ((await db.PreparersOf(decision, cancel)).Contains(actor.User)) return CheckRefusal.PreparedBySame;
        if (decision.Replaces is not null && await binders.Bind(decision.Application, cancel) is { } bound) return bound;
        if (!await Stands(db, decision, cancel)) return Decision.ApplicationDoesNotStand;
        if (await HoldForAnswer(db, decision.Application, today, cancel) is { } waits) return waits;
        if (decision.Kind != DecisionKind.Dismissal && await IsOutdated(db, decision.Call, cancel))
            return PortfolioAssessment.TotalAssessmentOutdated;
        if (decision.Kind != DecisionKind.Award) return null;
        var call = await db.ContentInForce(decision.Call, cancel);
        return await HoldLimits(db, decision, call, today, cancel) ?? await HoldFrame(db, decision, call, cancel);
    }

    /// <summary>What the award may be of the version that was sent last.</summary>
    private static async Task<Refusal?> HoldLimits(AppDb db, Decision decision, CallContent call, DateOnly today, CancellationToken cancel)
    {
        var about = await (
            from a in db.Rows<GrantApplication>().Behind(decision)
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new { o.Name, Json = a.Sent.OrderByDescending(s => s.Number).Select(s => s.Content.Json).First() }).SingleAsync(cancel);
        var limits = new AwardLimits(
            ApplicationFigures.Of(ApplicationContent.Read(about.Json)), call.MaxYears, today);
        return limits.BrokenBy(decision.ReadContent(), about.Name).FirstOrDefault();
    }

    /// <summary>
    /// A decision waits for an open question, until it is answered or withdrawn or its last day is over (forvaltningsloven 1967 § 17). For
    /// every kind of decision, and asked when it is proposed as well.
    /// </summary>
    internal static async Task<Refusal?> HoldForAnswer(AppDb db, GrantApplicationId id, DateOnly today, CancellationToken cancel)
    {
        var waits = await (
            from s in db.Rows<GrantApplication>().All(Because.StageFollowsFromAll).WithStanding(db)
                .Where(s => s.Standing, Standing.WaitsForAnswer.On(today))
            join o in db.Set<Organisation>() on s.Application.County equals o.Id
            where s.Application.Id == id
            select new { o.Name, s.Standing.AskedUntil, s.Standing.MessageUntil, s.Standing.MessageUndated }).SingleOrDefaultAsync(cancel);
        return waits is null
            ? null
            : WaitsForAnswer(waits.Name, new Standing
            {
                AskedUntil = waits.AskedUntil,
                MessageUntil = waits.MessageUntil,
                MessageUndated = waits.MessageUndated,
            }.Waits(today)!.Until);
    }

    /// <summary>The rest was chosen together with what fell: it is not decided on a total assessment that is about both.</summary>
    private static async Task<bool> IsOutdated(AppDb db, CallId call, CancellationToken cancel) =>
        await db.Rows<PortfolioAssessment>().All(Because.AllAreCompared).SingleOrDefaultAsync(p => p.Call == call, cancel)
            is { IsOutdated: true };

    private static Task<bool> Stands(AppDb db, Decision decision, CancellationToken cancel) =>
        db.Rows<Decision>().All(Because.StageFollowsFromAll).Where(d => d.Id == decision.Id)
            .WithStanding(db).Where(StandingDecision.StandsAsProposed).AnyAsync(cancel);

    /// <summary>
    /// C-09: never more than the frame for the year, and never more projects than the call wants, whoever decides at the same time.
    /// </summary>
    private static async Task<Refusal?> HoldFrame(AppDb db, Decision decision, CallContent call, CancellationToken cancel)
    {
        var frame = CallFrame.Of(call);
        var inForce = await db.AwardsInForce(decision.Call)
            .Where(d => d.Id != decision.Replaces)
            .Select(d => d.AmountOre)
            .ToListAsync(cancel);
        return frame.Against((Money.FromOre(inForce.Sum()), inForce.Count), (decision.Amount, 1)).FirstOrDefault();
    }
}
