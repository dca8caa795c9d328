using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers;

[SubjectKind("knowledge.offer")]
public readonly record struct OfferId(Guid Value) : IId<OfferId>
{
    public static OfferId From(Guid value) => new(value);
}

/// <summary>
/// Tilbud: what there is for somebody in a region, kept by the organisation that gives it. It is a draft until it is published, and
/// must be confirmed again before its time is over.
/// </summary>
public sealed class Offer : IVersioned, ISearched<OfferId>
{
    public const int TitleLimit = 150;
    public const int TextLimit = 3000;
    public const int LineLimit = 300;
    public const int MostSeats = 9999;
    public const int MostStarts = 12;
    public const int MostPlaces = 60;
    public const int MostLinks = 5;
    public const int LinkLimit = 300;
    public const int ReasonLimit = 500;

    public static readonly Refusal OfferIsIncomplete = Refusal.In<OffersText>(nameof(OfferIsIncomplete));
    public static readonly Refusal OfferIsDraft = Refusal.In<OffersText>(nameof(OfferIsDraft));
    public static readonly Refusal OfferIsPublished = Refusal.In<OffersText>(nameof(OfferIsPublished));
    public static readonly Refusal OfferIsWithdrawn = Refusal.In<OffersText>(nameof(OfferIsWithdrawn));

    private readonly List<OfferVersion> versions = [];

    private Offer()
    {
    }

    public Offer(OfferId id, OrganisationId owner, UserId by, DateTimeOffset at) =>
        (Id, Owner, WrittenBy, WrittenAt) = (id, owner, by, at);

    public OfferId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public OfferKind Kind { get; private set; }

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public string What { get; private set; } = "";

    public string HowToGetIn { get; private set; } = "";

    public string WhoDecides { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public List<OfferGroup> Groups { get; private set; } = [];

    public List<ResidenceGround> Residence { get; private set; } = [];

    public List<OfferLevel> Levels { get; private set; } = [];

    public List<DateOnly> Starts { get; private set; } = [];

    /// <summary>The latest of its starts, past or to come; null where none is set.</summary>
    public DateOnly? LastStart { get; private set; }

    public int? Seats { get; private set; }

    public int? FreeSeats { get; private set; }

    public string Language { get; private set; } = "";

    public OfferDelivery Delivery { get; private set; }

    public bool Nationwide { get; private set; }

    public List<string> Places { get; private set; } = [];

    public List<string> Links { get; private set; } = [];

    /// <summary>Who wrote it last, and when.</summary>
    public UserId WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When it was first published; null while it is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public UserId? ConfirmedBy { get; private set; }

    /// <summary>The last day on which it counts as confirmed.</summary>
    public DateOnly? ConfirmedTo { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>Title, what it is, its owner and its places, folded.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>What was published, the first version first.</summary>
    public IReadOnlyList<OfferVersion> Versions => versions;

    public OfferContent Content => new(
        Kind, Title, What, HowToGetIn, WhoDecides, Contact, Groups, Residence, Levels, Starts, Seats, FreeSeats, Language, Delivery,
        Nationwide, Places, Links);

    /// <summary>
    /// All read what is published. One that is withdrawn can be written on before it is published again; until then others read what was
    /// published last.
    /// </summary>
    /// <param name="keeps">The reader is of those who keep it.</param>
    public OfferContent ReadBy(bool keeps) =>
        keeps || WithdrawnAt is null || versions.Count == 0 ? Content : OfferContent.Read(versions.MaxBy(v => v.Number)!.Content);

    public Refusal? MayPublish() =>
        PublishedAt is not null && WithdrawnAt is null ? OfferIsPublished : Content.IsWhole ? null : OfferIsIncomplete;

    public Refusal? MayConfirm() => PublishedAt is null ? OfferIsDraft : WithdrawnAt is not null ? OfferIsWithdrawn : null;

    public Refusal? MayWithdraw() => MayConfirm();

    /// <summary>What nobody else has read may be thrown away; what was published is withdrawn.</summary>
    public Refusal? MayDiscard() => PublishedAt is null ? null : OfferIsPublished;

    /// <param name="search">The words that it is found by, besides its own.</param>
    public void Write(OfferContent content, string search, UserId by, DateTimeOffset at)
    {
        (Kind, Title, What, HowToGetIn, WhoDecides, Contact) =
            (content.Kind, content.Title, content.What, content.HowToGetIn, content.WhoDecides, content.Contact);
        (Groups, Residence, Levels) = ([.. content.Groups], [.. content.Residence], [.. content.Levels]);
        Starts = [.. content.Starts];
        LastStart = Starts.Count > 0 ? Starts.Max() : null;
        (Seats, FreeSeats, Language, Delivery) = (content.Seats, content.FreeSeats, content.Language, content.Delivery);
        (Nationwide, Places, Links) = (content.Nationwide, [.. content.Places], [.. content.Links]);
        Search = SearchText.Fold($"{Title} {What} {search}");
        (WrittenBy, WrittenAt) = (by, at);
        Version++;
    }

    /// <summary>What it says now becomes its newest version, which all may read; whoever says it confirms it.</summary>
    public void Publish(UserId by, DateTimeOffset at, DateOnly confirmedTo)
    {
        PublishedAt ??= at;
        (WithdrawnAt, WithdrawReason) = (null, null);
        versions.Add(new OfferVersion(Id, versions.Count + 1, Content.Write(), by, at));
        Confirm(by, at, confirmedTo);
    }

    public void Confirm(UserId by, DateTimeOffset at, DateOnly confirmedTo)
    {
        (ConfirmedBy, ConfirmedAt, ConfirmedTo) = (by, at, confirmedTo);
        Version++;
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        (WithdrawnAt, WithdrawReason) = (at, reason);
        Version++;
    }
}

/// <summary>What an offer said when it was published, or changed after that. It is never written over.</summary>
public sealed class OfferVersion : IPartOf<Offer>
{
    private OfferVersion()
    {
    }

    internal OfferVersion(OfferId offer, int number, string content, UserId by, DateTimeOffset at) =>
        (Offer, Number, Content, By, At) = (offer, number, content, by, at);

    public OfferId Offer { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>As <see cref="OfferContent.Write"/> gives it.</summary>
    public string Content { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Where an offer stands on a day: one ladder for page, list, search, tasks and counts.</summary>
public static class OfferStates
{
    private static readonly Expression<Func<Offer, bool>> IsDraft = o => o.PublishedAt == null;
    private static readonly Expression<Func<Offer, bool>> IsWithdrawn = o => o.WithdrawnAt != null;
    private static readonly Expression<Func<Offer, DateOnly, bool>> IsConfirmed = (o, today) => o.ConfirmedTo >= today;
    private static readonly Expression<Func<Offer, bool>> IsLeft = o => true;
    private static readonly Expression<Func<Offer, DateOnly, bool>> HasShortTime = (o, soon) => o.ConfirmedTo <= soon;

    // One reference, so that whoever reads it beside a writer has a day and its own ladder.
    private static Known? known;

    public static Ladder<OfferState, Offer> On(DateOnly today)
    {
        // A ladder is dear to make, and nearly all that is asked is of one day.
        if (known is { } kept && kept.Day == today) return kept.Ladder;
        var made = new Ladder<OfferState, Offer>(
            (OfferState.Draft, IsDraft),
            (OfferState.Withdrawn, IsWithdrawn),
            (OfferState.Confirmed, IsConfirmed.On(today)),
            (OfferState.Unconfirmed, IsLeft));
        known = new(today, made);
        return made;
    }

    /// <summary>Those that whoever searches finds.</summary>
    public static Expression<Func<Offer, bool>> Found(DateOnly today) => On(today).At(OfferState.Confirmed);

    /// <summary>Published, and to be confirmed: the time is over, or soon is.</summary>
    public static Expression<Func<Offer, bool>> ToConfirm(DateOnly today) =>
        HasShortTime.On(today.AddDays(OfferDays.Current.FirstReminder)).And(On(today).AtAny(OfferState.Confirmed, OfferState.Unconfirmed));

    private sealed record Known(DateOnly Day, Ladder<OfferState, Offer> Ladder);
}
