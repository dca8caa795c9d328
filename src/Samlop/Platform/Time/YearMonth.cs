using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Time;

/// <summary>Måned: a month of a year, written <c>2022-03</c>. Years 1 to 9999; the default value is January of year 1.</summary>
[JsonConverter(typeof(YearMonthJson))]
public readonly record struct YearMonth : IComparable<YearMonth>
{
    private const int MonthsInYear = 12;
    private const int Last = 9999 * MonthsInYear - 1;

    // Months since January of year 1, so that the default value is a month like any other and sums are plain.
    private readonly int index;

    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public YearMonth(int year, int month) : this((year - 1) * MonthsInYear + month - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsInYear);
    }

    private YearMonth(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Last);
        this.index = index;
    }

    public int Year => index / MonthsInYear + 1;

    /// <summary>1 to 12.</summary>
    public int Month => index % MonthsInYear + 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>How many days the month has.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    public YearMonth Next => Plus(1);

    public YearMonth Previous => Plus(-1);

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>yyyy-MM</c>, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearMonth month)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = read ? Of(first) : default;
        return read;
    }

    /// <exception cref="FormatException">It is not a month as <c>yyyy-MM</c>.</exception>
    public static YearMonth Parse(string? text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month as yyyy-MM.");

    /// <summary>
    /// The months from <paramref name="first"/> to <paramref name="last"/>, both with; none when the last comes before the first.
    /// </summary>
    public static IEnumerable<YearMonth> Range(YearMonth first, YearMonth last)
    {
        for (var index = first.index; index <= last.index; index++) yield return new YearMonth(index);
    }

    public YearMonth Plus(int months) => new(checked(index + months));

    /// <summary>How many months on <paramref name="later"/> is; negative when it is earlier.</summary>
    public int MonthsUntil(YearMonth later) => later.index - index;

    public bool Contains(DateOnly day) => Of(day) == this;

    public int CompareTo(YearMonth other) => index.CompareTo(other.index);

    public static bool operator <(YearMonth left, YearMonth right) => left.index < right.index;

    public static bool operator >(YearMonth left, YearMonth right) => left.index > right.index;

    public static bool operator <=(YearMonth left, YearMonth right) => left.index <= right.index;

    public static bool operator >=(YearMonth left, YearMonth right) => left.index >= right.index;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
