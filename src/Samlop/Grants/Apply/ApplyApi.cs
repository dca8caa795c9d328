using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// A later step that may hold on to an application: asked before it is withdrawn or handed back, by the page and by the use case.
/// </summary>
public interface IHoldsApplication
{
    /// <returns>Why it is neither withdrawn nor handed back; null where nothing stands against it.</returns>
    Task<Refusal?> Holds(GrantApplicationId application, CancellationToken cancel = default);
}

/// <summary>
/// What a later step keeps beside an application: asked before it is sent, by the page and by the use case, and told when a version is.
/// </summary>
public interface IGoesWithApplication
{
    /// <returns>Why it cannot be sent yet; null where nothing stands against it.</returns>
    Task<Refusal?> Stops(GrantApplication application, Actor actor, CancellationToken cancel = default);

    /// <summary>A version was frozen: what belongs to it is frozen with it.</summary>
    Task Sent(GrantApplication application, SentVersion version, Actor actor, Change change, CancellationToken cancel);
}

/// <summary>Where those are led who come for an application and do not find it, but may find it elsewhere.</summary>
public interface IEntranceToApplication
{
    /// <returns>An address; null where it is not there for the actor either.</returns>
    Task<string?> Find(GrantApplicationId application, Actor actor);
}

/// <summary>A change ended the confirmation.</summary>
[Event(Code), Was("ConfirmationEnded")]
public sealed record ConfirmationEnded(GrantApplicationId Application, ConfirmationId Confirmation) : IEvent
{
    internal const string Code = "grants.application.confirmation-ended";

    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ConfirmationEnded));
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

/// <summary>The place above the list of applications.</summary>
/// <param name="Calls">The numbers of the calls that those listed are to.</param>
public sealed record ApplicationListLinks(IReadOnlyList<string> Calls);

/// <summary>The place for what is to be known of an application, on its page.</summary>
/// <param name="Owner">Of its call.</param>
/// <param name="Own">The reader is of the county.</param>
public sealed record ApplicationNotices(GrantApplicationId Application, OrganisationId Owner, bool Own);

/// <summary>The place for ways to begin an application to a call that is published, on the page where one begins.</summary>
public sealed record StartLinks(CallId Call, string Number);

/// <summary>The place for ways on from a sent version.</summary>
/// <param name="Received">It has come in to the reader's directorate, and the reader is impartial to it.</param>
public sealed record SentVersionLinks(GrantApplicationId Application, bool Received);

/// <summary>The place for what is known of what a part of an application asks, where it is written.</summary>
/// <param name="Part">Code of the part.</param>
public sealed record ApplicationPartKnown(string Part);
