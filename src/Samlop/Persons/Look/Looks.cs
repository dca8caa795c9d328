using System.Text.Json.Serialization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Look;

/// <summary>Who reads what has been looked at: the person, on a page of their own. No other history tells it.</summary>
internal static class LookAudience
{
    public static readonly Audience Nobody = Audience.Parties("persons.looks");
}

/// <summary>
/// Oppslag: somebody asked to see a person's card. It is written alike whether anything was shown, or the person is there at all.
/// </summary>
/// <param name="By">The organisation that the reader acted for.</param>
/// <param name="Shown">The categories in which something was shown; empty where nothing was.</param>
/// <param name="NotShown">Asked for and not shown.</param>
[Event("persons.card.looked-at"), NoNews]
public sealed record CardLookedAt(
    PersonId Person, OrganisationId By, SharingPurpose Purpose, IReadOnlyList<PersonCategory> Shown,
    IReadOnlyList<PersonCategory> NotShown) : IEvent
{
    /// <summary>
    /// Open to the reader, with nothing in them to show; null where there are none. An event from before it was told has them among what
    /// was shown.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PersonCategory>? Empty { get; init; }

    /// <summary>The other records of the person; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PersonId>? Also { get; init; }

    Subjects IEvent.About => (Also ?? []).Aggregate(Subjects.Of(Person), (all, person) => all.And(person));

    Audience IEvent.For => LookAudience.Nobody;

    Phrase IEvent.Told => Phrase.In<LookText>(
        Shown.Count > 0 ? nameof(LookText.Told_CardSeen) : nameof(LookText.Told_CardNotSeen));
}

/// <summary>Oppslag: somebody read a page of a list of persons. The words of a search lie beside it, as its reason.</summary>
/// <param name="IsSearch">It was searched for by words.</param>
/// <param name="Hits">How many there were, on all pages; of more than <see cref="ListPersons.Most"/>, that number.</param>
/// <param name="Persons">Those who stood on the page that was read.</param>
[Event("persons.list.looked-at"), NoNews]
public sealed record ListLookedAt(
    OrganisationId By, SharingPurpose Purpose, bool IsSearch, int Hits, IReadOnlyList<PersonId> Persons) : IEvent
{
    Subjects IEvent.About => Persons.Aggregate(Subjects.Of(By), (all, person) => all.And(person));

    Audience IEvent.For => LookAudience.Nobody;

    Phrase IEvent.Told => Phrase.In<LookText>(IsSearch ? nameof(LookText.Told_Searched) : nameof(LookText.Told_Listed));
}
