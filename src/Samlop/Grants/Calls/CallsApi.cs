using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>A version came into force.</summary>
[Event("grants.call.version-published"), Was("CallVersionPublished")]
public sealed record CallVersionPublished(CallId Call, int Ordinal, DateOnly? Deadline) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Deadline is { } deadline
        ? Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublished), Ordinal, new DateArgument(deadline))
        : Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublishedWithoutDeadline), Ordinal);
}

/// <summary>The place for ways on from the page of a call.</summary>
public sealed record CallLinks(CallId Call, string Number, OrganisationId Owner, bool Published);

/// <summary>The place at the top of the officers' side of a call that has been published.</summary>
public sealed record CallWorkLinks(string Number);
