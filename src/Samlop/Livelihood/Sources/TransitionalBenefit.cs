using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Overgangsstønad: 2.25 base amounts a year, less 45 % of the yearly income above half a base amount (folketrygdloven kap. 15).
/// In whole kroner as Nav computes it: the full month rounded half to even, the reduction half down. A month counts whole when the source
/// covers its first day, and else not at all (§ 22-12).
/// </summary>
public sealed record TransitionalBenefit : PeriodSource
{
    /// <summary>Expected income in kroner a year, as given; it is not drawn from other sources of the plan.</summary>
    public decimal YearlyIncome { get; init; }

    public override IncomeKind Kind => IncomeKind.TransitionalBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        if (Period.Overlap(month.Days) != month.Days && month.DaysOf(Kind) != month.Days.Days)
        {
            month.ToClarify("folketrygdloven § 22-12", new Phrase("message.calendarMonth", Kind), "CalendarMonth");
        }

        var sum = new Calculation(month, Kind);
        if (!Counts(month))
        {
            // Another spell that covers the first day has the month's line.
            if (month.Sources<TransitionalBenefit>(month.Days).All(source => !source.Counts(month))) sum.Finish(0,
                new Phrase("basis.calendarMonth"), "folketrygdloven § 22-12");
            return;
        }

        var (full, less, baseAmount) = Month(month, sum);
        var basis = new Phrase(less > 0 ? "basis.transitionalReduced" : "basis.transitional", baseAmount, full, less, YearlyIncome);
        sum.Finish(Math.Max(0, full - less), basis, "folketrygdloven kap. 15");
    }

    /// <summary>The source covers the first day of the month.</summary>
    internal bool Counts(MonthReckoning month) => From <= month.Days.From && month.Days.From <= To;

    /// <summary>What is paid for the month, in whole kroner.</summary>
    internal decimal Paid(MonthReckoning month, Calculation sum)
    {
        if (!Counts(month)) return 0;
        var (full, less, _) = Month(month, sum);
        return Math.Max(0, full - less);
    }

    private (decimal Full, decimal Less, decimal BaseAmount) Month(MonthReckoning month, Calculation sum)
    {
        var (rates, day) = (month.Rates, month.Days.From);
        var baseAmount = sum.Use(rates.BaseAmount, day);
        var full = Math.Round(Calculation.Exact(sum.Use(rates.TransitionalBaseAmounts, day) * baseAmount / 12), 0, MidpointRounding.ToEven);
        var above = Math.Max(0, YearlyIncome - (sum.Use(rates.TransitionalFreeIncome, day) * baseAmount));
        var less = HalfDown(Calculation.Exact(sum.Use(rates.TransitionalReduction, day) * above / 12));
        return (full, less, baseAmount);
    }

    private static decimal HalfDown(decimal amount) => Math.Ceiling(amount - 0.5m);

    internal override IEnumerable<InputProblem> Problems(Period plan) =>
        base.Problems(plan).Concat(Limits.Kroner("yearlyIncome", YearlyIncome));
}
