using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The noes of impartiality, formal check and assessment.</summary>
public static class AssessRefusal
{
    public static readonly Refusal AlreadyDeclared = Refusal.In<AssessText>(nameof(AlreadyDeclared));

    /// <summary>The county has withdrawn it, or it was handed back: nothing is worked on until it is sent anew.</summary>
    public static readonly Refusal NotWithDirectorate = Refusal.In<AssessText>(nameof(NotWithDirectorate));

    /// <summary>What a decision is made on does not change while somebody decides, nor after.</summary>
    public static readonly Refusal DecisionIsProposed = Refusal.In<AssessText>(nameof(DecisionIsProposed));
    public static readonly Refusal FormalCheckMissing = Refusal.In<AssessText>(nameof(FormalCheckMissing));
    public static readonly Refusal AlreadyAssessor = Refusal.In<AssessText>(nameof(AlreadyAssessor));
    public static readonly Refusal AssignmentHasEnded = Refusal.In<AssessText>(nameof(AssignmentHasEnded));
    public static readonly Refusal AssessmentIsHandedIn = Refusal.In<AssessText>(nameof(AssessmentIsHandedIn));
    public static readonly Refusal AssessmentNotHandedIn = Refusal.In<AssessText>(nameof(AssessmentNotHandedIn));
    public static readonly Refusal AssessmentIncomplete = Refusal.In<AssessText>(nameof(AssessmentIncomplete));
    public static readonly Refusal OthersHaveHandedIn = Refusal.In<AssessText>(nameof(OthersHaveHandedIn));
    public static readonly Refusal NewerVersionSent = Refusal.In<AssessText>(nameof(NewerVersionSent));
    public static readonly Refusal NotStandIn = Refusal.In<AssessText>(nameof(NotStandIn));
    public static readonly Refusal StandInIsOver = Refusal.In<AssessText>(nameof(StandInIsOver));
    public static readonly Refusal AssessmentsMissing = Refusal.In<AssessText>(nameof(AssessmentsMissing));
    public static readonly Refusal TooFewAssessments = Refusal.In<AssessText>(nameof(TooFewAssessments));
    public static readonly Refusal NotAnAssessor = Refusal.In<AssessText>(nameof(NotAnAssessor));
    public static readonly Refusal ConsensusIsAnswered = Refusal.In<AssessText>(nameof(ConsensusIsAnswered));
    public static readonly Refusal ConsensusIncomplete = Refusal.In<AssessText>(nameof(ConsensusIncomplete));
    public static readonly Refusal InformationIsAnswered = Refusal.In<AssessText>(nameof(InformationIsAnswered));
    public static readonly Refusal InformationIsWithdrawn = Refusal.In<AssessText>(nameof(InformationIsWithdrawn));
}
