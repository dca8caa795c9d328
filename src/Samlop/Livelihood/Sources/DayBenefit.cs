using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Ytelse per dag: a benefit paid for five days a week, by the days that are actually paid in the month.</summary>
public abstract record DayBenefit : PeriodSource
{
    /// <summary>Days paid, by month. A month that is not named counts every weekday of the period, public holidays included.</summary>
    public IReadOnlyDictionary<YearMonth, int> PaidDays { get; init; } = ByMonth.Nothing<int>();

    internal override PeriodSource Facts => ((DayBenefit)base.Facts) with { PaidDays = ByMonth.Nothing<int>() };

    internal override PeriodSource Join(PeriodSource next)
    {
        var other = (DayBenefit)next;
        var days = new Dictionary<YearMonth, int>();
        foreach (var month in PaidDays.Keys.Union(other.PaidDays.Keys)) days[month] = CountIn(month) + other.CountIn(month);
        return ((DayBenefit)base.Join(next)) with { PaidDays = days };
    }

    /// <summary>The rest has no more days than its weekdays.</summary>
    internal override PeriodSource BegunBefore(DateOnly from)
    {
        var rest = (DayBenefit)base.BegunBefore(from);
        return rest with
        {
            PaidDays = PaidDays.ToDictionary(pair => pair.Key, pair =>
            Math.Min(pair.Value, Period.Of(pair.Key).Overlap(rest.Period).Weekdays))
        };
    }

    private int CountIn(YearMonth month) => PaidDays.TryGetValue(month, out var count) ? count : Period.Overlap(Period.Of(month)).Weekdays;

    /// <summary>The days paid in the month by the whole period.</summary>
    private protected int PaidIn(MonthReckoning month) =>
        PaidDays.TryGetValue(month.Month, out var count) ? count : Period.Overlap(month.Days).Weekdays;

    /// <summary>
    /// The share of the month's counted days that falls in a part of it: a count is spread evenly over the weekdays of the period.
    /// </summary>
    private protected decimal ShareOf(Period part, MonthReckoning month)
    {
        var all = Period.Overlap(month.Days).Weekdays;
        return all == 0 ? 0 : (decimal)part.Weekdays / all;
    }

    /// <summary>The days paid in a part of the month.</summary>
    private protected decimal PaidIn(Period part, MonthReckoning month) =>
        PaidDays.ContainsKey(month.Month) ? PaidIn(month) * ShareOf(part, month) : part.Weekdays;

    /// <summary>The line of a benefit of which nothing is left, since another excludes it on all its days.</summary>
    private protected void GivesWay(MonthReckoning month) =>
        new Calculation(month, Kind).Finish(0, new Phrase("basis.givesWay"), LivelihoodText.Law(Kind));

    /// <summary>The line of a month without a paid day; no rate is needed for it.</summary>
    private protected void NoDays(MonthReckoning month) =>
        new Calculation(month, Kind).Finish(0, new Phrase("basis.noDays"), LivelihoodText.Law(Kind));

    internal override IEnumerable<InputProblem> Problems(Period plan) =>
        base.Problems(plan).Concat(Limits.Days("paidDays", PaidDays, Period));
}
