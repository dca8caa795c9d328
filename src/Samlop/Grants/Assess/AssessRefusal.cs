using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The noes of impartiality, formal check and assessment.</summary>
public static class AssessRefusal
{
    public static readonly Refusal AlreadyDeclared = Of(nameof(AlreadyDeclared));

    /// <summary>The county has withdrawn it, or it was handed back: nothing is worked on until it is sent anew.</summary>
    public static readonly Refusal NotWithDirectorate = Of(nameof(NotWithDirectorate));

    /// <summary>What a decision is made on does not change while somebody decides, nor after.</summary>
    public static readonly Refusal DecisionIsProposed = Of(nameof(DecisionIsProposed));
    public static readonly Refusal FormalCheckMissing = Of(nameof(FormalCheckMissing));
    public static readonly Refusal AlreadyAssessor = Of(nameof(AlreadyAssessor));
    public static readonly Refusal AssignmentHasEnded = Of(nameof(AssignmentHasEnded));
    public static readonly Refusal AssessmentIsHandedIn = Of(nameof(AssessmentIsHandedIn));
    public static readonly Refusal AssessmentNotHandedIn = Of(nameof(AssessmentNotHandedIn));
    public static readonly Refusal AssessmentIncomplete = Of(nameof(AssessmentIncomplete));
    public static readonly Refusal OthersHaveHandedIn = Of(nameof(OthersHaveHandedIn));
    public static readonly Refusal NewerVersionSent = Of(nameof(NewerVersionSent));
    public static readonly Refusal NotStandIn = Of(nameof(NotStandIn));
    public static readonly Refusal StandInIsOver = Of(nameof(StandInIsOver));
    public static readonly Refusal AssessmentsMissing = Of(nameof(AssessmentsMissing));
    public static readonly Refusal TooFewAssessments = Of(nameof(TooFewAssessments));
    public static readonly Refusal NotAnAssessor = Of(nameof(NotAnAssessor));
    public static readonly Refusal ConsensusIsAnswered = Of(nameof(ConsensusIsAnswered));
    public static readonly Refusal ConsensusIncomplete = Of(nameof(ConsensusIncomplete));
    public static readonly Refusal InformationIsAnswered = Of(nameof(InformationIsAnswered));
    public static readonly Refusal InformationIsWithdrawn = Of(nameof(InformationIsWithdrawn));

    private static Refusal Of(string code) => new(code, Phrase.In<AssessText>("Refusal_" + code));
}
