using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Texts = Samlop.Livelihood.Calculator.PlanText;
using Words = Samlop.Platform.Text.Phrase;

namespace Samlop.Livelihood.Calculator;

/// <summary>Reads single fields as people type them, and collects what is wrong. A field with an error reads as an empty value.</summary>
internal sealed class TypedFields(FieldErrors errors)
{
    /// <summary>More kroner than this in one field is a slip of the hand.</summary>
    public const int MostKroner = 10_000_000;

    private const int MostLines = 130;
    private const int LongestOrigin = 120;

    public void Wrong(string field, Words message) => errors.Add(field, message);

    public void Wrong(string field, string key, params object?[] arguments) => errors.Add(field, Words.In<Texts>(key, arguments));

    public DateOnly Date(string field, string? typed)
    {
        if (!NorwegianDate.TryParse(typed, out var day))
            Wrong(field, IsEmpty(typed) ? nameof(Texts.Wrong_DateEmpty) : nameof(Texts.Wrong_Date));
        return day;
    }

    public YearMonth Month(string field, string? typed)
    {
        if (!NorwegianMonth.TryParse(typed, out var month))
            Wrong(field, IsEmpty(typed) ? nameof(Texts.Wrong_MonthEmpty) : nameof(Texts.Wrong_Month));
        return month;
    }

    /// <summary>Kroner or hours; <paramref name="empty"/> is what an empty field means, null where it must be filled in.</summary>
    public decimal Number(string field, string? typed, decimal? empty = null)
    {
        if (IsEmpty(typed) && empty is { } value) return value;
        if (Number(typed) is { } number)
        {
            if (number is >= 0 and <= MostKroner) return number;
            Wrong(field, nameof(Texts.Wrong_NumberRange), Written.Number(MostKroner));
            return 0;
        }

        Wrong(field, IsEmpty(typed) ? nameof(Texts.Wrong_NumberEmpty) : nameof(Texts.Wrong_Number));
        return 0;
    }

    public T Choice<T>(string field, string? typed) where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value)) return value;
        Wrong(field, Words.In<CommonText>(nameof(CommonText.Error_Choice)));
        return default;
    }

    /// <summary>True, false, or null where it was left open.</summary>
    public static bool? YesOrNo(string? typed) => typed switch { "Yes" => true, "No" => false, _ => null };

    /// <summary>One period on each line: <c>01.08.2022 – 31.07.2024</c>; without a last date it has no end.</summary>
    public List<Period> Periods(string field, string? typed)
    {
        var periods = new List<Period>();
        foreach (var (number, text) in Lines(field, typed))
        {
            if (PeriodOf(text) is { IsEmpty: false } period) periods.Add(period);
            else Wrong(field, nameof(Texts.Wrong_Period), number);
        }

        return periods;
    }

    /// <summary>One rate on each line: <c>01.01.2026: 14 000; kommunens satser</c>, or with a period before the colon. Where it is found
    /// must be said.</summary>
    public List<GivenRate> Rates(string field, string? typed)
    {
        var rates = new List<GivenRate>();
        foreach (var (number, text) in Lines(field, typed))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var semicolon = text.IndexOf(';', Math.Max(0, colon));
            var origin = semicolon < 0 ? "" : text[(semicolon + 1)..].Trim();
            var period = colon < 0 ? null : DayOf(text[..colon]) is { } day ? new Period(day, DateOnly.MaxValue) : PeriodOf(text[..colon]);
            if (period is { IsEmpty: false } days && semicolon > colon && origin.Length is > 0 and <= LongestOrigin
                && Number(text[(colon + 1)..semicolon]) is >= 0 and <= MostKroner and var amount)
            {
                rates.Add(new GivenRate(days.From, days.To == DateOnly.MaxValue ? null : days.To, amount, origin));
            }
            else Wrong(field, nameof(Texts.Wrong_Rate), number);
        }

        return rates;
    }

    /// <summary>Several of one thing in a line: <c>30; 40; 50</c>. Null where one of them is not a number.</summary>
    public static IReadOnlyList<decimal>? Numbers(string? typed)
    {
        var numbers = (typed ?? "")
            .Replace("%", "", StringComparison.Ordinal)
            .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Number)
            .ToList();
        return numbers.Count == 0 || numbers.Contains(null) ? null : [.. numbers.Select(number => number!.Value)];
    }

    /// <summary>Every line that is not empty, with its number from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines(string field, string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines)
        {
            Wrong(field, nameof(Texts.Wrong_TooManyLines), MostLines);
            return [];
        }

        return lines.Select((text, i) => (i + 1, text)).Where(line => line.text.Length > 0);
    }

    /// <summary>
    /// By month, one line for each: <c>11.2022: 3</c>; or for several: <c>09.2022 – 12.2022: 3</c>. With two <paramref name="values"/> in a
    /// line a semicolon keeps them apart.
    /// </summary>
    public Dictionary<YearMonth, T> ByMonth<T>(string field, string? typed, int values, Func<IReadOnlyList<decimal>, T> read)
    {
        var months = new Dictionary<YearMonth, T>();
        foreach (var (number, text) in Lines(field, typed))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var given = colon < 0 ? null : Numbers(text[(colon + 1)..]);
            if (
                given is null
                || given.Count != values
                || given.Any(value => value is < 0 or > MostKroner)
                || Range(text[..colon]) is not var (first, last)
            )
            {
                Wrong(field, nameof(Texts.Wrong_Line), number);
                return months;
            }

            var value = read(given);
            if (
                first.MonthsUntil(last) >= TypedCaseReader.MostMonths
                || YearMonth.Range(first, last).Any(month => !months.TryAdd(month, value))
            )
            {
                Wrong(field, nameof(Texts.Wrong_LineTwice), number);
                return months;
            }
        }

        return months;
    }

    /// <summary>Whole counts by month, as <see cref="ByMonth"/>.</summary>
    public Dictionary<YearMonth, int> WholeByMonth(string field, string? typed)
    {
        var counts = ByMonth(field, typed, 1, values => values[0]);
        if (counts.Values.Any(count => count != decimal.Truncate(count))) Wrong(field, nameof(Texts.Wrong_Whole));
        return counts.ToDictionary(pair => pair.Key, pair => (int)pair.Value);
    }

    /// <summary>One month, or the first and the last with a dash between; null where they are not months in order.</summary>
    private static (YearMonth First, YearMonth Last)? Range(string typed)
    {
        if (NorwegianMonth.TryParse(typed, out var only)) return (only, only);
        for (var i = 1; i < typed.Length - 1; i++)
        {
            if (typed[i] is not ('-' or '–'))
                continue;
            if (
                NorwegianMonth.TryParse(typed[..i], out var first)
                && NorwegianMonth.TryParse(typed[(i + 1)..], out var last)
                && first <= last
            )
                return (first, last);
        }

        return null;
    }

    private static DateOnly? DayOf(string typed) => NorwegianDate.TryParse(typed.Trim(), out var day) ? day : null;

    /// <summary>Two dates with a dash between; an ISO date has dashes of its own.</summary>
    private static Period? PeriodOf(string typed)
    {
        for (var i = 1; i < typed.Length; i++)
        {
            if (typed[i] is not ('-' or '–') || DayOf(typed[..i]) is not { } first) continue;
            if (string.IsNullOrWhiteSpace(typed[(i + 1)..])) return new Period(first, DateOnly.MaxValue);
            if (DayOf(typed[(i + 1)..]) is { } last) return new Period(first, last);
        }

        return null;
    }

    private static decimal? Number(string? typed) => NorwegianAmount.TryParse(typed, out var amount) ? amount.Kroner : null;

    private static bool IsEmpty(string? typed) => string.IsNullOrWhiteSpace(typed);
}
