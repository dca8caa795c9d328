using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Overgangsstønad: 2.25 base amounts a year, less 45 % of the yearly income above half a base amount (folketrygdloven kap. 15).
/// In whole kroner as Nav computes it: the full month rounded half to even, the reduction half down.
/// </summary>
public sealed record TransitionalBenefit : PeriodSource
{
    /// <summary>Expected income in kroner a year, as given; it is not drawn from other sources of the plan.</summary>
    public decimal YearlyIncome { get; init; }

    public override IncomeKind Kind => IncomeKind.TransitionalBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var days = Period.Overlap(month.Days);
        decimal amount = 0;
        foreach (var (span, paid) in Paid(days, month, sum)) amount += paid * span.Days / month.Days.Days;
        var (full, less, baseAmount) = Month(days.From, month, sum);
        var basis = new Phrase(less > 0 ? "basis.transitionalReduced" : "basis.transitional", baseAmount, full, less, YearlyIncome);
        if (days != month.Days) basis = new Phrase("basis.partOfMonth", basis, days.Days, month.Days.Days);
        sum.Finish(amount, basis, "folketrygdloven kap. 15");
    }

    /// <summary>What is paid a month in each part of <paramref name="days"/>, in whole kroner.</summary>
    internal List<(Period Days, decimal Paid)> Paid(Period days, MonthReckoning month, Calculation sum) =>
        month.Spans(Period.Overlap(days), day =>
        {
            var (full, less, _) = Month(day, month, sum);
            return Math.Max(0, full - less);
        });

    private (decimal Full, decimal Less, decimal BaseAmount) Month(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var rates = month.Rates;
        var baseAmount = sum.Use(rates.BaseAmount, day);
        var full = Math.Round(Calculation.Exact(sum.Use(rates.TransitionalBaseAmounts, day) * baseAmount / 12), 0, MidpointRounding.ToEven);
        var above = Math.Max(0, YearlyIncome - (sum.Use(rates.TransitionalFreeIncome, day) * baseAmount));
        var less = HalfDown(Calculation.Exact(sum.Use(rates.TransitionalReduction, day) * above / 12));
        return (full, less, baseAmount);
    }

    private static decimal HalfDown(decimal amount) => Math.Ceiling(amount - 0.5m);

    internal override IEnumerable<InputProblem> Problems(Period plan) => base.Problems(plan).Concat(Limits.Kroner("yearlyIncome", YearlyIncome));
}
