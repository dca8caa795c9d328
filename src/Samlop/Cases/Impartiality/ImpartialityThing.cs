using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Cases.Impartiality;

/// <summary>A thing that one is asked about: no more than one must know to answer. Modules make them of their rows.</summary>
public sealed class ImpartialityThing
{
    /// <summary>Cast to be one type in all kinds: <c>(Guid)(object)a.Id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary>Whom it is from, or what it is called. Cast: <c>(string)(object)o.Name</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is one of, where the kind has groups (<see cref="ImpartialityGroups"/>). Cast as the name is.</summary>
    public string? Group { get; init; }

    /// <summary>Since when it waits for an answer.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>What the things of a kind are gathered by: the calls that applications answer.</summary>
/// <param name="Key">The filter in addresses.</param>
/// <param name="Title">The heading of a column: "Utlysning".</param>
/// <param name="All">The view of all of them: "Alle utlysninger".</param>
public sealed record ImpartialityGroups(string Key, Phrase Title, Phrase All);

/// <summary>What somebody must know of a thing beside its name: the partners that an application names.</summary>
/// <param name="Title">The heading above them.</param>
/// <param name="None">What is said where there are none.</param>
/// <param name="Of">Those of some things that a door told the reader of; by id.</param>
public sealed record ImpartialityFacing(
    Phrase Title,
    Phrase None,
    Func<AppDb, IReadOnlyCollection<Guid>, Task<Dictionary<Guid, IReadOnlyList<string>>>> Of);

/// <summary>What a kind of things is called, as within a sentence unless something else is said.</summary>
public sealed record ImpartialityWording
{
    /// <summary>"søknaden".</summary>
    public required Phrase TheOne { get; init; }

    /// <summary>"søknader".</summary>
    public required Phrase Several { get; init; }

    /// <summary>"søknadene".</summary>
    public required Phrase TheSeveral { get; init; }

    /// <summary>The heading of the kind: "Søknader".</summary>
    public required Phrase Title { get; init; }

    /// <summary>The heading of the names of things: "Fylkeskommune".</summary>
    public required Phrase Name { get; init; }

    /// <summary>One of them by its name and group: "søknaden fra Eksempelfylket på utlysning 17-2022".</summary>
    public required Func<string, string?, Phrase> Named { get; init; }

    /// <summary>Some in one group: "3 søknader på utlysning 17-2022".</summary>
    public required Func<int, string?, Phrase> Counted { get; init; }

    /// <summary>The same in few words, as a link: "Eksempelfylket, utlysning 17-2022".</summary>
    public required Func<string, string?, Phrase> Short { get; init; }

    /// <summary>The line that one is told from others by where many are ticked, with what it faces.</summary>
    public required Func<ImpartialityThing, IReadOnlyList<string>, Phrase> Line { get; init; }
}
