using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>It was confirmed; under an authority where it was not the chief executive's own act.</summary>
[Event("grants.application.confirmed"), Was("ApplicationConfirmed")]
public sealed record ApplicationConfirmed(GrantApplicationId Application, ConfirmationId Confirmation, DelegationId? Under, string HashKey) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(Under is null ? nameof(ApplyText.Told_ApplicationConfirmed) : nameof(ApplyText.Told_ApplicationConfirmedUnder));
}

/// <summary>A version was received. Late is a fact here, not a decision.</summary>
/// <param name="HashKey">SHA-256 of the content.</param>
[Event("grants.application.sent"), Was("ApplicationSent")]
public sealed record ApplicationSent(GrantApplicationId Application, int Number, DateTimeOffset ReceivedAt, bool Late, string HashKey) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(Late ? nameof(ApplyText.Told_ApplicationSentLate) : nameof(ApplyText.Told_ApplicationSent), Number, new InstantArgument(ReceivedAt));
}

/// <summary>Somebody got authority to confirm, to accept, or both.</summary>
[Event("grants.delegation.given"), Was("DelegationGiven")]
public sealed record DelegationGiven(DelegationId Delegation, OrganisationId County, UserId To, DateOnly From, DateOnly Until, DelegationScope Scope = DelegationScope.ConfirmApplications) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Delegation).And(County);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told =>
        Phrase.In<ApplyText>("Told_DelegationGiven_" + Scope, new DateArgument(From), new DateArgument(Until), Named.Person(To));
}

/// <summary>A county began an application.</summary>
[Event("grants.application.started"), Was("ApplicationStarted")]
public sealed record ApplicationStarted(GrantApplicationId Application, CallId Call) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationStarted));
}

/// <summary>The application began as a copy of an earlier one.</summary>
[Event("grants.application.copied"), Was("ApplicationCopied")]
public sealed record ApplicationCopied(GrantApplicationId Application, GrantApplicationId From) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationCopied));
}

/// <summary>A change ended the confirmation.</summary>
[Event("grants.application.confirmation-ended"), Was("ConfirmationEnded")]
public sealed record ConfirmationEnded(GrantApplicationId Application, ConfirmationId Confirmation) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ConfirmationEnded));
}

/// <summary>A file was attached.</summary>
[Event("grants.application.attachment-added"), Was("AttachmentAdded")]
public sealed record AttachmentAdded(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentAdded));
}

/// <summary>A file was taken out of the draft.</summary>
[Event("grants.application.attachment-removed"), Was("AttachmentRemoved")]
public sealed record AttachmentRemoved(GrantApplicationId Application, ApplicationAttachmentId Attachment) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_AttachmentRemoved));
}

/// <summary>An officer noted that it has come.</summary>
[Event("grants.application.seen"), Was("ApplicationSeen")]
public sealed record ApplicationSeen(GrantApplicationId Application, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationSeen), Number);
}

/// <summary>The county withdrew it.</summary>
[Event("grants.application.withdrawn"), Was("ApplicationWithdrawn")]
public sealed record ApplicationWithdrawn(GrantApplicationId Application, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationWithdrawn), Number);
}

/// <summary>The directorate handed it back.</summary>
[Event("grants.application.returned"), Was("ApplicationReturned")]
public sealed record ApplicationReturned(GrantApplicationId Application, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationReturned), Number);
}

/// <summary>The authority was taken back.</summary>
[Event("grants.delegation.revoked"), Was("DelegationRevoked")]
public sealed record DelegationRevoked(DelegationId Delegation, OrganisationId County) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Delegation).And(County);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DelegationRevoked));
}

/// <summary>The county was reminded of the deadline.</summary>
[Event("grants.application.deadline-warned"), Was("DeadlineWarned")]
public sealed record DeadlineWarned(GrantApplicationId Application, int DaysLeft) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DeadlineWarned), DaysLeft);
}
