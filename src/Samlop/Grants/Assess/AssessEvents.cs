using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Somebody of the directorate said whether they are impartial.</summary>
[Event("grants.impartiality.declared"), Was("ImpartialityDeclared")]
public sealed record ImpartialityDeclared(GrantApplicationId Application, ImpartialityDeclarationId Declaration, ImpartialityAnswer Answer, ImpartialityGround? Ground) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>($"Told_ImpartialityDeclared_{Answer}");
}

/// <summary>A declaration was taken back, since something new is known.</summary>
[Event("grants.impartiality.withdrawn"), Was("ImpartialityWithdrawn")]
public sealed record ImpartialityWithdrawn(GrantApplicationId Application, ImpartialityDeclarationId Declaration) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ImpartialityWithdrawn));
}

/// <summary>A superior decided on a doubt.</summary>
[Event("grants.impartiality.ruled"), Was("ImpartialityRuled")]
public sealed record ImpartialityRuled(GrantApplicationId Application, ImpartialityDeclarationId Declaration, bool Impartial) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(Impartial ? nameof(AssessText.Told_ImpartialityRuled_Impartial) : nameof(AssessText.Told_ImpartialityRuled_Barred));
}

/// <summary>The formal conditions were checked.</summary>
[Event("grants.formal-check.recorded"), Was("FormalCheckRecorded")]
public sealed record FormalCheckRecorded(GrantApplicationId Application, FormalResult Result, DismissalGround? Ground, int SentVersion) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>($"Told_FormalCheckRecorded_{Result}", SentVersion, Ground is null ? "" : AssessWords.Of(Ground.Value));
}

/// <summary>Somebody was given the application to assess.</summary>
[Event("grants.assessment.assigned"), Was("AssessorAssigned")]
public sealed record AssessorAssigned(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn, AssessmentId? InsteadOf) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(InsteadOf is null ? nameof(AssessText.Told_AssessorAssigned) : nameof(AssessText.Told_AssessorAssignedInstead), new DateArgument(DueOn));
}

/// <summary>An assignment no longer counts.</summary>
/// <param name="Barred">Since the assessor is barred; else somebody ended it.</param>
[Event("grants.assessment.ended"), Was("AssignmentEnded")]
public sealed record AssignmentEnded(GrantApplicationId Application, AssessmentId Assessment, bool Barred) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(Barred ? nameof(AssessText.Told_AssignmentEnded_Barred) : nameof(AssessText.Told_AssignmentEnded));
}

/// <summary>An assessment got another day to be handed in.</summary>
[Event("grants.assessment.due-moved"), Was("AssessmentDueMoved")]
public sealed record AssessmentDueMoved(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentDueMoved), new DateArgument(DueOn));
}

/// <summary>A stand-in took the assignment over in their own name.</summary>
[Event("grants.assessment.taken-over"), Was("AssessmentTakenOver")]
public sealed record AssessmentTakenOver(GrantApplicationId Application, AssessmentId Assessment, AssessmentId From) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenOver));
}

/// <summary>An assessment was handed in.</summary>
[Event("grants.assessment.handed-in"), Was("AssessmentHandedIn")]
public sealed record AssessmentHandedIn(GrantApplicationId Application, AssessmentId Assessment, int SentVersion) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentHandedIn), SentVersion);
}

/// <summary>An assessor took their own back to go on with it.</summary>
[Event("grants.assessment.taken-back"), Was("AssessmentTakenBack")]
public sealed record AssessmentTakenBack(GrantApplicationId Application, AssessmentId Assessment) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenBack));
}

/// <summary>The common assessment was written or changed; earlier answers to it fall.</summary>
[Event("grants.consensus.saved"), Was("ConsensusSaved")]
public sealed record ConsensusSaved(GrantApplicationId Application) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusSaved));
}

/// <summary>The assessors are others than those who agreed.</summary>
[Event("grants.consensus.reopened"), Was("ConsensusReopened")]
public sealed record ConsensusReopened(GrantApplicationId Application) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusReopened));
}

/// <summary>An assessor agreed, or held something else.</summary>
[Event("grants.consensus.answered"), Was("ConsensusAnswered")]
public sealed record ConsensusAnswered(GrantApplicationId Application, bool Agreed, bool Complete) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(Agreed ? nameof(AssessText.Told_ConsensusAnswered_Agreed) : nameof(AssessText.Told_ConsensusAnswered_Dissent));
}

/// <summary>The directorate asked the county for information.</summary>
[Event("grants.information.asked"), Was("InformationAsked")]
public sealed record InformationAsked(GrantApplicationId Application, InformationRequestId Request, DateOnly DueOn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAsked), new DateArgument(DueOn));
}

/// <summary>The county answered.</summary>
[Event("grants.information.answered"), Was("InformationAnswered")]
public sealed record InformationAnswered(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAnswered));
}

/// <summary>Somebody of the directorate has read the answer.</summary>
[Event("grants.information.read"), Was("InformationRead")]
public sealed record InformationRead(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationRead));
}

/// <summary>The directorate needs no answer after all.</summary>
[Event("grants.information.withdrawn"), Was("InformationWithdrawn")]
public sealed record InformationWithdrawn(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationWithdrawn));
}

/// <summary>The county put a file to its answer.</summary>
[Event("grants.information.file-added"), Was("InformationFileAdded")]
public sealed record InformationFileAdded(GrantApplicationId Application, InformationRequestId Request, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileAdded));
}

/// <summary>The county took a file out of its answer before it was sent.</summary>
[Event("grants.information.file-removed"), Was("InformationFileRemoved")]
public sealed record InformationFileRemoved(GrantApplicationId Application, InformationRequestId Request, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileRemoved));
}

/// <summary>Somebody has a stand-in for some days.</summary>
[Event("grants.stand-in.appointed"), Was("StandInAppointed")]
public sealed record StandInAppointed(StandInId StandIn, DateOnly From, DateOnly Until) : IEvent
{
    Subjects IEvent.About => Subjects.Of(StandIn);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_StandInAppointed), new DateArgument(From), new DateArgument(Until));
}

/// <summary>The stand-in's time ended early.</summary>
[Event("grants.stand-in.revoked"), Was("StandInRevoked")]
public sealed record StandInRevoked(StandInId StandIn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(StandIn);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_StandInRevoked));
}
