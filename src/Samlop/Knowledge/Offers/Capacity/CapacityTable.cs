using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Register;

namespace Samlop.Knowledge.Offers.Capacity;

/// <summary>
/// Språkkapasitet: the offers of Norwegian training by place and level. Each number is that of the list it leads to: the same conditions,
/// asked in memory of what was read once.
/// </summary>
public static class CapacityTable
{
    /// <summary>A county or a municipality that some offer names.</summary>
    public sealed record Row(string Place, string Name, IReadOnlyList<int> OfLevels, int FreeSeats);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(OfferTable.DeliveryFilter, OffersText.Delivery, OfferWords.Options<OfferDelivery>(OfferWords.Of)),
        TableFilter.Typed(OfferTable.StartFilter, OffersText.StartsFrom),
        new(OfferTable.SeatsFilter, OffersText.FreeSeats, [new Option(OfferTable.Yes, OffersText.HasFreeSeats)]),
    ];

    public static IReadOnlyList<Column<Row>> Columns(TableQuery query) =>
    [
        new("sted", OffersText.Place, r => r.Name) { Sortable = true, Url = r => ListOf(r.Place, null, query) },
        .. Enum.GetValues<OfferLevel>().Select((level, i) => new Column<Row>(level.ToString(), OfferWords.Of(level), r => r.OfLevels[i])
        {
            IsNumber = true,
            Url = r => r.OfLevels[i] == 0 ? null : ListOf(r.Place, level, query),
        }),
        new("ledige", OffersText.FreeSeats, r => r.FreeSeats) { IsNumber = true, Sortable = true },
    ];

    /// <summary>The list of offers that a number counts.</summary>
    /// <param name="level">Null for all levels.</param>
    public static string ListOf(string place, OfferLevel? level, TableQuery query)
    {
        var filters = query.Filters.SetItem(OfferTable.KindFilter, nameof(OfferKind.Norwegian)).SetItem(OfferTable.PlaceFilter, place);
        if (place.Length == 2) filters = filters.Remove(OfferTable.PlaceFilter).SetItem(OfferTable.CountyFilter, place);
        if (level is { } one) filters = filters.SetItem(OfferTable.LevelFilter, one.ToString());
        return (TableQuery.Empty with { Filters = filters }).Url(OfferUrls.List);
    }

    public static async Task<IReadOnlyList<Row>> Rows(
        AppDb db, RegisterData register, DateOnly today, TableQuery query, CancellationToken cancel)
    {
        var asked = query with { Search = "", Filters = query.Filters.SetItem(OfferTable.KindFilter, nameof(OfferKind.Norwegian)) };
        var offers = await OfferTable.Fitting(db, db.Rows<Offer>().FoundOn(today), asked)
            .Select(o => new { o.Nationwide, o.Places, o.Levels, o.FreeSeats }).ToListAsync(cancel);
        var (names, levels) = (new OfferPlaces(register, today), Enum.GetValues<OfferLevel>());
        // A place that got a new number is one row, by that number: it is the one that the list can be narrowed by.
        var named = offers.SelectMany(o => o.Places).Distinct().SelectMany(place => names.Now(place)).Distinct().ToList();
        List<Row> rows = [];
        foreach (var place in named.Concat(named.Select(number => number[..2])).Distinct())
        {
            var numbers = names.At(place).ToHashSet(StringComparer.Ordinal);
            var here = offers.Where(o => OfferTable.IsAt(o.Nationwide, o.Places, numbers)).ToList();
            rows.Add(new(
                place, names.NameOf(place), [.. levels.Select(level => here.Count(o => OfferTable.Suits(o.Levels, level)))],
                here.Sum(o => o.FreeSeats ?? 0)));
        }

        var folded = SearchText.Fold(query.Search);
        var found = rows.Where(r => SearchText.Fold(r.Name).Contains(folded, StringComparison.Ordinal));
        Func<Row, string> key = query.Sort == "ledige"
            ? r => r.FreeSeats.ToString("D9", CultureInfo.InvariantCulture)
            : r => r.Name;
        return
        [
            .. (query.Descending ? found.OrderByDescending(key, NorwegianOrder.Instance) : found.OrderBy(key, NorwegianOrder.Instance))
                .ThenBy(r => r.Place, StringComparer.Ordinal),
        ];
    }
}
