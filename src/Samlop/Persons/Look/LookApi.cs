using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Look;

/// <summary>The place on a person's card below what is recorded: what may be done with it, and what rests on it.</summary>
/// <param name="Owner">The body that recorded the person.</param>
/// <param name="Facts">The facts that are shown, which were asked for once and are not asked for anew.</param>
/// <param name="NotShared">The categories that the reader is not shown, whatever the cause.</param>
public sealed record CardShown(
    PersonId Person, SharingPurpose Purpose, Body Owner, IReadOnlyList<CardFact> Facts, IReadOnlyList<PersonCategory> NotShared)
{
    /// <summary>Those in which something is shown.</summary>
    public IReadOnlyList<PersonCategory> Categories { get; init; } = [];

    /// <summary>Where the person lives, four digits; null where that is not known, or not shown.</summary>
    public string? Municipality { get; init; }

    /// <summary>The lowest of the newest levels of Norwegian, by its code; null where none is known, or shown.</summary>
    public string? NorwegianLevel { get; init; }

    /// <summary>The address of a page beside the card, which leads back to it as it is.</summary>
    public string Beside(string address) => PersonUrls.For(address, Purpose);
}

/// <summary>The place above the list of persons: what one may begin there.</summary>
public sealed record PersonsListed;

/// <summary>Nødåpning: somebody opened categories for some hours, since there was danger. The words lie in its row.</summary>
/// <param name="Purpose">What the card was open for; what is opened is shown for any.</param>
/// <param name="Until">When it closes by itself.</param>
[Event("persons.glass.opened"), NoNews]
public sealed record GlassOpened(
    PersonId Person, OpenedGlassId Glass, OrganisationId By, SharingPurpose Purpose, GlassReason Reason,
    IReadOnlyList<PersonCategory> Categories, DateTimeOffset Until) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Person);

    Audience IEvent.For => LookAudience.Nobody;

    Phrase IEvent.Told => Phrase.In<LookText>(nameof(LookText.Told_GlassOpened));
}

/// <summary>
/// Forsøk på nødåpning: it opened nothing. It is written alike whether the person is protected, without a tie or not there.
/// </summary>
/// <param name="Attempt">The id of its row.</param>
[Event("persons.glass.attempted"), NoNews]
public sealed record GlassAttempted(PersonId Person, Guid Attempt, OrganisationId By, SharingPurpose Purpose) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Person);

    Audience IEvent.For => LookAudience.Nobody;

    Phrase IEvent.Told => Phrase.In<LookText>(nameof(LookText.Told_GlassAttempted));
}
