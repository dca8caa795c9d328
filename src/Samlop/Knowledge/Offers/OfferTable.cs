using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Offers;

/// <summary>Offers as a list: the same rows and columns for the page, its downloads, and whatever counts them.</summary>
public static class OfferTable
{
    public const string PlaceFilter = "sted";
    public const string CountyFilter = "fylke";
    public const string KindFilter = "type";
    public const string GroupFilter = "gruppe";
    public const string LevelFilter = "niva";
    public const string LanguageFilter = "sprak";
    public const string DeliveryFilter = "maate";
    public const string StartFilter = "fra";
    public const string SeatsFilter = "ledig";
    public const string StateFilter = "status";

    /// <summary>Those that are not at the place, and fit otherwise.</summary>
    public const string OutsideFilter = "utenfor";

    public const string Yes = "ja";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("tittel", r => r.Offer.Id)
        .By("tittel", r => r.Offer.Title)
        .By("eier", r => r.Owner)
        .By("ledige", r => r.Offer.FreeSeats)
        .By("bekreftet", r => r.Offer.ConfirmedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public required Offer Offer { get; init; }

        public string Owner { get; init; } = "";
    }

    /// <param name="ofOwner">To the owner: with where each stands.</param>
    public static IReadOnlyList<Column<Listed>> Columns(RegisterData register, DateOnly today, bool ofOwner = false)
    {
        var (names, ladder) = (new OfferPlaces(register, today), OfferStates.On(today));
        List<Column<Listed>> columns =
        [
            new("tittel", OffersText.Title, r => r.Offer.Title) { Sortable = true, Url = r => OfferUrls.Of(r.Offer.Id) },
            new("type", OffersText.Kind, r => OfferWords.Of(r.Offer.Kind)),
            new("eier", OffersText.Owner, r => r.Owner) { Sortable = true },
            new("sted", OffersText.Place, r => OfferWords.PlaceOf(r.Offer.Nationwide, r.Offer.Places, names)),
            new("niva", OffersText.Levels, r => OfferWords.Listed(r.Offer.Levels, OfferWords.Of)),
            new("start", OffersText.Start, r => StartOf(r.Offer, today)),
            new("ledige", OffersText.FreeSeats, r => r.Offer.FreeSeats) { Sortable = true, IsNumber = true },
            new("plasser", OffersText.Seats, r => r.Offer.Seats) { IsNumber = true, OnlyInFiles = true },
            new("grupper", OffersText.Groups, r => OfferWords.Listed(r.Offer.Groups, OfferWords.Of)) { OnlyInFiles = true },
            new("grunnlag", OffersText.Residence, r => OfferWords.Listed(r.Offer.Residence, OfferWords.Of)) { OnlyInFiles = true },
            new("sprak", OffersText.Language, r => OfferWords.LanguageName(register, r.Offer.Language)) { OnlyInFiles = true },
            new("maate", OffersText.Delivery, r => OfferWords.Of(r.Offer.Delivery)) { OnlyInFiles = true },
            new("bekreftet", OffersText.Confirmed, r => r.Offer.ConfirmedAt) { Sortable = true },
        ];
        if (ofOwner) columns.Insert(3, new("status", CommonText.Status, r => OfferWords.Of(ladder.Of(r.Offer))));
        return columns;
    }

    public static IReadOnlyList<TableFilter> Filters(RegisterData register, DateOnly today, IEnumerable<string> languages) =>
    [
        TableFilter.Typed(PlaceFilter, OffersText.Municipality),
        new(CountyFilter, OffersText.County, CountyOptions(register, today)),
        new(KindFilter, OffersText.Kind, OfferWords.Options<OfferKind>(OfferWords.Of)),
        new(GroupFilter, OffersText.Group, OfferWords.Options<OfferGroup>(OfferWords.Of)),
        new(LevelFilter, OffersText.Level, OfferWords.Options<OfferLevel>(OfferWords.Of)),
        new(LanguageFilter, OffersText.Language, [.. languages.Select(code => new Option(code, OfferWords.LanguageName(register, code)))]),
        new(DeliveryFilter, OffersText.Delivery, OfferWords.Options<OfferDelivery>(OfferWords.Of)),
        TableFilter.Typed(StartFilter, OffersText.StartsFrom),
        new(SeatsFilter, OffersText.FreeSeats, [new(Yes, OffersText.HasFreeSeats)]),
    ];

    public static IReadOnlyList<TableFilter> OwnFilters =>
    [
        new(StateFilter, CommonText.Status, OfferWords.Options<OfferState>(OfferWords.Of)),
        new(KindFilter, OffersText.Kind, OfferWords.Options<OfferKind>(OfferWords.Of)),
    ];

    public static List<Option> CountyOptions(RegisterData register, DateOnly today) =>
    [
        .. register.Counties.ValidOn(today).OrderBy(c => c.Name.Norwegian, NorwegianOrder.Instance)
            .Select(c => new Option(c.Number.Value, c.Name.ToString())),
    ];

    /// <summary>The next start; where all are past, the last.</summary>
    public static DateOnly? StartOf(Offer offer, DateOnly today) =>
        offer.Starts.Where(s => s >= today).Select(s => (DateOnly?)s).Min() ?? offer.LastStart;

    /// <summary>The place that is typed; null where none is, or where it cannot be read.</summary>
    public static string? PlaceOf(TableQuery query, RegisterData register, DateOnly today) =>
        query.Filter(PlaceFilter) is { } typed && new OfferPlaces(register, today).Find(typed) is [var number] ? number : null;

    /// <summary>The county that is asked for; null where none is, or where it is no number of one.</summary>
    public static string? CountyOf(TableQuery query) =>
        CountyNumber.TryParse(query.Filter(CountyFilter), out var number) ? number.Value : null;

    /// <summary>What whoever searches finds.</summary>
    public static IQueryable<Listed> Matching(AppDb db, RegisterData register, DateOnly today, TableQuery query)
    {
        var offers = db.Rows<Offer>().FoundOn(today);
        offers = query.Filter(OutsideFilter) == Yes ? Outside(offers, register, today, query) : InPlace(offers, register, today, query);
        return Orders.Apply(Named(db, Fitting(db, offers, query)), query);
    }

    /// <summary>How many fit otherwise and are not at the place that is asked for; null where none is asked for.</summary>
    public static IQueryable<Offer>? Elsewhere(AppDb db, RegisterData register, DateOnly today, TableQuery query) =>
        PlaceOf(query, register, today) is null && CountyOf(query) is null
            ? null
            : Fitting(db, Outside(db.Rows<Offer>().FoundOn(today), register, today, query), query);

    /// <summary>The owner's own, whatever their state.</summary>
    public static IQueryable<Listed> Own(AppDb db, Actor actor, DateOnly today, TableQuery query)
    {
        var offers = db.Rows<Offer>().ManageableBy(actor.ForOffers());
        if (query.Filter<OfferState>(StateFilter) is { } state) offers = offers.Where(OfferStates.On(today).At(state));
        return Orders.Apply(Named(db, Fitting(db, offers, query)), query);
    }

    private static IQueryable<Listed> Named(AppDb db, IQueryable<Offer> offers) =>
        from o in offers
        join owner in db.Set<Organisation>() on o.Owner equals owner.Id
        select new Listed { Offer = o, Owner = owner.Name };

    private static IQueryable<Offer> InPlace(IQueryable<Offer> offers, RegisterData register, DateOnly today, TableQuery query)
    {
        var places = new OfferPlaces(register, today);
        if (PlaceOf(query, register, today) is { } place) offers = At(offers, places.At(place));
        if (CountyOf(query) is { } county) offers = At(offers, places.At(county));
        return offers;
    }

    private static IQueryable<Offer> Outside(IQueryable<Offer> offers, RegisterData register, DateOnly today, TableQuery query)
    {
        var here = InPlace(offers, register, today, query).Select(o => o.Id);
        return offers.Where(o => !here.Contains(o.Id));
    }

    /// <summary>
    /// For those who live there: all of the country, the county, the municipality. Of a county also what is in one of its municipalities.
    /// </summary>
    /// <param name="numbers">As <see cref="OfferPlaces.At"/> gives them.</param>
    public static IQueryable<Offer> At(IQueryable<Offer> offers, List<string> numbers) =>
        offers.Where(o => o.Nationwide || o.Places.Any(place => numbers.Contains(place)));

    /// <summary>As <see cref="At"/>, of what was read.</summary>
    internal static bool IsAt(bool nationwide, List<string> places, HashSet<string> numbers) =>
        nationwide || places.Exists(numbers.Contains);

    /// <summary>Whether it suits the level; where it names none, it suits all.</summary>
    private static Expression<Func<Offer, bool>> Suits(OfferLevel level) => o => o.Levels.Count == 0 || o.Levels.Contains(level);

    /// <summary>The same of what was read.</summary>
    internal static bool Suits(List<OfferLevel> levels, OfferLevel level) => levels.Count == 0 || levels.Contains(level);

    /// <summary>An empty list is for all, so such offers fit whatever is asked for.</summary>
    internal static IQueryable<Offer> Fitting(AppDb db, IQueryable<Offer> offers, TableQuery query)
    {
        if (query.Filter<OfferKind>(KindFilter) is { } kind) offers = offers.Where(o => o.Kind == kind);
        if (query.Filter<OfferGroup>(GroupFilter) is { } group) offers = offers.Where(o => o.Groups.Count == 0 || o.Groups.Contains(group));
        if (query.Filter<OfferLevel>(LevelFilter) is { } level) offers = offers.Where(Suits(level));
        if (query.Filter(LanguageFilter) is { } language) offers = offers.Where(o => o.Language == language);
        if (query.Filter<OfferDelivery>(DeliveryFilter) is { } delivery)
            offers = offers.Where(o => o.Delivery == delivery || (delivery != OfferDelivery.Both && o.Delivery == OfferDelivery.Both));
        // Where no start is set, one begins when one likes.
        if (NorwegianDate.TryParse(query.Filter(StartFilter), out var from))
            offers = offers.Where(o => o.LastStart == null || o.LastStart >= from);
        if (query.Filter(SeatsFilter) == Yes) offers = offers.Where(o => o.FreeSeats > 0);
        return offers.Holding(db, query.Search, o => o.Id);
    }
}
