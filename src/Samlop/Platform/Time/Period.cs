namespace Samlop.Platform.Time;

/// <summary>
/// Periode: the days from <paramref name="From"/> to and with <paramref name="To"/>; empty when it ends before it begins.
/// </summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    public bool IsEmpty => To < From;

    public int Days => IsEmpty ? 0 : To.DayNumber - From.DayNumber + 1;

    /// <summary>Mondays to Fridays; public holidays are weekdays too.</summary>
    public int Weekdays => IsEmpty ? 0 : WeekdaysTo(To.DayNumber + 1) - WeekdaysTo(From.DayNumber);

    public static Period Of(YearMonth month) => new(month.FirstDay, month.LastDay);

    public Period Overlap(Period other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    public bool Meets(Period other) => !Overlap(other).IsEmpty;

    /// <summary>What is left of the period when <paramref name="other"/> is cut out.</summary>
    public IEnumerable<Period> Without(Period other)
    {
        var cut = Overlap(other);
        if (cut.IsEmpty)
        {
            yield return this;
            yield break;
        }

        if (From < cut.From) yield return new Period(From, cut.From.AddDays(-1));
        if (cut.To < To) yield return new Period(cut.To.AddDays(1), To);
    }

    // Day 0 of the calendar (1 January of year 1) was a Monday.
    private static int WeekdaysTo(int day) => (day / 7 * 5) + Math.Min(day % 7, 5);
}
