using System.Text.RegularExpressions;

namespace Samlop.Grants.Calls;

/// <summary>Rundskrivnummer: a serial and a year, written 17-2022 (17/2022 is read as well).</summary>
public readonly partial record struct CallNumber(int Serial, int Year)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static bool TryParse(string? typed, out CallNumber number)
    {
        number = default;
        var match = Written().Match(typed?.Trim() ?? "");
        if (!match.Success) return false;
        number = new CallNumber(int.Parse(match.Groups[1].ValueSpan, provider: null), int.Parse(match.Groups[2].ValueSpan, provider: null));
        return number is { Serial: > 0, Year: >= FirstYear and <= LastYear };
    }

    public override string ToString() => $"{Serial}-{Year}";

    [GeneratedRegex(@"^([0-9]{1,3})\s*[-/–]\s*([0-9]{4})$")]
    private static partial Regex Written();
}
