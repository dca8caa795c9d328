using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

[SubjectKind("cases.case"), Was("grants.case")]
public readonly record struct CaseFileId(Guid Value) : IId<CaseFileId>
{
    public static CaseFileId From(Guid value) => new(value);
}

/// <summary>Where a case stands, derived from its facts and what is asked in its threads.</summary>
public enum CaseStanding
{
    Open,
    WaitsForOwner,
    WaitsForParty,
    Closed,
}

/// <summary>Titler: the public one (offentligTittel), which anybody may read, and the full one, for those who may see the case.</summary>
public sealed record CaseTitles(string Public, string Full)
{
    /// <summary>Characters in a title.</summary>
    public const int Limit = 300;

    /// <summary>Of what a use case journals; null where somebody typed it.</summary>
    public MadeTitle? Made { get; init; }

    /// <summary>Where the full title has nothing that must be kept back.</summary>
    public static CaseTitles Same(string title) => new(title, title);
}

/// <summary>
/// Sak: what happens between its owner and its parties about one thing, with a number and a journal from its first document (arkivlova
/// § 6, offentleglova § 10). There is one case for a subject, and it is never deleted.
/// </summary>
public sealed class CaseFile : IVersioned, ISearched<CaseFileId>
{
    private readonly List<CaseParty> parties = [];

    private CaseFile()
    {
    }

    internal CaseFile(CaseNumber number, CaseOpening opening, DateTimeOffset at)
    {
        Id = NewId.Of<CaseFileId>(at);
        Year = number.Year;
        Serial = number.Serial;
        Subject = opening.Subject;
        KindCode = opening.KindCode;
        Owner = opening.Owner;
        parties.AddRange(opening.Parties.Select(party => new CaseParty(Id, party)));
        PublicTitle = opening.Titles.Public;
        Title = opening.Titles.Full;
        Search = SearchOf();
        OpenedAt = at;
    }

    public CaseFileId Id { get; private set; }

    public int Year { get; private set; }

    public int Serial { get; private set; }

    public CaseNumber Number => new(Year, Serial);

    /// <summary>What the case is about, by its id.</summary>
    public Guid Subject { get; private set; }

    /// <summary>The <see cref="CaseKind"/> of the subject.</summary>
    public string KindCode { get; private set; } = "";

    public OrganisationId Owner { get; private set; }

    public IReadOnlyList<CaseParty> Parties => parties;

    [NorwegianOrder]
    public string PublicTitle { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Number and public title, folded for search.</summary>
    public string Search { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The number of the last journal entry.</summary>
    public int LastEntry { get; private set; }

    /// <summary>The number of the last thread.</summary>
    public int LastThread { get; private set; }

    public int Version { get; private set; }

    public static CaseStanding StandingOf(DateTimeOffset? closedAt, WaitingClocks clocks) =>
        closedAt is not null ? CaseStanding.Closed
        : clocks.OwnerSince is not null ? CaseStanding.WaitsForOwner
        : clocks.PartySince is not null ? CaseStanding.WaitsForParty
        : CaseStanding.Open;

    internal int NextEntry()
    {
        Version++;
        return ++LastEntry;
    }

    internal int NextThread()
    {
        Version++;
        return ++LastThread;
    }

    internal void Touch() => Version++;

    /// <summary>What the case is about is called something else from now on.</summary>
    internal void Retitle(CaseTitles titles)
    {
        if ((PublicTitle, Title) == (titles.Public, titles.Full)) return;
        (PublicTitle, Title) = (titles.Public, titles.Full);
        Search = SearchOf();
        Version++;
    }

    private string SearchOf() => SearchText.Fold($"{Number} {Year}/{Serial} {PublicTitle}");

    internal void Add(OpenedFor party)
    {
        if (parties.Exists(p => p.Organisation == party.Organisation)) return;
        parties.Add(new CaseParty(Id, party));
        Version++;
    }

    internal void Remove(OrganisationId party)
    {
        if (parties.RemoveAll(p => p.Organisation == party) > 0) Version++;
    }

    internal void Close(DateTimeOffset at)
    {
        ClosedAt ??= at;
        Version++;
    }
}

/// <summary>Part i saken: an organisation, and the role of the kind that it has there.</summary>
public sealed class CaseParty : IPartOf<CaseFile>
{
    public const int RoleLimit = 40;

    private CaseParty()
    {
    }

    internal CaseParty(CaseFileId caseFile, OpenedFor party) => (Case, Organisation, Role) = (caseFile, party.Organisation, party.Role);

    public CaseFileId Case { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>Code of the <see cref="CaseRole"/>.</summary>
    public string Role { get; private set; } = "";
}

/// <summary>Ventetid: since when the owner, and any of the parties, has owed somebody an answer; null where none is owed.</summary>
public sealed record WaitingClocks(DateTimeOffset? OwnerSince, DateTimeOffset? PartySince);

/// <summary>
/// The first day that an answer to a message should come, from the owner and from any of the parties; null where none is set.
/// </summary>
public sealed record WaitingDays(DateOnly? Owner, DateOnly? Party);

/// <summary>Since when an answer to a request is waited for from a party, and the first day of one; null where none is asked.</summary>
public sealed record RequestClock(DateTimeOffset? Since, DateOnly? Until);
