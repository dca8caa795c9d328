using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui;

namespace Samlop.Grants.Overview;

/// <summary>
/// Veien videre: the whole way of an application from when it was received to the county's answer. Derived from facts alone, so that it is
/// never wrong by somebody forgetting. Who is next, and by when, is <see cref="Now"/>.
/// </summary>
public sealed class HandlingProgress(HandlingFacts facts, OutcomeFacts outcome)
{
    private HandlingStage Stage => facts.State.Stage;

    /// <summary>From received to the county's answer; what is to be dismissed goes straight to the decision.</summary>
    public IReadOnlyList<Step> Steps =>
        [
            new(AssessText.Step_Received, StepState.Done, DateOf(facts.FirstReceivedAt)),
            new(
                GrantsText.FormalCheck,
                StateOf(HandlingStage.FormalCheck),
                facts.State.Check is null ? null : Say(AssessText.Step_By, facts.Check!.By, DateOf(facts.Check.At)),
                AssessUrls.FormalCheck(facts.Id)
            ),
            .. ToBeDismissed ? Array.Empty<Step>() : Merits,
            new(
                ToBeDismissed ? AssessText.Step_Dismissal : AssessText.Step_Decision,
                Stage is HandlingStage.Dismissal ? Current : StateOf(HandlingStage.Decision),
                outcome.Decision switch
                {
                    { DecidedAt: { } decided } => DateOf(decided),
                    { ProposedAt: { } proposed } => Say(AssessText.Step_Proposed, DateOf(proposed)),
                    _ => null,
                }
            ),
            .. AfterDecision,
        ];

    private bool ToBeDismissed => facts.State.Check == FormalResult.ToBeDismissed;

    private Step[] Merits =>
        [
            new(
                AssessText.Step_Assignment,
                StateOf(HandlingStage.Assigning),
                facts.State.Assessors == 0 ? null : Names(facts.Assessors),
                AssessUrls.Assessors(facts.Id)
            ),
            new(
                AssessText.Step_Assessment,
                StateOf(HandlingStage.Assessment),
                facts.State.Assessors == 0 ? null : Say(AssessText.Step_HandedIn, facts.State.HandedIn, facts.State.Assessors)
            ),
            new(
                GrantsText.CommonAssessment,
                StateOf(HandlingStage.Consensus),
                facts.State.Assessed && facts.Consensus?.CompletedAt is { } agreed ? DateOf(agreed) : null
            ),
            new(GrantsText.TotalAssessment, StateOf(HandlingStage.Portfolio)),
        ];

    // Only an award is answered: a rejection or a dismissal is told, and that is all.
    private Step[] AfterDecision =>
        [
            new(
                AssessText.Step_Letter,
                outcome.Letter is not null ? StepState.Done
                    : Stage == HandlingStage.Decided ? Current
                    : StepState.Next,
                outcome.Letter is { } letter ? DateOf(letter.DispatchedAt) : null
            ),
            .. ToBeDismissed || outcome.Decision is { DecidedAt: not null, Kind: not DecisionKind.Award }
                ? Array.Empty<Step>()
                : [new Step(AssessText.Step_Answer, Answered, outcome.Letter?.AnsweredAt is { } at ? DateOf(at) : null)],
        ];

    private StepState Answered =>
        outcome.Letter switch
        {
            null => StepState.Next,
            { Answer: AwardAnswer.Accepted } => StepState.Done,
            { Answer: AwardAnswer.Declined } => StepState.Stopped,
            _ => Current,
        };

    // Nothing goes on while it lies with the county: what was done stays done.
    private StepState Current => Stage == HandlingStage.WithCounty ? StepState.Next : StepState.Current;

    private StepState StateOf(HandlingStage step)
    {
        var at = Stage == HandlingStage.WithCounty ? StageBeforeItLeft : Stage;
        return at == step ? Current
            : at > step ? StepState.Done
            : StepState.Next;
    }

    private HandlingStage StageBeforeItLeft =>
        new Standing
        {
            LiesWithDirectorate = true,
            Check = facts.State.Check,
            Assessors = facts.State.Assessors,
            HandedIn = facts.State.HandedIn,
            Assessed = facts.State.Assessed,
            Proposed = facts.State.Proposed,
        }.Stage;

    /// <summary>Whoever is not in the role any more has nothing: it is said that nobody has it.</summary>
    private static string Names(IEnumerable<AssignmentFact> assessors) =>
        Sentence.Joined([.. assessors.Select(a => a.InRole ? a.Name : AssessText.Nobody).Distinct()]);

    private static string DateOf(DateTimeOffset at) => Written.Date(OsloClock.DateIn(at));
}
