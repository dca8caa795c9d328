using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Nytt vedtak: a decision is never changed; where it must be otherwise (forvaltningsloven 1967 § 35), a draft is begun that is linked to
/// it, and replaces it when it is decided.
/// </summary>
[Process("NewDecisionStarted"), TellsNobody(Untold.NotYetTold)]
public sealed class StartNewDecision(AppDb db, IEnumerable<IBindsDecision> binders)
    : IUseCase<StartNewDecision.Input, StartNewDecision.Started>
{
    public const int ReasonLimit = 2000;

    public static Permission Needs => ChooseApplication.Needs;

    public static readonly Refusal NewDecisionIsBegun = Refusal.In<DecideText>(nameof(NewDecisionIsBegun));

    public sealed class Input : IInput<StartNewDecision, Input, Started>
    {
        /// <summary>The decision in force.</summary>
        public DecisionId Decision { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Started(DecisionId Decision, GrantApplicationId Application, DecisionKind Kind);

    /// <summary>A new decision was begun, to replace one that is made.</summary>
    [Event("grants.decision.new-started"), Was("NewDecisionStarted")]
    public sealed record NewDecisionStarted(GrantApplicationId Application, DecisionId Decision, DecisionId Replaces) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_NewDecisionStarted));
    }

    public async Task<Outcome<Started>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var made = await db.ManageableDecision(input.Decision, actor, cancel);
        if (made is null) return Refusal.NotFound;
        if (await MayStart(db, binders, made, actor, cancel) is { } no) return no;

        var errors = new FieldErrors();
        var missing = Phrase.In<DecideText>(nameof(DecideText.Error_NewReason));
        var reason = TypedField.NeededText(input.Reason, ReasonLimit, nameof(Input.Reason), missing, errors);
        if (errors.Any) return errors;

        var content = made.ReadContent() with { InternalNote = null, AnswerBy = null };
        var (number, _) = await db.NextDecision(made.Application, cancel);
        var draft = new Decision(
            NewId.Of<DecisionId>(change.At),
            made.Application,
            made.Call,
            number,
            made.Id,
            content,
            actor.User,
            change.At,
            reason
        );
        db.Add(draft);
        db.BeginCheck(draft, actor.User);

        change.Record(new NewDecisionStarted(made.Application, draft.Id, made.Id), reason: reason);
        return new Started(draft.Id, made.Application, made.Kind);
    }

    /// <summary>Asked by the page as well.</summary>
    internal static async Task<Refusal?> MayStart(
        AppDb db, IEnumerable<IBindsDecision> binders, Decision made, Actor actor, CancellationToken cancel = default)
    {
        if (made.DecidedAt is null)
            return Decision.DecisionNotMade;
        if (made.Kind != DecisionKind.Dismissal && await db.PortfolioFor(actor, made.Call, cancel) is { Refusal: { } closed })
            return closed;
        var later = await db.Rows<Decision>()
            .All(Because.OneDecisionIsOpen)
            .Where(d => d.Application == made.Application && d.Number > made.Number && d.DiscardedAt == null)
            .Select(d => d.DecidedAt != null)
            .ToListAsync(cancel);
        return later.Contains(true) ? Decision.DecisionIsReplaced
            : later.Count > 0 ? NewDecisionIsBegun
            : await binders.Bind(made.Application, cancel);
    }
}
