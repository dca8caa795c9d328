using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.Ui.Tables;

/// <summary>How the values of a table are written: on the page, in a CSV file that Excel opens, and in one that programs read.</summary>
public static partial class CellText
{
    /// <summary>For people, in their language. Dates are in figures, since a column is narrow.</summary>
    public static string OnPage(object? value) => value switch
    {
        null => "",
        Money amount => amount.ToString(),
        DateOnly date => Written.ShortDate(date),
        DateTimeOffset instant => $"{Written.ShortDate(OsloClock.DateIn(instant))} {Written.Time(InOslo(instant))}",
        YearMonth month => Written.Month(month),
        bool yes => YesNo(yes),
        int or long or decimal => Written.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => value.ToString() ?? "",
    };

    /// <summary>As a Norwegian Excel reads it: decimal comma, no groups, dates in figures, time in Norway.</summary>
    public static string ForExcel(object? value) =>
        value switch
        {
            null => "",
            Money amount => amount.Kroner.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
            DateOnly date => Written.ShortDate(date),
            DateTimeOffset instant =>
                $"{Written.ShortDate(OsloClock.DateIn(instant))} {InOslo(instant).ToString("HH':'mm", CultureInfo.InvariantCulture)}",
            bool yes => YesNo(yes),
            int or long or decimal => Convert
                .ToDecimal(value, CultureInfo.InvariantCulture)
                .ToString("0.##########", CultureInfo.InvariantCulture)
                .Replace('.', ','),
            _ => Harmless(value.ToString() ?? ""),
        };

    /// <summary>
    /// As programs read it: decimal point, ISO dates, instants in UTC. A formula in the midst of a text is guarded too, where a spreadsheet
    /// that expects semicolons would begin a cell.
    /// </summary>
    public static string ForMachines(object? value) =>
        value switch
        {
            null => "",
            Money amount => amount.Kroner.ToString("0.00", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            int or long or decimal => Convert
                .ToDecimal(value, CultureInfo.InvariantCulture)
                .ToString("0.##########", CultureInfo.InvariantCulture),
            _ => Harmless(WhereParted().Replace(value.ToString() ?? "", "$0'")),
        };

    /// <summary>
    /// A text that a spreadsheet would take for a formula gets an apostrophe in front. Both kinds of CSV end up in Excel, so both are
    /// guarded. A negative number stays one.
    /// </summary>
    public static string Harmless(string text) => LooksLikeFormula(text) && !NegativeNumber().IsMatch(text) ? "'" + text : text;

    /// <summary>True where a spreadsheet would work out the text instead of showing it.</summary>
    public static bool LooksLikeFormula(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(start[0]) || text is ['\t' or '\r' or '\n', ..];
    }

    private static TimeOnly InOslo(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, OsloClock.Zone).DateTime);

    [GeneratedRegex(@"\A-[0-9]+([.,][0-9]+)?\z")]
    private static partial Regex NegativeNumber();

    // Quotes do not hold in the middle of what a spreadsheet that parts at semicolons takes for a cell.
    [GeneratedRegex("(?:;|(?!\\A)[\t\n])\\s*(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])")]
    private static partial Regex WhereParted();

    private static string YesNo(bool yes) => yes ? CommonText.Yes : CommonText.No;
}
