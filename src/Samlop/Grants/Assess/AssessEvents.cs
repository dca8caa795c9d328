using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Somebody of the directorate said whether they are impartial.</summary>
public sealed record ImpartialityDeclared(GrantApplicationId Application, ImpartialityDeclarationId Declaration, ImpartialityAnswer Answer, ImpartialityGround? Ground) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>($"Told_ImpartialityDeclared_{Answer}");
}

/// <summary>A declaration was taken back, since something new is known.</summary>
public sealed record ImpartialityWithdrawn(GrantApplicationId Application, ImpartialityDeclarationId Declaration) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ImpartialityWithdrawn));
}

/// <summary>A superior decided on a doubt.</summary>
public sealed record ImpartialityRuled(GrantApplicationId Application, ImpartialityDeclarationId Declaration, bool Impartial) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(Impartial ? nameof(AssessText.Told_ImpartialityRuled_Impartial) : nameof(AssessText.Told_ImpartialityRuled_Barred));
}

/// <summary>The formal conditions were checked.</summary>
public sealed record FormalCheckRecorded(GrantApplicationId Application, FormalResult Result, DismissalGround? Ground, int SentVersion) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>($"Told_FormalCheckRecorded_{Result}", SentVersion, Ground is null ? "" : AssessWords.Of(Ground.Value));
}

/// <summary>Somebody was given the application to assess.</summary>
public sealed record AssessorAssigned(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn, AssessmentId? InsteadOf) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(InsteadOf is null ? nameof(AssessText.Told_AssessorAssigned) : nameof(AssessText.Told_AssessorAssignedInstead), new DateArgument(DueOn));
}

/// <summary>An assignment no longer counts.</summary>
/// <param name="Barred">Since the assessor is barred; else somebody ended it.</param>
public sealed record AssignmentEnded(GrantApplicationId Application, AssessmentId Assessment, bool Barred) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(Barred ? nameof(AssessText.Told_AssignmentEnded_Barred) : nameof(AssessText.Told_AssignmentEnded));
}

/// <summary>An assessment got another day to be handed in.</summary>
public sealed record AssessmentDueMoved(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentDueMoved), new DateArgument(DueOn));
}

/// <summary>A stand-in took the assignment over in their own name.</summary>
public sealed record AssessmentTakenOver(GrantApplicationId Application, AssessmentId Assessment, AssessmentId From) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenOver));
}

/// <summary>An assessment was handed in.</summary>
public sealed record AssessmentHandedIn(GrantApplicationId Application, AssessmentId Assessment, int SentVersion) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentHandedIn), SentVersion);
}

/// <summary>An assessor took their own back to go on with it.</summary>
public sealed record AssessmentTakenBack(GrantApplicationId Application, AssessmentId Assessment) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenBack));
}

/// <summary>The common assessment was written or changed; earlier answers to it fall.</summary>
public sealed record ConsensusSaved(GrantApplicationId Application) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusSaved));
}

/// <summary>The assessors are others than those who agreed.</summary>
public sealed record ConsensusReopened(GrantApplicationId Application) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusReopened));
}

/// <summary>An assessor agreed, or held something else.</summary>
public sealed record ConsensusAnswered(GrantApplicationId Application, bool Agreed, bool Complete) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(Agreed ? nameof(AssessText.Told_ConsensusAnswered_Agreed) : nameof(AssessText.Told_ConsensusAnswered_Dissent));
}

/// <summary>The directorate asked the county for information.</summary>
public sealed record InformationAsked(GrantApplicationId Application, InformationRequestId Request, DateOnly DueOn) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAsked), new DateArgument(DueOn));
}

/// <summary>The county answered.</summary>
public sealed record InformationAnswered(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAnswered));
}

/// <summary>Somebody of the directorate has read the answer.</summary>
public sealed record InformationRead(GrantApplicationId Application, InformationRequestId Request) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationRead));
}

/// <summary>The directorate needs no answer after all.</summary>
public sealed record InformationWithdrawn(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationWithdrawn));
}

/// <summary>The county put a file to its answer.</summary>
public sealed record InformationFileAdded(GrantApplicationId Application, InformationRequestId Request, int Number) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileAdded));
}

/// <summary>The county took a file out of its answer before it was sent.</summary>
public sealed record InformationFileRemoved(GrantApplicationId Application, InformationRequestId Request, int Number) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileRemoved));
}

/// <summary>Somebody has a stand-in for some days.</summary>
public sealed record StandInAppointed(StandInId StandIn, DateOnly From, DateOnly Until) : IWithinOrganisation
{
    Guid IEvent.Subject => StandIn.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_StandInAppointed), new DateArgument(From), new DateArgument(Until));
}

/// <summary>The stand-in's time ended early.</summary>
public sealed record StandInRevoked(StandInId StandIn) : IWithinOrganisation
{
    Guid IEvent.Subject => StandIn.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_StandInRevoked));
}
