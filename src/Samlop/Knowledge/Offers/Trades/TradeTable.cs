using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Register;

namespace Samlop.Knowledge.Offers.Trades;

/// <summary>The trades as a list; they lie in memory.</summary>
public static class TradeTable
{
    /// <summary>One trade, with what is known of it.</summary>
    public sealed record Row(ProgrammeArea Trade, TradeSheet? Sheet);

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("fag", TradesText.Trade, r => r.Trade.Name) { Sortable = true, Url = r => OfferUrls.Trade(r.Trade.Code.Value) },
        new("kode", CommonText.Code, r => r.Trade.Code.ToString()) { Sortable = true },
        new("mal", TradesText.Goals, r => r.Sheet?.Curricula.Sum(c => c.Goals.Count) ?? 0) { IsNumber = true },
        new("opplysninger", TradesText.Facts, r => r.Sheet?.Facts.Count ?? 0) { IsNumber = true },
    ];

    /// <summary>Sheets are found by what they say, in all languages; a trade without one is found in the register.</summary>
    public static SearchedKind Sheets(TradeBook book) => new SearchedList<TradeSheet>(
        "fagark", 73, Phrase.In<TradesText>(nameof(TradesText.Trades_Title)), book.Trades,
        sheet => string.Join(' ', sheet.Facts.SelectMany(fact => new[] { fact.Text.Nb, fact.Text.Nn, fact.Text.En }).Prepend(sheet.Name)),
        sheet => new SearchHit(sheet.Name, OfferUrls.Trade(sheet.Trade.Value)));

    public static IReadOnlyList<Row> Matching(TradeBook book, RegisterData register, TableQuery query)
    {
        var holds = ListSearch.For(query.Search);
        var found = book.All(register).Select(trade => new Row(trade, book.Find(trade.Code)))
            .Where(r => holds(new($"{r.Trade.Name} {r.Trade.Code}")));
        Func<Row, string> key = query.Sort == "kode" ? r => r.Trade.Code.Value : r => r.Trade.Name;
        return
        [
            .. (query.Descending ? found.OrderByDescending(key, NorwegianOrder.Instance) : found.OrderBy(key, NorwegianOrder.Instance))
                .ThenBy(r => r.Trade.Code.Value, StringComparer.Ordinal),
        ];
    }
}
