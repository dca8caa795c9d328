using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samlop.Platform.Text;

/// <summary>
/// Dato as people type it, always day before month: <c>10.03.2022</c>, <c>10.3.22</c>, <c>10/3-22</c>, <c>10. mars 2022</c>, <c>10 March
/// 2022</c>; also <c>2022-03-10</c>. Month names are read in bokmål, nynorsk and English whatever the language of the page.
/// <c>10/3/2022</c> is refused: it is October to an American. A two-digit year lies in 1950-2049 (00-49 is 20xx, 50-99 is 19xx), which
/// holds birth dates of working people and plans to come. Years outside 1900-2100 are slips and refused.
/// </summary>
public static partial class NorwegianDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int FirstOfLastCentury = 50;

    private static readonly FrozenDictionary<string, int> Months = new (int Number, string[] Names)[]
    {
        (1, ["januar", "january", "jan"]),
        (2, ["februar", "february", "feb", "febr"]),
        (3, ["mars", "march", "mar"]),
        (4, ["april", "apr"]),
        (5, ["mai", "may"]),
        (6, ["juni", "june", "jun"]),
        (7, ["juli", "july", "jul"]),
        (8, ["august", "aug"]),
        (9, ["september", "sep", "sept"]),
        (10, ["oktober", "october", "okt", "oct"]),
        (11, ["november", "nov"]),
        (12, ["desember", "december", "des", "dec"]),
    }
        .SelectMany(month => month.Names, (month, name) => (month.Number, Name: name))
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Number, StringComparer.Ordinal);

    /// <summary>True when the text is a day that exists.</summary>
    public static bool TryParse(string? typed, out DateOnly date)
    {
        date = default;
        var plain = TypedText.Plain(typed);
        if (Written().Match(plain) is not { Success: true } match) return false;

        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2) year += year < FirstOfLastCentury ? 2000 : 1900;
        var month = match.Groups["name"] is { Success: true } name ? Months.GetValueOrDefault(name.Value) : Number(match, "month");
        var day = Number(match, "day");
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        ^ (?:
            (?<day>[0-9]{1,2}) \.\ ? (?<month>[0-9]{1,2}) \.\ ? (?<year>[0-9]{4}|[0-9]{2})
          | (?<day>[0-9]{1,2}) / (?<month>[0-9]{1,2}) \ ?-\ ? (?<year>[0-9]{4}|[0-9]{2})
          | (?<day>[0-9]{1,2}) \.?\ ? (?<name>[a-z]+) \.?\ ? (?<year>[0-9]{4}|[0-9]{2})
          | (?<year>[0-9]{4}) - (?<month>[0-9]{2}) - (?<day>[0-9]{2})
        ) $
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
