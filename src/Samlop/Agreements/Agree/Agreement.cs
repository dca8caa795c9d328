using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Agreements.Catalogue;
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

    /// <summary>Its first version waits for signatures.</summary>
    Signing,

    /// <summary>Signed by all, and holds from a later day.</summary>
    ToCome,
    InForce,

    /// <summary>Its last day is past.</summary>
    Expired,

    /// <summary>Ended by its parties.</summary>
    Ended,
}

/// <summary>
/// Samarbeidsavtale: what some organisations have agreed on as equals (circular 17-2022). One of them keeps it, its case and its document;
/// all of them write it. It may be begun before a call, and outlives what it was begun for. Dates are facts; the state is read from them.
/// </summary>
public sealed partial class Agreement : IVersioned, ISearched<AgreementId>
{
    public const int TitleLimit = 200;

    /// <summary>Characters of why a party does what the others must know of: declines, takes back, leaves, ends.</summary>
    public const int ReasonLimit = 2000;

    public static readonly Refusal IsParty = Refusal.In<AgreementsText>(nameof(IsParty));
    public static readonly Refusal KeeperStays = Refusal.In<AgreementsText>(nameof(KeeperStays));
    public static readonly Refusal PartyGoesOut = Refusal.In<AgreementsText>(nameof(PartyGoesOut));
    public static readonly Refusal NotParty = Refusal.In<AgreementsText>(nameof(NotParty));

    public static readonly Refusal SignatureStands = Refusal.In<AgreementsText>(nameof(SignatureStands));
    public static readonly Refusal OutForSigning = Refusal.In<AgreementsText>(nameof(OutForSigning));
    public static readonly Refusal SignedIsAmended = Refusal.In<AgreementsText>(nameof(SignedIsAmended));
    public static readonly Refusal AgreementIncomplete = Refusal.In<AgreementsText>(nameof(AgreementIncomplete));
    public static readonly Refusal AgreementHasEnded = Refusal.In<AgreementsText>(nameof(AgreementHasEnded));
    public static readonly Refusal NothingToSign = Refusal.In<AgreementsText>(nameof(NothingToSign));
    public static readonly Refusal AlreadySigned = Refusal.In<AgreementsText>(nameof(AlreadySigned));
    public static readonly Refusal NotYourTurn = Refusal.In<AgreementsText>(nameof(NotYourTurn));
    public static readonly Refusal NotSigned = Refusal.In<AgreementsText>(nameof(NotSigned));
    public static readonly Refusal NothingToAmend = Refusal.In<AgreementsText>(nameof(NothingToAmend));
    public static readonly Refusal NothingChanged = Refusal.In<AgreementsText>(nameof(NothingChanged));
    public static readonly Refusal AlreadyAmending = Refusal.In<AgreementsText>(nameof(AlreadyAmending));
    public static readonly Refusal LeaveWhenSigned = Refusal.In<AgreementsText>(nameof(LeaveWhenSigned));
    public static readonly Refusal SignedIsLeft = Refusal.In<AgreementsText>(nameof(SignedIsLeft));
    public static readonly Refusal NotSignedByAll = Refusal.In<AgreementsText>(nameof(NotSignedByAll));
    public static readonly Refusal SignedCannotDecline = Refusal.In<AgreementsText>(nameof(SignedCannotDecline));
    public static readonly Refusal LastDayIsPast = Refusal.In<AgreementsText>(nameof(LastDayIsPast));
    public static readonly Refusal NotEnded = Refusal.In<AgreementsText>(nameof(NotEnded));

    private readonly List<AgreementParty> parties = [];
    private readonly List<AgreementVersion> versions = [];
    private readonly List<AgreementSignature> signatures = [];

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

    /// <summary>The agreement of an organisation that has ended, which its keeper carries on; null where it carries on none.</summary>
    public AgreementId? CarriesOn { get; init; }

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

    /// <summary>Number and title, folded for search: what is signed, and not what is being written of a change.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>The version that waits for signatures; null where none does.</summary>
    public int? OutVersion { get; private set; }

    /// <summary>The newest version that all have signed; null where none is.</summary>
    public int? SignedVersion { get; private set; }

    /// <summary>
    /// The first and the last day of that version: no last day where it holds until it is ended. Until the first day comes, what was
    /// signed before it holds (<see cref="EarlierHolds"/>).
    /// </summary>
    public DateOnly? HoldsFrom { get; private set; }

    public DateOnly? HoldsTo { get; private set; }

    /// <summary>Since when a change of what is signed is being written; null where none is.</summary>
    public DateTimeOffset? AmendingSince { get; private set; }

    /// <summary>Why it is changed, as whoever began the change said; null where none is written.</summary>
    public string? AmendingBecause { get; private set; }

    /// <summary>The last day it held, where its parties ended it.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>All that are or have been parties.</summary>
    public IReadOnlyList<AgreementParty> Parties => parties;

    public IReadOnlyList<AgreementVersion> Versions => versions;

    /// <summary>All that were ever put on a version.</summary>
    public IReadOnlyList<AgreementSignature> Signatures => signatures;

    /// <summary>The version that waits for signatures.</summary>
    public AgreementVersion? Out => versions.SingleOrDefault(v => v.Number == OutVersion);

    /// <summary>It may be written: nothing of it waits for signatures, and what is signed is being changed.</summary>
    public static Expression<Func<Agreement, bool>> IsWritten { get; } = a =>
        a.OutVersion == null && a.EndedOn == null && (a.SignedVersion == null || a.AmendingSince != null);

    private static readonly Func<Agreement, bool> Written = IsWritten.Compile();

    /// <summary>
    /// Those that are parties now: also one that the change which is written takes out, for it and the others are bound by what is signed
    /// until all the others have signed the next.
    /// </summary>
    public IEnumerable<AgreementParty> Members => parties.Where(p => p.LeftOn is null).OrderBy(p => p.Place).ThenBy(p => p.Id.Value);

    /// <summary>Those of them that write what is written, in the order in which they sign it: none that it takes out.</summary>
    public IEnumerable<AgreementParty> Current => Members.Where(p => !p.IsTakenOut);

    /// <summary>
    /// Those that went out by themselves of what holds now, or of what was never signed, and are no parties: each since it last did. When
    /// the others have signed a version without them, it is that which they agree on.
    /// </summary>
    public IEnumerable<AgreementParty> Gone =>
        parties.Where(p => p is { LeftByItself: true, LeftOn: not null } && PartyOf(p.Organisation) is null
                && (SignedVersion is null || StandsOnSigned(p)))
            .OrderByDescending(p => p.LeftOn).DistinctBy(p => p.Organisation);

    /// <summary>The first day of the first version that all signed; null before there is one.</summary>
    public DateOnly? FirstDay => Versions.Where(v => v.SignedAt is not null).Min(v => v.HoldsFrom);

    /// <summary>What the source says must be among the parties, and is not.</summary>
    public IEnumerable<NeededParties> MissingParties => Kind.Needed.Where(needed => !needed.Has(Current.Select(p => p.As)));

    /// <summary>
    /// A version that all signed before the newest holds on the day: the newest one does not hold yet, and what is signed later takes the
    /// place of what is signed earlier from its own first day.
    /// </summary>
    private static Expression<Func<Agreement, DateOnly, bool>> EarlierHoldsOn { get; } = (a, today) =>
        a.HoldsFrom > today
        && a.Versions.Any(v => v.HoldsFrom <= today && !(v.To < today)
            && !a.Versions.Any(later => later.Number > v.Number && later.HoldsFrom <= today));

    /// <inheritdoc cref="EarlierHoldsOn"/>
    public static Expression<Func<Agreement, bool>> EarlierHolds(DateOnly today) => EarlierHoldsOn.On(today);

    /// <summary>The same in memory, made once.</summary>
    private static readonly Func<Agreement, DateOnly, bool> HoldsEarlier = EarlierHoldsOn.Compile();

    /// <summary>Where it stands on a day, as a condition for rows: the one place where that is said.</summary>
    public static Expression<Func<Agreement, bool>> Is(AgreementState state, DateOnly today)
    {
        Expression<Func<Agreement, bool>> goesOn = a => a.SignedVersion != null && !(a.EndedOn < today);
        Expression<Func<Agreement, bool>> newest = a => a.HoldsFrom <= today && !(a.HoldsTo < today);
        return state switch
        {
            AgreementState.Draft => a => a.SignedVersion == null && a.OutVersion == null && a.EndedOn == null,
            AgreementState.Signing => a => a.SignedVersion == null && a.OutVersion != null && a.EndedOn == null,
            AgreementState.Ended => a => a.EndedOn < today || (a.SignedVersion == null && a.EndedOn != null),
            AgreementState.ToCome => goesOn.And(a => a.HoldsFrom > today).And(EarlierHolds(today).Not()),
            AgreementState.Expired => goesOn.And(a => a.HoldsFrom <= today && a.HoldsTo < today),
            AgreementState.InForce => goesOn.And(newest.Or(EarlierHolds(today))),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };
    }

    public AgreementState State(DateOnly today) =>
        StateOf(SignedVersion, OutVersion, HoldsFrom, HoldsTo, EndedOn, HoldsEarlier(this, today), today);

    /// <summary>The same of facts that were read; <see cref="Is"/> and this are held to each other by a test.</summary>
    internal static AgreementState StateOf(
        int? signed, int? sent, DateOnly? from, DateOnly? to, DateOnly? ended, bool earlierHolds, DateOnly today) =>
        ended < today || (signed is null && ended is not null) ? AgreementState.Ended
        : signed is null ? (sent is null ? AgreementState.Draft : AgreementState.Signing)
        : from > today ? (earlierHolds ? AgreementState.InForce : AgreementState.ToCome)
        : to < today ? AgreementState.Expired
        : AgreementState.InForce;

    /// <summary>The version that holds on the day, or held last; the one to come where none has held. Null where none is signed.</summary>
    public AgreementVersion? HoldingOn(DateOnly today) =>
        versions.LastOrDefault(v => v.HoldsFrom <= today) ?? versions.SingleOrDefault(v => v.Number == SignedVersion);

    /// <summary>It is in force, and the organisation is a party of what is signed: a draft covers nobody, nor what is over.</summary>
    public bool Covers(OrganisationId organisation, DateOnly today) =>
        State(today) == AgreementState.InForce
        && PartyOf(organisation) is not null
        && StandingOn(HoldingOn(today)?.Number).Any(s => s.Organisation == organisation);

    public AgreementParty? PartyOf(OrganisationId organisation) => Members.FirstOrDefault(p => p.Organisation == organisation);

    /// <summary>The organisation is among those that write what is written, and are to sign it.</summary>
    public bool IsWrittenBy(OrganisationId organisation) => Current.Any(p => p.Organisation == organisation);

    /// <summary>
    /// What it says may be changed now, by any party, for they are equals; never under a signature, nor what is signed but by an amendment.
    /// </summary>
    public Refusal? MayChange() =>
        Written(this) ? null
        : EndedOn is not null ? AgreementHasEnded
        : OutVersion is null ? SignedIsAmended
        : Standing.Any() ? SignatureStands
        : OutForSigning;

    public void NumberAs(CaseNumber number)
    {
        (Year, Serial) = (number.Year, number.Serial);
        Search = SearchOf(Title);
    }

    public Refusal? Change(AgreementFacts facts)
    {
        if (MayChange() is { } no) return no;
        Set(facts);
        // Whoever reads what is signed finds it by what is signed.
        if (SignedVersion is null) Search = SearchOf(Title);
        Version++;
        return null;
    }

    /// <summary>An organisation becomes a party; one that the change takes out is not taken out after all, and has the new place.</summary>
    public Refusal? Add(AgreementParty party)
    {
        if (MayChange() is { } no) return no;
        if (IsWrittenBy(party.Organisation)) return IsParty;
        if (PartyOf(party.Organisation) is { } goes) goes.PutBack(party.Place);
        else parties.Add(party);
        Version++;
        return null;
    }

    public Refusal? MayRemove(AgreementParty party) =>
        party.LeftOn is not null ? NotParty
        : party.IsTakenOut ? PartyGoesOut
        : party.Organisation == Keeper ? KeeperStays
        : MayChange();

    /// <summary>
    /// It is party no more. One that stands on what is signed is only taken out of the change, and is party until all the others have
    /// signed it.
    /// </summary>
    public Refusal? Remove(AgreementParty party, DateOnly today)
    {
        if (MayRemove(party) is { } no) return no;
        if (StandsOnSigned(party)) party.TakeOut();
        else party.Leave(today);
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

    private bool StandsOnSigned(AgreementParty party) =>
        SignedVersion is { } signed && StandingOn(signed).Any(s => s.Party == party.Id);

    private string SearchOf(string title) => SearchText.Fold($"{Number} {Year}/{Serial} {title}");

    private void Set(AgreementFacts facts) => (Title, Form, ValidFrom, ValidTo) = (facts.Title, facts.Form, facts.From, facts.To);
}

/// <summary>What an agreement is called, what its document is written in, and when it is to hold.</summary>
public sealed record AgreementFacts(string Title, NorwegianForm Form, DateOnly? From, DateOnly? To);
