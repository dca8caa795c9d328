using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Bortfall: a recommendation that waits for a decision falls when the application is withdrawn or handed back, or when somebody whose work
/// it builds on, or who wrote or sent it, is barred. Those it waited for are told; what was written is a draft again.
/// </summary>
public sealed class ProposalEnding(AppDb db) :
    IWhen<ApplicationWithdrawn>, IWhen<ApplicationReturned>, IWhen<ImpartialityDeclared>, IWhen<ImpartialityRuled>
{
    public static NoticeKind TellsOfLapse { get; } = NoticeKind.Of<RecommendationLapsed>(
        "grants.decision.recommendation-lapsed", GrantNotices.Handling, "the decision makers it waited for, and the officer who sent it",
        async (happened, occasion) =>
        {
            var check = await occasion.Db.Rows<TwoPersonCheck>().On(happened.Decision.Value).SingleAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<DecideText>(nameof(DecideText.Notice_Lapsed)),
                AssessUrls.Handling(happened.Application),
                application.At(DecideApplication.Needs.Roles).But(check.Preparers).And(Readers.Of(check.Rounds[^1].SentBy)))
            {
                From = happened.Owner,
            };
        });

    public Task Happened(ApplicationWithdrawn happened, Actor actor, Change change, CancellationToken cancel) =>
        End(happened.Application, LapseCause.Withdrawn, actor, change, cancel);

    public Task Happened(ApplicationReturned happened, Actor actor, Change change, CancellationToken cancel) =>
        End(happened.Application, LapseCause.Returned, actor, change, cancel);

    public Task Happened(ImpartialityDeclared happened, Actor actor, Change change, CancellationToken cancel) =>
        Declared(happened.KindCode, happened.Declaration, actor, change, cancel);

    public Task Happened(ImpartialityRuled happened, Actor actor, Change change, CancellationToken cancel) =>
        Declared(happened.KindCode, happened.Declaration, actor, change, cancel);

    /// <summary>Where the declaration bars somebody, a recommendation that they had a hand in falls.</summary>
    private async Task Declared(string kind, ImpartialityDeclarationId id, Actor actor, Change change, CancellationToken cancel)
    {
        if (kind != ApplicationImpartiality.Kind) return;
        var declaration = await db.Rows<ImpartialityDeclaration>().All(Because.RecommendationFalls).SingleAsync(d => d.Id == id, cancel);
        if (!declaration.IsBar) return;

        var (person, application) = (declaration.User, new GrantApplicationId(declaration.Subject));
        if (await Built(person, application, change.At, cancel) || await Wrote(person, application, cancel))
            await End(application, LapseCause.Barred, actor, change, cancel);
    }

    /// <summary>It builds on the person's check or assessment. One that was open has been ended by this same bar.</summary>
    private async Task<bool> Built(UserId person, GrantApplicationId application, DateTimeOffset at, CancellationToken cancel) =>
        await db.Rows<Assessment>()
            .All(Because.RecommendationFalls)
            .AnyAsync(a => a.Application == application && a.Assessor == person && (a.EndedAt == null || a.EndedAt == at), cancel)
        || await db.Rows<FormalCheck>()
            .All(Because.RecommendationFalls)
            .AnyAsync(c => c.Application == application && c.By == person, cancel);

    /// <summary>The person chose it, wrote in it or sent it: that is to prepare it too (forvaltningsloven 1967 § 6).</summary>
    private async Task<bool> Wrote(UserId person, GrantApplicationId application, CancellationToken cancel) =>
        await Waiting(application).Include(d => d.Proposals).SingleOrDefaultAsync(cancel) is { } decision
        && (decision.Writers.Contains(person) || decision.Proposals.MaxBy(p => p.Number)!.SentBy == person);

    private IQueryable<Decision> Waiting(GrantApplicationId application) => Open(application).Where(Decision.Waits);

    private IQueryable<Decision> Open(GrantApplicationId application) =>
        db.Rows<Decision>()
            .All(Because.RecommendationFalls)
            .Where(Decision.Open)
            .Where(d => d.Application == application);

    private async Task End(GrantApplicationId application, LapseCause cause, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await Open(application).Include(d => d.Proposals).SingleOrDefaultAsync(cancel);
        if (decision is null) return;

        decision.Fall(cause);
        if (decision.Kind != DecisionKind.Dismissal && await Together(decision.Call, cancel) is { } together) together.Falls(decision.Id);
        if (decision.ProposedAt is null) return;
        var check = await db.CheckOf(decision, cancel);
        if (decision.Lapse(check, actor, change.At) is not null)
            throw new InvalidOperationException("What is recommended has an open round.");
        var call = await db.Rows<Call>().Published().SingleAsync(c => c.Id == decision.Call, cancel);
        change.Record(new RecommendationLapsed(application, decision.Id, check.Rounds.Count, cause, call.Owner));
    }

    private Task<PortfolioAssessment?> Together(CallId call, CancellationToken cancel) =>
        db.Rows<PortfolioAssessment>().All(Because.RecommendationFalls).SingleOrDefaultAsync(p => p.Call == call, cancel);
}

/// <summary>
/// A recommendation fell, since what it was about is not what it was. The county may be the one who did it, and is not to learn that there
/// was a recommendation: it is told within the directorate, whoever did it.
/// </summary>
[Event("grants.decision.recommendation-lapsed"), Was("RecommendationLapsed")]
public sealed record RecommendationLapsed(
    GrantApplicationId Application, DecisionId Decision, int Round, LapseCause Cause, OrganisationId Owner) : IEvent
{
    private static readonly Words<DecideText, LapseCause> ToldWords = new("Told_RecommendationLapsed");

    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Cause);
}
