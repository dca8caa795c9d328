using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.OpenData;

/// <summary>The addresses of open data.</summary>
public static class OpenUrls
{
    public const string Index = "/apne-data";
    public const string Calls = "/apne-data/utlysninger";
    public const string Awards = "/apne-data/tilskudd";
    public const string Payments = "/apne-data/utbetalinger";
    public const string Past = "/apne-data/tidligere-tilskudd";
    public const string Unspent = "/apne-data/ubrukte-midler";

    public static string Table(string set) => $"{set}/tabell";

    /// <summary>The table for programs: the same rows, with keys as headings.</summary>
    public static string Machine(string set) => $"{Table(set)}?{TableQuery.FormatKey}={TableFormat.Machine.Code}";

    public static string Json(string set) => $"{set}.json";
}
