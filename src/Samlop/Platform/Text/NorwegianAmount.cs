using Samlop.Platform.Amounts;

namespace Samlop.Platform.Text;

/// <summary>
/// Beløp as people type it: <c>1 250 000,50</c>, <c>1.250.000</c>, <c>kr 500</c>, <c>500,-</c>, <c>−5 kr</c>. Independent of the language
/// of the page. At most 999 999 999 999,99 kr either way, far above any budget here and far below where sums could overflow.
/// </summary>
public static class NorwegianAmount
{
    private const decimal Most = 999_999_999_999.99m;

    private static readonly string[] Units = ["kr.", "kr", "nok"];

    /// <summary>True when the text is an amount. Otherwise <paramref name="problem"/> says why not.</summary>
    public static bool TryParse(string? typed, out Money amount, out AmountProblem problem)
    {
        problem = Read(TypedText.Plain(typed), out amount);
        return problem == AmountProblem.None;
    }

    public static bool TryParse(string? typed, out Money amount) => TryParse(typed, out amount, out _);

    /// <summary>
    /// An amount of a file: as people type it, and as programs write it, <c>1250.50</c>. A point before one or two last digits is a decimal
    /// point where no comma is; before three it parts thousands, as it does for people.
    /// </summary>
    public static bool TryParseInFile(string? cell, out Money amount, out AmountProblem problem)
    {
        var text = cell?.Trim() ?? "";
        var isDecimal = text.Length - text.LastIndexOf('.') is 2 or 3 && text.IndexOf('.') == text.LastIndexOf('.')
            && !text.Contains(',', StringComparison.Ordinal);
        return TryParse(isDecimal ? text.Replace('.', ',') : text, out amount, out problem);
    }

    public static bool TryParseInFile(string? cell, out Money amount) => TryParseInFile(cell, out amount, out _);

    private static AmountProblem Read(string plain, out Money amount)
    {
        amount = Money.Zero;
        if (plain.Length == 0) return AmountProblem.Empty;

        // A minus may stand before or after the unit, and the unit before or after the number; each only once.
        var rest = plain;
        var negative = TakeMinus(ref rest);
        var unitBefore = TakeUnitBefore(ref rest);
        if (!negative) negative = TakeMinus(ref rest);
        if (!unitBefore) TakeUnitAfter(ref rest);
        if (rest.EndsWith(",-", StringComparison.Ordinal)) rest = rest[..^2];

        var problem = TypedNumber.Read(rest, mostDecimals: 2, out var kroner);
        if (problem != AmountProblem.None) return problem;
        if (kroner > Most) return AmountProblem.TooLarge;
        amount = Money.FromKroner(negative ? -kroner : kroner);
        return AmountProblem.None;
    }

    private static bool TakeMinus(ref string rest)
    {
        if (!rest.StartsWith('-')) return false;
        rest = rest[1..].TrimStart();
        return true;
    }

    private static bool TakeUnitBefore(ref string rest)
    {
        var text = rest;
        if (Array.Find(Units, unit => text.StartsWith(unit, StringComparison.Ordinal)) is not { } found) return false;
        rest = rest[found.Length..].TrimStart();
        return true;
    }

    private static void TakeUnitAfter(ref string rest)
    {
        var text = rest;
        if (Array.Find(Units, unit => text.EndsWith(unit, StringComparison.Ordinal)) is { } found) rest = rest[..^found.Length].TrimEnd();
    }
}
