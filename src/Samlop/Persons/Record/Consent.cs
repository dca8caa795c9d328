using System.Linq.Expressions;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
}

/// <summary>How a consent was given.</summary>
public enum ConsentWay
{
    /// <summary>By the person, signed in.</summary>
    Digital,

    /// <summary>On paper, which is kept as a scan.</summary>
    Paper,

    /// <summary>Spoken, and noted by whoever heard it.</summary>
    Spoken,
}

/// <summary>Where a consent is.</summary>
public enum ConsentState
{
    /// <summary>In force, or to be so from a day to come.</summary>
    Given,

    /// <summary>On paper that is not there yet.</summary>
    Waits,

    Withdrawn,

    /// <summary>Its last day is over.</summary>
    Expired,
}

/// <summary>
/// Samtykke: one receiver, one purpose and one category, from and to a day (the fields of ISO/IEC TS 27560). It lifts secrecy
/// (forvaltningsloven 1967 § 13 a nr. 1); it is never asked for where a law opens. One that is withdrawn stays as it is, and another is a
/// new record. One on paper counts from when the scan of the paper is there.
/// </summary>
public sealed class Consent : IPartOf<Person>
{
    public const int SectionLimit = 200;

    /// <summary>
    /// The versions of the words that a person reads or hears (<see cref="OwnWordsText"/>), with the first day of each: a new one when they
    /// say something else. The first was there before anybody was asked here.
    /// </summary>
    private static readonly IReadOnlyList<(int Version, DateOnly From)> NoticeVersions = [(1, DateOnly.MinValue)];

    /// <summary>Which version of the words was in force on a day.</summary>
    public static int NoticeVersionOn(DateOnly day) => NoticeVersions.Last(known => known.From <= day).Version;

    public required ConsentId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind ReceiverKind { get; init; }

    public required OrganisationId Receiver { get; init; }

    /// <summary>Whose facts; null for every body's.</summary>
    public PartyKind? OwnerKind { get; init; }

    public OrganisationId? Owner { get; init; }

    public required PersonCategory Category { get; init; }

    public required SharingPurpose Purpose { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? Until { get; init; }

    public required ConsentWay Way { get; init; }

    /// <summary>The person was told of health personnel's secrecy: a consent under helsepersonelloven § 22.</summary>
    public bool IsToHealthPersonnel { get; init; }

    /// <summary>The consent names the person's child, whom the facts are about.</summary>
    public bool NamesChild { get; init; }

    /// <summary>Which version of the words was read, in which language; null where it was not recorded.</summary>
    public int? NoticeVersion { get; init; }

    public string? NoticeLanguage { get; init; }

    /// <summary>From this instant on it opens nothing, and the receiver is told.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Of one on paper: what was scanned of it.</summary>
    public List<ConsentScan> Scans { get; } = [];

    /// <summary>One on paper counts while a scan of the paper is there; another needs none.</summary>
    private static readonly Expression<Func<ConsentAt, bool>> HasItsPaper = c =>
        c.Consent.Way != ConsentWay.Paper
        || c.Consent.Scans.Any(s => s.AddedAt <= c.Start && (s.TakenBackAt == null || s.TakenBackAt > c.Last));

    /// <summary>Begun, not over, not withdrawn, and with its paper where it was given on one: for the whole of a moment.</summary>
    public static readonly Expression<Func<ConsentAt, bool>> IsInForce = HasItsPaper.And(c =>
        c.Consent.From <= c.Day && (c.Consent.Until == null || c.Consent.Until >= c.Day)
        && (c.Consent.WithdrawnAt == null || c.Consent.WithdrawnAt > c.Last));

    /// <summary>
    /// Recorded of a paper whose scan is missing: it opens nothing, and would from when the scan is there. One that is withdrawn, or whose
    /// last day is over, waits for nothing.
    /// </summary>
    public static readonly Expression<Func<ConsentAt, bool>> WaitsForItsPaper = HasItsPaper.Not().And(c =>
        c.Consent.WithdrawnAt == null && (c.Consent.Until == null || c.Consent.Until >= c.Day));

    /// <summary>It was withdrawn, and counted once: to whom it opened something, that is told.</summary>
    public static readonly Expression<Func<ConsentAt, bool>> CountedAndIsWithdrawn = c =>
        c.Consent.WithdrawnAt <= c.Last
        && (c.Consent.Way != ConsentWay.Paper || c.Consent.Scans.Any(s => s.AddedAt <= c.Consent.WithdrawnAt));

    private static readonly Func<ConsentAt, bool> InForceInMemory = IsInForce.Compile();
    private static readonly Func<ConsentAt, bool> CountedInMemory = CountedAndIsWithdrawn.Compile();
    private static readonly Func<ConsentAt, bool> WaitsInMemory = WaitsForItsPaper.Compile();

    /// <summary>Asked of one that was read with its scans.</summary>
    public bool IsInForceAt(Moment moment) => InForceInMemory(ConsentAt.Of(this, moment));

    /// <summary>Asked of one that was read with its scans.</summary>
    public bool WaitsAt(Moment moment) => WaitsInMemory(ConsentAt.Of(this, moment));

    /// <summary>Asked of one that was read with its scans.</summary>
    public ConsentState StateAt(Moment moment) => WithdrawnAt is not null ? ConsentState.Withdrawn
        : Until < moment.Day ? ConsentState.Expired
        : WaitsAt(moment) ? ConsentState.Waits
        : ConsentState.Given;

    /// <summary>Asked of one that is withdrawn, and was read with its scans.</summary>
    public bool CountedAt(Moment moment) => CountedInMemory(ConsentAt.Of(this, moment));

    /// <summary>
    /// To the same receiver, of the same facts for the same purpose. Of one person, in whichever of several records: what they rest on is
    /// theirs together.
    /// </summary>
    public bool SaysTheSameAs(Consent other) =>
        OwnerKind == other.OwnerKind && Owner == other.Owner
        && Says(new(other.ReceiverKind, other.Receiver), other.Category, other.Purpose);

    /// <summary>It says so of what a body recorded; one that names no owner is of every body's.</summary>
    public bool Says(Body receiver, PersonCategory category, SharingPurpose purpose, Body owner) =>
        (Owner is null || (OwnerKind == owner.Kind && Owner == owner.Organisation)) && Says(receiver, category, purpose);

    private bool Says(Body receiver, PersonCategory category, SharingPurpose purpose) =>
        new Body(ReceiverKind, Receiver) == receiver && Category == category && Purpose == purpose;

    /// <summary>Since when the first paper that is there has been; null where it needs none, or none is there.</summary>
    public DateTimeOffset? PaperSince => Scans.Where(scan => scan.TakenBackAt is null).Min(scan => (DateTimeOffset?)scan.AddedAt);

    /// <summary>What is asked of a consent at a moment, of those that a door gave.</summary>
    public static Expression<Func<Consent, bool>> At(Expression<Func<ConsentAt, bool>> asked, Moment moment)
    {
        var (day, start, last) = (moment.Day, moment.Start, moment.Last);
        return Condition.Whole<Consent, bool>(c => asked.Holds(new ConsentAt { Consent = c, Day = day, Start = start, Last = last }));
    }
}

/// <summary>A consent, together with when it is asked of.</summary>
public sealed class ConsentAt
{
    public required Consent Consent { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset Last { get; init; }

    public static ConsentAt Of(Consent consent, Moment moment) =>
        new() { Consent = consent, Day = moment.Day, Start = moment.Start, Last = moment.Last };
}

public readonly record struct ToldId(Guid Value) : IId<ToldId>
{
    public static ToldId From(Guid value) => new(value);
}

/// <summary>How a person was told what is shared.</summary>
public enum ToldWay
{
    Spoken,

    /// <summary>Spoken, and interpreted (tolkeloven § 6).</summary>
    Interpreted,

    Written,

    /// <summary>By the person's own pages here.</summary>
    OnPlatform,
}

/// <summary>
/// Informert: the person was told that facts go to a body for a purpose, and is positive. It is no consent: where a row of law asks for it,
/// the law opens. One that was recorded by mistake is taken back, and opens nothing from then on.
/// </summary>
public sealed class Told : IPartOf<Person>
{
    public required ToldId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required PartyKind ReceiverKind { get; init; }

    public required OrganisationId Receiver { get; init; }

    public required SharingPurpose Purpose { get; init; }

    public required DateOnly On { get; init; }

    public required ToldWay Way { get; init; }

    /// <summary>The language in which it was said or written; null where it was not recorded.</summary>
    public string? Language { get; init; }

    /// <summary>It was recorded by mistake.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
}

public readonly record struct ConsentScanId(Guid Value) : IId<ConsentScanId>
{
    public static ConsentScanId From(Guid value) => new(value);
}

/// <summary>
/// Skannet samtykke: the paper that a person signed, read by the body that recorded the consent and by the person alone. One of the wrong
/// paper is taken back.
/// </summary>
public sealed class ConsentScan : IPartOf<Person>
{
    public required ConsentScanId Id { get; init; }

    public required PersonId Person { get; init; }

    public required ConsentId Consent { get; init; }

    public required StoredFileId File { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? TakenBackAt { get; set; }
}
