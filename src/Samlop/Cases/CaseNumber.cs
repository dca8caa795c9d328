using System.Globalization;
using System.Text.RegularExpressions;

namespace Samlop.Cases;

/// <summary>Saksnummer: a year and a running number within it, written <c>2022/00012</c> (<c>2022/12</c> is read as well).</summary>
public readonly partial record struct CaseNumber(int Year, int Serial)
{
    public static bool TryParse(string? typed, out CaseNumber number)
    {
        number = default;
        var match = Written().Match(typed?.Trim() ?? "");
        if (!match.Success)
            return false;
        number = new CaseNumber(
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
        );
        return number.Serial > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{Serial:00000}");

    [GeneratedRegex(@"^([0-9]{4})\s*/\s*([0-9]{1,6})$")]
    private static partial Regex Written();
}

/// <summary>
/// Nummerserie: the last case number taken in a year. The row is raised in the transaction that opens the case, so that a case that is not
/// opened leaves no gap and two cannot get the same.
/// </summary>
public sealed class CaseNumberSeries
{
    private CaseNumberSeries()
    {
    }

    public CaseNumberSeries(int year) => Year = year;

    public int Year { get; private set; }

    public int Last { get; private set; }

    public CaseNumber Next() => new(Year, ++Last);
}
