using System.Globalization;

namespace Samlop.Platform.Time;

/// <summary>Måned: one calendar month of one year, written as <c>2022-08</c>.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>
{
    private readonly int index;

    public YearMonth(int year, int month) => index = (year * 12) + month - 1;

    private YearMonth(int index) => this.index = index;

    public int Year => index / 12;

    /// <summary>1 to 12.</summary>
    public int Month => (index % 12) + 1;

    public DateOnly First => new(Year, Month, 1);

    public DateOnly Last => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public YearMonth Next => new(index + 1);

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public static bool TryParse(string? text, out YearMonth month)
    {
        var read = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = read ? Of(day) : default;
        return read;
    }

    /// <summary>How many months from <paramref name="other"/> to this one.</summary>
    public int MonthsSince(YearMonth other) => index - other.index;

    public YearMonth AddMonths(int months) => new(index + months);

    public int CompareTo(YearMonth other) => index.CompareTo(other.index);

    public static bool operator <(YearMonth left, YearMonth right) => left.index < right.index;

    public static bool operator >(YearMonth left, YearMonth right) => left.index > right.index;

    public static bool operator <=(YearMonth left, YearMonth right) => left.index <= right.index;

    public static bool operator >=(YearMonth left, YearMonth right) => left.index >= right.index;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
