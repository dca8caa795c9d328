using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The noes of impartiality, formal check and assessment.</summary>
public static class AssessRefusal
{
    public static readonly Refusal AlreadyDeclared = Of(nameof(AlreadyDeclared));
    public static readonly Refusal NothingInDoubt = Of(nameof(NothingInDoubt));
    public static readonly Refusal OwnImpartiality = Of(nameof(OwnImpartiality));
    public static readonly Refusal DeclarationIsWithdrawn = Of(nameof(DeclarationIsWithdrawn));
    public static readonly Refusal AssignmentHasEnded = Of(nameof(AssignmentHasEnded));
    public static readonly Refusal AssessmentIsHandedIn = Of(nameof(AssessmentIsHandedIn));
    public static readonly Refusal AssessmentIncomplete = Of(nameof(AssessmentIncomplete));
    public static readonly Refusal NotAnAssessor = Of(nameof(NotAnAssessor));
    public static readonly Refusal ConsensusIsAnswered = Of(nameof(ConsensusIsAnswered));
    public static readonly Refusal ConsensusIncomplete = Of(nameof(ConsensusIncomplete));

    private static Refusal Of(string code) => new(code, Phrase.In<AssessText>("Refusal_" + code));
}
