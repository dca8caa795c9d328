using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Lærlingelønn: a share of a skilled worker's yearly wage that rises by half-years, for instance 30, 40, 50 and 80 % (tariff agreements).
/// After the last step the last step goes on. A part of a month counts by its weekdays.
/// </summary>
public sealed record ApprenticeWage : PeriodSource
{
    public const decimal FullTimeHours = 162.5m;

    /// <summary>The skilled wage at lowest seniority, kroner a year.</summary>
    public required decimal SkilledYearlyWage { get; init; }

    /// <summary>The share of the skilled wage in each half-year from <see cref="PeriodSource.From"/>, between 0 and 1. A share of 0 is a company that pays nothing.</summary>
    public required IReadOnlyList<decimal> Steps { get; init; }

    /// <summary>The apprenticeship is part of the introduction programme and so paid work inside it.</summary>
    public bool InIntroductionPlan { get; init; }

    public decimal HoursPerMonth { get; init; } = FullTimeHours;

    public override IncomeKind Kind => IncomeKind.ApprenticeWage;

    internal override bool IsBenefit => false;

    /// <summary>Only pay stands in the way of measure benefit (tiltakspengeforskriften § 8): an unpaid half-year does not.</summary>
    internal override IEnumerable<Period> ExcludingDays(Period days) =>
        SkilledYearlyWage > 0 ? StepSpans(Period.Overlap(days)).Where(span => span.Step > 0).Select(span => span.Days) : [];

    internal override void AddLines(MonthReckoning month)
    {
        var days = Period.Overlap(month.Days);
        var words = new List<Phrase>();
        foreach (var (span, step) in StepSpans(days))
        {
            var share = span == month.Days ? "" : string.Create(CultureInfo.InvariantCulture, $" × {span.Weekdays}/{month.Weekdays}");
            words.Add(new Phrase(words.Count == 0 ? "basis.wage" : "basis.wageNext", SkilledYearlyWage, step * 100, share));
        }

        new Calculation(month, Kind).Finish(PayOn(days, month), new Phrase("basis.sum", words), LivelihoodText.Law(Kind));
    }

    /// <summary>Pay for the days of the month that lie in <paramref name="days"/>, not rounded.</summary>
    internal decimal PayOn(Period days, MonthReckoning month)
    {
        decimal pay = 0;
        foreach (var (span, step) in StepSpans(Period.Overlap(days).Overlap(month.Days))) pay += SkilledYearlyWage * step * span.Weekdays;
        return pay / 12 / month.Weekdays;
    }

    internal decimal HoursOn(Period days, MonthReckoning month) => HoursPerMonth * Period.Overlap(days).Overlap(month.Days).Weekdays / month.Weekdays;

    /// <summary>The parts of some days in which the step is the same.</summary>
    private IEnumerable<(Period Days, decimal Step)> StepSpans(Period days)
    {
        while (!days.IsEmpty)
        {
            var half = Math.Max(0, (((days.From.Year - From.Year) * 12) + days.From.Month - From.Month) / 6);
            if (From.AddMonths(half * 6) > days.From) half--;
            var end = From.AddMonths((half + 1) * 6).AddDays(-1);
            var span = days.Overlap(new Period(days.From, end));
            yield return (span, Steps[Math.Min(half, Steps.Count - 1)]);
            days = new Period(span.To.AddDays(1), days.To);
        }
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        foreach (var problem in Limits.Kroner("skilledYearlyWage", SkilledYearlyWage)) yield return problem;
        foreach (var problem in Limits.Hours("hoursPerMonth", HoursPerMonth)) yield return problem;
        if (Steps.Count is 0 or > 20) yield return new("steps", "must have from 1 to 20 shares");
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i] is < 0 or > 1) yield return new($"steps[{i}]", "must be a share between 0 and 1");
        }
    }
}
