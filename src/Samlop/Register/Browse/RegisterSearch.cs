using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Register.Browse;

/// <summary>Trades, counties and municipalities are found by name and number.</summary>
internal static class RegisterSearch
{
    public static SearchedKind Trades(RegisterData data) => new SearchedList<ProgrammeArea>(
        RegisterUrls.Trades, 80, Phrase.In<RegisterText>(nameof(RegisterText.Title_larefag)),
        data.Trades.All,
        trade => $"{trade.Name} {trade.Code}",
        trade => new SearchHit(trade.Name, Listed(RegisterUrls.Trades, $"{trade.Code}"), $"{trade.Code}"));

    public static SearchedKind Counties(RegisterData data) => new SearchedList<County>(
        RegisterUrls.Counties, 81, Phrase.In<RegisterText>(nameof(RegisterText.Title_fylker)),
        data.Counties.All,
        county => $"{county.Name.Norwegian} {county.Number}",
        county => new SearchHit(county.Name.Norwegian, RegisterUrls.Of(county), $"{county.Number}"));

    public static SearchedKind Municipalities(RegisterData data) => new SearchedList<Municipality>(
        RegisterUrls.Municipalities, 82, Phrase.In<RegisterText>(nameof(RegisterText.Title_kommuner)),
        data.Municipalities.All,
        municipality => $"{municipality.Name.Norwegian} {municipality.Number}",
        municipality => new SearchHit(municipality.Name.Norwegian, RegisterUrls.Of(municipality), $"{municipality.Number}"));

    private static string Listed(string list, string words) =>
        $"{RegisterUrls.List(list)}?{TableQuery.SearchKey}={Uri.EscapeDataString(words)}";
}
