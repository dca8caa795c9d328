using Samlop.Agreements.Catalogue;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

[SubjectKind("agreements.agreement")]
public readonly record struct AgreementId(Guid Value) : IId<AgreementId>
{
    public static AgreementId From(Guid value) => new(value);
}

/// <summary>Where an agreement stands; derived from what has happened to it, and from the day.</summary>
public enum AgreementState
{
    /// <summary>Its parties write it.</summary>
    Draft,
}

/// <summary>
/// Samarbeidsavtale: what some organisations have agreed on as equals (circular 17-2022). One of them keeps it, its case and its document;
/// all of them write it. It may be begun before a call, and outlives what it was begun for. Dates are facts; the state is read from them.
/// </summary>
public sealed class Agreement : IVersioned, ISearched<AgreementId>
{
    public const int TitleLimit = 200;

    public static readonly Refusal IsParty = Refusal.In<AgreementsText>(nameof(IsParty));
    public static readonly Refusal KeeperStays = Refusal.In<AgreementsText>(nameof(KeeperStays));
    public static readonly Refusal NotParty = Refusal.In<AgreementsText>(nameof(NotParty));

    private readonly List<AgreementParty> parties = [];

    private Agreement()
    {
    }

    /// <param name="keeper">Whoever keeps it, and as which of its kinds; the first party.</param>
    public Agreement(
        AgreementId id, AgreementKind kind, AgreementFacts facts, (OrganisationId Organisation, OrganisationKind As) keeper,
        UserId begunBy, DateOnly today, DateTimeOffset at)
    {
        Id = id;
        KindCode = kind.Code;
        Keeper = keeper.Organisation;
        BegunBy = begunBy;
        BegunAt = at;
        Set(facts);
        parties.Add(new AgreementParty(
            NewId.Of<AgreementPartyId>(at), id, keeper.Organisation, keeper.As, AgreementParty.FirstPlace, today));
    }

    public AgreementId Id { get; private set; }

    /// <summary>Code of the <see cref="AgreementKind"/>.</summary>
    public string KindCode { get; private set; } = "";

    public AgreementKind Kind => AgreementKinds.Of(KindCode);

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    /// <summary>Målform: what its document is written in.</summary>
    public NorwegianForm Form { get; private set; }

    /// <summary>The party that keeps it: its case, its number, its document.</summary>
    public OrganisationId Keeper { get; private set; }

    /// <summary>The agreement that it stands under.</summary>
    public AgreementId? Parent { get; init; }

    /// <summary>The first day it is to hold; null where it holds from when all have signed.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day; null where it holds until it is ended.</summary>
    public DateOnly? ValidTo { get; private set; }

    public UserId BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>The number of its case.</summary>
    public int Year { get; private set; }

    public int Serial { get; private set; }

    public CaseNumber Number => new(Year, Serial);

    /// <summary>Number and title, folded for search.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>All that are or have been parties.</summary>
    public IReadOnlyList<AgreementParty> Parties => parties;

    /// <summary>Those that are parties now, in the order in which they sign.</summary>
    public IEnumerable<AgreementParty> Current => parties.Where(p => p.LeftOn is null).OrderBy(p => p.Place).ThenBy(p => p.Id.Value);

    /// <summary>What the source says must be among the parties, and is not.</summary>
    public IEnumerable<NeededParties> MissingParties => Kind.Needed.Where(needed => !needed.Has(Current.Select(p => p.As)));

    public AgreementState State(DateOnly today) => AgreementState.Draft;

    public AgreementParty? PartyOf(OrganisationId organisation) => Current.FirstOrDefault(p => p.Organisation == organisation);

    /// <summary>What it says may be changed now: by any party, for they are equals.</summary>
    public Refusal? MayChange() => null;

    public void NumberAs(CaseNumber number)
    {
        (Year, Serial) = (number.Year, number.Serial);
        Search = SearchText.Fold($"{number} {number.Year}/{number.Serial} {Title}");
    }

    public Refusal? Change(AgreementFacts facts)
    {
        if (MayChange() is { } no) return no;
        Set(facts);
        NumberAs(Number);
        Version++;
        return null;
    }

    public Refusal? Add(AgreementParty party)
    {
        if (MayChange() is { } no) return no;
        if (PartyOf(party.Organisation) is not null) return IsParty;
        parties.Add(party);
        Version++;
        return null;
    }

    public Refusal? MayRemove(AgreementParty party) =>
        party.LeftOn is not null ? NotParty : party.Organisation == Keeper ? KeeperStays : MayChange();

    /// <summary>It is party no more, before anything is signed.</summary>
    public Refusal? Remove(AgreementParty party, DateOnly today)
    {
        if (MayRemove(party) is { } no) return no;
        party.Leave(today);
        Version++;
        return null;
    }

    /// <summary>Where a party signs: those with a lower place before those with a higher.</summary>
    public Refusal? Place(AgreementParty party, int place)
    {
        if (MayChange() is { } no) return no;
        party.Move(place);
        Version++;
        return null;
    }

    private void Set(AgreementFacts facts) => (Title, Form, ValidFrom, ValidTo) = (facts.Title, facts.Form, facts.From, facts.To);
}

/// <summary>What an agreement is called, what its document is written in, and when it is to hold.</summary>
public sealed record AgreementFacts(string Title, NorwegianForm Form, DateOnly? From, DateOnly? To);
