using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>It was confirmed; under an authority where it was not the chief executive's own act.</summary>
public sealed record ApplicationConfirmed(GrantApplicationId Application, ConfirmationId Confirmation, DelegationId? Under, string HashKey) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(Under is null ? nameof(ApplyText.Told_ApplicationConfirmed) : nameof(ApplyText.Told_ApplicationConfirmedUnder));
}

/// <summary>A version was received. Late is a fact here, not a decision.</summary>
/// <param name="HashKey">SHA-256 of the content.</param>
public sealed record ApplicationSent(GrantApplicationId Application, int Number, DateTimeOffset ReceivedAt, bool Late, string HashKey) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(Late ? nameof(ApplyText.Told_ApplicationSentLate) : nameof(ApplyText.Told_ApplicationSent), Number, new InstantArgument(ReceivedAt));
}

/// <summary>Somebody got authority to confirm, to accept, or both.</summary>
public sealed record DelegationGiven(DelegationId Delegation, OrganisationId County, UserId To, DateOnly From, DateOnly Until, DelegationScope Scope = DelegationScope.ConfirmApplications) : IEvent
{
    Guid IEvent.Subject => County.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>("Told_DelegationGiven_" + Scope, new DateArgument(From), new DateArgument(Until));
}

/// <summary>A county began an application.</summary>
public sealed record ApplicationStarted(GrantApplicationId Application, CallId Call) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationStarted));
}

/// <summary>The application began as a copy of an earlier one.</summary>
public sealed record ApplicationCopied(GrantApplicationId Application, GrantApplicationId From) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationCopied));
}

/// <summary>A change ended the confirmation.</summary>
public sealed record ConfirmationEnded(GrantApplicationId Application, ConfirmationId Confirmation) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ConfirmationEnded));
}

/// <summary>A file was attached.</summary>
public sealed record AttachmentAdded(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentAdded));
}

/// <summary>A file was taken out of the draft.</summary>
public sealed record AttachmentRemoved(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentRemoved));
}

/// <summary>An officer noted that it has come.</summary>
public sealed record ApplicationSeen(GrantApplicationId Application, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationSeen), Number);
}

/// <summary>The county withdrew it.</summary>
public sealed record ApplicationWithdrawn(GrantApplicationId Application, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationWithdrawn), Number);
}

/// <summary>The directorate handed it back.</summary>
public sealed record ApplicationReturned(GrantApplicationId Application, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationReturned), Number);
}

/// <summary>The authority was taken back.</summary>
public sealed record DelegationRevoked(DelegationId Delegation, OrganisationId County) : IEvent
{
    Guid IEvent.Subject => County.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DelegationRevoked));
}

/// <summary>The county was reminded of the deadline.</summary>
public sealed record DeadlineWarned(GrantApplicationId Application, int DaysLeft) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DeadlineWarned), DaysLeft);
}
