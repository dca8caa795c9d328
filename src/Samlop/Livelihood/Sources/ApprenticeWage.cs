using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Lærlingelønn: a share of a skilled worker's yearly wage that rises by half-years, for instance 30, 40, 50 and 80 % (tariff agreements).
/// After the last step the last step goes on. A part of a month counts by its weekdays, shorter hours by their share of full time.
/// </summary>
public sealed record ApprenticeWage : PeriodSource
{
    public const decimal FullTimeHours = 162.5m;

    /// <summary>The skilled wage at lowest seniority, kroner a year. Null where it is given through time (<see
    /// cref="GivenRates.SkilledYearlyWage"/>).</summary>
    public decimal? SkilledYearlyWage { get; init; }

    /// <summary>
    /// The share of the skilled wage in each half-year from <see cref="PeriodSource.From"/>, between 0 and 1. A share of 0 is a company
    /// that pays nothing.
    /// </summary>
    public required IReadOnlyList<decimal> Steps { get; init; }

    /// <summary>The apprenticeship is part of the introduction programme and so paid work inside it.</summary>
    public bool InIntroductionPlan { get; init; }

    public decimal HoursPerMonth { get; init; } = FullTimeHours;

    public override IncomeKind Kind => IncomeKind.ApprenticeWage;

    /// <summary>More than half of full time.</summary>
    internal bool IsMoreThanHalf => HoursPerMonth > FullTimeHours / 2;

    /// <summary>A company that pays nothing in any half-year.</summary>
    internal bool IsUnpaid => SkilledYearlyWage == 0 || Steps.All(step => step == 0);

    // Set where another spell has taken the first days: the half-years run from the day it began all the same.
    private DateOnly? Begun { get; init; }

    private DateOnly StepsFrom => Begun ?? From;

    internal override PeriodSource Facts => ((ApprenticeWage)base.Facts) with { Begun = null, Steps = new SameSteps(Steps) };

    internal override PeriodSource BegunBefore(DateOnly from) => ((ApprenticeWage)base.BegunBefore(from)) with { Begun = StepsFrom };

    /// <summary>Only pay stands in the way of measure benefit (tiltakspengeforskriften § 8): an unpaid half-year does not.</summary>
    internal override IEnumerable<Period> ExcludingDays(Period days, MonthReckoning month) =>
        Spans(Period.Overlap(days), month, null).Where(span => span.Step * span.Wage > 0).Select(span => span.Days);

    internal override bool Gives(MonthReckoning month) => ExcludingDays(month.Days, month).Any();

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var words = new List<Phrase>();
        foreach (var (span, step, wage) in Spans(Period.Overlap(month.Days), month, sum))
        {
            var share = span == month.Days ? "" : string.Create(CultureInfo.InvariantCulture, $" × {span.Weekdays}/{month.Weekdays}");
            words.Add(new Phrase(words.Count == 0 ? "basis.wage" : "basis.wageNext", wage, step * 100, share));
        }

        var basis = new Phrase("basis.sum", words);
        if (HoursPerMonth < FullTimeHours) basis = new Phrase("basis.partTime", basis, HoursPerMonth, FullTimeHours);
        sum.Finish(PayOn(month.Days, month, sum), basis, LivelihoodText.Law(Kind));
    }

    /// <summary>Pay for the days of the month that lie in <paramref name="days"/>, not rounded.</summary>
    internal decimal PayOn(Period days, MonthReckoning month, Calculation sum)
    {
        decimal pay = 0;
        foreach (var (span, step, wage) in Spans(Period.Overlap(days).Overlap(month.Days), month, sum)) pay += wage * step * span.Weekdays;
        return pay / 12 / month.Weekdays * HoursPerMonth / FullTimeHours;
    }

    internal decimal HoursOn(Period days, MonthReckoning month) =>
        HoursPerMonth * Period.Overlap(days).Overlap(month.Days).Weekdays / month.Weekdays;

    /// <summary>The parts of some days in which step and skilled wage are the same.</summary>
    private IEnumerable<(Period Days, decimal Step, decimal Wage)> Spans(Period days, MonthReckoning month, Calculation? sum)
    {
        while (!days.IsEmpty)
        {
            var half = Math.Max(0, (((days.From.Year - StepsFrom.Year) * 12) + days.From.Month - StepsFrom.Month) / 6);
            if (StepsFrom.AddMonths(half * 6) > days.From) half--;
            var end = StepsFrom.AddMonths((half + 1) * 6).AddDays(-1);
            var span = days.Overlap(new Period(days.From, end));
            foreach (var (part, wage) in month.Spans(span, day => WageOn(day, month, sum))) yield return (part,
                Steps[Math.Min(half, Steps.Count - 1)], wage);
            days = new Period(span.To.AddDays(1), days.To);
        }
    }

    /// <summary>A wage through time where it is given, else the one number, which is known until the first settlement after it, and not
    /// before the plan is made.</summary>
    private decimal WageOn(DateOnly day, MonthReckoning month, Calculation? sum)
    {
        var given = month.Plan.Given.SkilledYearlyWage;
        if (sum is null) return GivenRates.On(given, day) ?? SkilledYearlyWage ?? 0;
        if (sum.UseGiven(given, day) is { } through) return through;
        if (SkilledYearlyWage is not { } wage)
        {
            sum.Missing(month.Rates.SkilledYearKs);
            return 0;
        }

        sum.Weaken(LineCertainty.Given);
        var last = month.Days.Overlap(Period).To;
        if (wage > 0 && last > KnownUntil(month.Plan.AsOf))
        {
            sum.OnlyEstimate();
            month.Projected("SkilledYearlyWage", LivelihoodText.Law(Kind), new Phrase("message.wageProjected"));
        }

        return wage;
    }

    private DateOnly KnownUntil(DateOnly asOf)
    {
        var settlement = new DateOnly(From.Year, 4, 30);
        if (settlement <= From) settlement = settlement.AddYears(1);
        return settlement > asOf ? settlement : asOf;
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        foreach (var problem in Limits.Kroner("skilledYearlyWage", SkilledYearlyWage ?? 0)) yield return problem;
        if (HoursPerMonth is < 0 or > FullTimeHours) yield return new("hoursPerMonth", "must be between 0 and 162.5");
        if (Steps.Count is 0 or > 20) yield return new("steps", "must have from 1 to 20 shares");
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i] is < 0 or > 1) yield return new($"steps[{i}]", "must be a share between 0 and 1");
        }
    }

    /// <summary>Steps that are equal when their shares are.</summary>
    private sealed class SameSteps(IReadOnlyList<decimal> steps) : List<decimal>(steps)
    {
        public override bool Equals(object? other) => other is SameSteps same && this.SequenceEqual(same);

        public override int GetHashCode() => Count;
    }
}
