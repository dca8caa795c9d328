using Samlop.Platform.Time;

namespace Samlop.Training.Practice;

/// <summary>
/// Praksiskontoen: documented practice in the trade, by employer, counted in months of full time. A day is counted once: shares on the
/// same day are added
/// up to full time, first those that began first, then as they were given. A day is its part of its month, so that a calendar year is
/// twelve months.
/// Nothing after <see cref="AsOf"/> is practice yet; it only shows when a goal will be reached.
/// </summary>
public sealed class PracticeAccount
{
    private readonly IReadOnlyList<PracticeEntry> counted;
    private readonly DateOnly first;

    public PracticeAccount(IReadOnlyList<PracticeEntry> entries, DateOnly asOf)
    {
        Entries = entries;
        AsOf = asOf;
        counted = [.. entries.Where(entry => entry.Counts).OrderBy(entry => entry.From)];
        first = counted.Count == 0 ? asOf.AddDays(1) : counted[0].From;
        ByEntry = Count();
        Months = ByEntry.Values.Sum();
    }

    public IReadOnlyList<PracticeEntry> Entries { get; }

    public DateOnly AsOf { get; }

    /// <summary>Months of full time up to and with the day.</summary>
    public decimal Months { get; }

    /// <summary>What each entry has added of them; the same entry twice is two.</summary>
    public IReadOnlyDictionary<PracticeEntry, decimal> ByEntry { get; }

    /// <summary>Months of full time by the day, where <paramref name="fullTimeFrom"/> is the share that counts as full; null where
    /// shares count as they are.</summary>
    public decimal MonthsWith(decimal? fullTimeFrom)
    {
        decimal months = 0;
        for (var day = first; day <= AsOf; day = day.AddDays(1)) months += PartOfMonth(day) * Worth(ShareOn(day), fullTimeFrom);
        return months;
    }

    /// <summary>
    /// The day on which so many months are reached, with the practice that is entered and from the day after <see cref="AsOf"/> at least
    /// <paramref name="plannedShare"/>; null where it is not reached within <paramref name="years"/> years.
    /// </summary>
    public DateOnly? ReachedOn(decimal needed, decimal? fullTimeFrom, decimal plannedShare, int years = 50)
    {
        decimal months = 0;
        var last = AsOf.AddYears(years);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var share = day > AsOf ? Math.Max(ShareOn(day), plannedShare) : ShareOn(day);
            months += PartOfMonth(day) * Worth(share, fullTimeFrom);
            // Thirty-one times a thirty-first is a month but for the last digit.
            if (Math.Round(months, 10) >= needed) return day;
        }

        return null;
    }

    private decimal ShareOn(DateOnly day)
    {
        decimal share = 0;
        foreach (var entry in counted)
        {
            if (entry.From <= day && (entry.To is null || day <= entry.To)) share += entry.Share;
        }

        return Math.Min(1, share);
    }

    private Dictionary<PracticeEntry, decimal> Count()
    {
        var months = new Dictionary<PracticeEntry, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var entry in Entries) months[entry] = 0;
        for (var day = first; day <= AsOf; day = day.AddDays(1))
        {
            decimal left = 1;
            foreach (var entry in counted)
            {
                if (!entry.Days.Meets(new Period(day, day))) continue;
                var taken = Math.Min(left, entry.Share);
                months[entry] += taken * PartOfMonth(day);
                left -= taken;
            }
        }

        return months;
    }

    private static decimal Worth(decimal share, decimal? fullTimeFrom) => fullTimeFrom is { } full && share >= full ? 1 : share;

    private static decimal PartOfMonth(DateOnly day) => 1m / DateTime.DaysInMonth(day.Year, day.Month);
}
