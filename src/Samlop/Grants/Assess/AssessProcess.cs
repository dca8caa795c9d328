using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The processes of impartiality, formal check and assessment (docs/processes.md).</summary>
public static class AssessProcess
{
    public static readonly ProcessType ImpartialityDeclared = new("ImpartialityDeclared");
    public static readonly ProcessType ImpartialityWithdrawn = new("ImpartialityWithdrawn");
    public static readonly ProcessType ImpartialityRuled = new("ImpartialityRuled");
    public static readonly ProcessType FormalCheckRecorded = new("FormalCheckRecorded");
    public static readonly ProcessType AssessorAssigned = new("AssessorAssigned");
    public static readonly ProcessType AssignmentEnded = new("AssignmentEnded");
    public static readonly ProcessType AssessmentDueMoved = new("AssessmentDueMoved");
    public static readonly ProcessType AssessmentTakenOver = new("AssessmentTakenOver");
    public static readonly ProcessType AssessmentHandedIn = new("AssessmentHandedIn");
    public static readonly ProcessType AssessmentTakenBack = new("AssessmentTakenBack");
    public static readonly ProcessType ConsensusSaved = new("ConsensusSaved");
    public static readonly ProcessType ConsensusAnswered = new("ConsensusAnswered");
    public static readonly ProcessType InformationAsked = new("InformationAsked");
    public static readonly ProcessType InformationAnswered = new("InformationAnswered");
    public static readonly ProcessType InformationRead = new("InformationRead");
    public static readonly ProcessType InformationWithdrawn = new("InformationWithdrawn");
    public static readonly ProcessType InformationFileAdded = new("InformationFileAdded");
    public static readonly ProcessType InformationFileRemoved = new("InformationFileRemoved");
    public static readonly ProcessType StandInAppointed = new("StandInAppointed");
    public static readonly ProcessType StandInRevoked = new("StandInRevoked");
}
