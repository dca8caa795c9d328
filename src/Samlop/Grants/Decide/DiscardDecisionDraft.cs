using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Forkast utkastet: the choice is taken away, the application was withdrawn, or a new decision was begun by mistake. What was written is
/// kept.
/// </summary>
[Process("DecisionDraftDiscarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardDecisionDraft(AppDb db) : IUseCase<DiscardDecisionDraft.Input, Done>
{
    public static Permission Needs => ChooseApplication.Needs;

    public sealed class Input : IInput<DiscardDecisionDraft, Input, Done>
    {
        public DecisionId Decision { get; set; }
    }

    /// <summary>A draft was given up.</summary>
    [Event("grants.decision.draft-discarded"), Was("DecisionDraftDiscarded")]
    public sealed record DecisionDraftDiscarded(GrantApplicationId Application, DecisionId Decision) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionDraftDiscarded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await db.ManageableDecision(input.Decision, actor, cancel);
        if (decision is null) return Refusal.NotFound;
        if (decision.Discard(await db.CheckOf(decision, cancel), change.At) is { } no) return no;

        change.Record(new DecisionDraftDiscarded(decision.Application, decision.Id));
        return new Done();
    }
}
