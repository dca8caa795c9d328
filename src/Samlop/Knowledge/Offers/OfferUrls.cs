namespace Samlop.Knowledge.Offers;

/// <summary>The addresses of offers and measures.</summary>
public static class OfferUrls
{
    public const string List = "/tilbud";
    public const string Table = "/tilbud/tabell";
    public const string Own = "/tilbud/mine";
    public const string OwnTable = "/tilbud/mine/tabell";
    public const string New = "/tilbud/mine/ny";
    public const string Measures = "/tilbud/tiltak";
    public const string MeasuresTable = "/tilbud/tiltak/tabell";
    public const string Finding = "/tilbud/hva-finnes";
    public const string Language = "/tilbud/sprak";
    public const string LanguageTable = "/tilbud/sprak/tabell";
    public const string Trades = "/tilbud/fag";
    public const string TradesTable = "/tilbud/fag/tabell";

    public static string Of(OfferId id) => $"{List}/{id.Value}";

    public static string Change(OfferId id) => $"{Of(id)}/endre";

    public static string Measure(string code) => $"{Measures}/{code}";

    public static string Trade(string code) => $"{Trades}/{code}";
}
