using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui;

namespace Samlop.Grants.Overview;

/// <summary>
/// Veien videre: the whole way of an application from when it was received to the county's answer, who is next and by when. Derived from
/// facts alone, so that it is never wrong by somebody forgetting.
/// </summary>
public sealed class HandlingProgress(HandlingFacts facts, OutcomeFacts outcome)
{
    private HandlingStage Stage => facts.State.Stage;

    /// <summary>Who is next, and with what.</summary>
    public string Next =>
        Stage switch
        {
            HandlingStage.WithCounty => facts.WithdrawnAt is not null ? AssessText.Next_Withdrawn : AssessText.Next_Returned,
            HandlingStage.FormalCheck => AssessText.Next_FormalCheck,
            HandlingStage.Dismissal => AssessText.Next_Dismissal,
            HandlingStage.Assigning => Say(AssessText.Next_Assignment, facts.State.Assessors, AssignAssessor.Fewest),
            HandlingStage.Assessment => Waits(
                facts.Assessors.Where(a => a.SentVersion != facts.SentVersion),
                AssessText.Next_Assessment,
                AssessText.Next_AssessmentNobody
            ),
            // Written by one of them first; what all answer is what is written.
            HandlingStage.Consensus when facts.Consensus?.PresentedAt is null => Waits(
                facts.Assessors,
                AssessText.Next_ConsensusToWrite,
                AssessText.Next_ConsensusNobody
            ),
            HandlingStage.Consensus => Waits(
                facts.Assessors.Where(a => facts.Consensus?.Answered.Contains(a.Assessor) is not true),
                AssessText.Next_Consensus,
                AssessText.Next_ConsensusNobody
            ),
            HandlingStage.Portfolio => AssessText.Next_Portfolio,
            HandlingStage.Decision => AssessText.Next_Decision,
            _ => outcome.Letter switch
            {
                null => AssessText.Next_Letter,
                { Answer: AwardAnswer.Accepted } => AssessText.Next_Accepted,
                { Answer: AwardAnswer.Declined } => AssessText.Next_Declined,
                { AnswerBy: not null } => AssessText.Next_Answer,
                _ => AssessText.Next_Told,
            },
        };

    /// <summary>The last day of the next step; null where none is set.</summary>
    public DateOnly? Due =>
        Stage switch
        {
            HandlingStage.Assessment => facts.Assessors.Where(a => a.SentVersion != facts.SentVersion).Min(a => (DateOnly?)a.DueOn),
            HandlingStage.Decided when outcome.Letter is { Answer: null } letter => letter.AnswerBy,
            _ => null,
        };

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

    /// <summary>Those who are in the role, by name; and that nobody has what lay with those who are not.</summary>
    private static string Waits(IEnumerable<AssignmentFact> waiting, string some, string nobody)
    {
        var (here, gone) = (waiting.Where(a => a.InRole).ToList(), waiting.Any(a => !a.InRole));
        if (here.Count == 0) return nobody;
        return gone ? $"{Say(some, Names(here))} {AssessText.Next_SomeLeft}" : Say(some, Names(here));
    }

    /// <summary>Whoever is not in the role any more has nothing: it is said that nobody has it.</summary>
    private static string Names(IEnumerable<AssignmentFact> assessors) =>
        string.Join(", ", assessors.Select(a => a.InRole ? a.Name : AssessText.Nobody).Distinct());

    private static string DateOf(DateTimeOffset at) => Written.Date(OsloClock.DateIn(at));
}
