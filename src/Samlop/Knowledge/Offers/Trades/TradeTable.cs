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

    public static IReadOnlyList<Row> Matching(TradeBook book, RegisterData register, TableQuery query)
    {
        var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = book.All(register).Select(trade => new Row(trade, book.Find(trade.Code)))
            .Where(r => SearchText.Fold($"{r.Trade.Name} {r.Trade.Code}") is var own
                && Array.TrueForAll(words, word => own.Contains(word, StringComparison.Ordinal)));
        Func<Row, string> key = query.Sort == "kode" ? r => r.Trade.Code.Value : r => r.Trade.Name;
        return
        [
            .. (query.Descending ? found.OrderByDescending(key, NorwegianOrder.Instance) : found.OrderBy(key, NorwegianOrder.Instance))
                .ThenBy(r => r.Trade.Code.Value, StringComparer.Ordinal),
        ];
    }
}
