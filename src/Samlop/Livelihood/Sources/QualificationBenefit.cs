using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Kvalifiseringsstønad: 2.041 base amounts a year (2 before 1 July 2024), two thirds under 25, paid for 260 days a year, with a supplement
/// for each child under 18 (sosialtjenesteloven § 35). Paid work or apprenticeship reduces benefit and supplement by its hours (§ 37).
/// Gives way to the introduction benefit and the work assessment allowance (§ 29).
/// </summary>
public sealed record QualificationBenefit : DayBenefit
{
    private const decimal FullTime = ApprenticeWage.FullTimeHours;

    /// <summary>Paid work beside the programme, by month.</summary>
    public IReadOnlyDictionary<YearMonth, PaidWork> Work { get; init; } = ByMonth.Nothing<PaidWork>();

    internal override PeriodSource Facts => ((QualificationBenefit)base.Facts) with { Work = ByMonth.Nothing<PaidWork>() };

    internal override PeriodSource Join(PeriodSource next) =>
        ((QualificationBenefit)base.Join(next)) with { Work = OneOfEach.Sum(Work, ((QualificationBenefit)next).Work, PaidWork.Sum) };

    public override IncomeKind Kind => IncomeKind.QualificationBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var days = Period.Overlap(month.Days);
        var work = PaidWork.In(Work, month.Month);
        work.AddLine(month, "sosialtjenesteloven § 37");

        var allowed = month.Allowed(this, days);
        if (allowed.Count == 0)
        {
            GivesWay(month);
            return;
        }

        if (PaidIn(month) == 0)
        {
            NoDays(month);
            return;
        }

        var sum = new Calculation(month, Kind);
        var words = new List<Phrase>();
        decimal amount = 0;
        foreach (var part in allowed)
        {
            foreach (var (span, terms) in month.Spans(part, day => On(day, month, sum)))
            {
                if (sum.IsMissing) continue;
                var paid = PaidIn(span, month);
                amount += paid * (terms.Day + (terms.Children * terms.ChildDay));
                if (paid == 0 && words.Count > 0)
                    continue;
                words.Add(
                    new Phrase(
                        words.Count == 0 ? "basis.baseAmountDays" : "basis.baseAmountDaysNext",
                        paid,
                        terms.BaseAmounts,
                        terms.Share,
                        terms.DaysPerYear,
                        terms.BaseAmount
                    )
                );
                if (terms.Children > 0)
                    words.Add(new Phrase("basis.childDays", terms.Children, paid, terms.ChildDay));
            }
        }

        var reduction = Reduction(days, work, month);
        var basis = new Phrase("basis.sum", words);
        if (reduction > 0) basis = new Phrase("basis.byHours", basis, reduction * FullTime, FullTime);
        sum.Finish(amount * (1 - reduction), basis, reduction > 0 ? "sosialtjenesteloven §§ 35, 37" : "sosialtjenesteloven § 35");
    }

    /// <summary>The share of full time worked, at most 1; an apprenticeship counts for the days that both run.</summary>
    private static decimal Reduction(Period days, PaidWork work, MonthReckoning month)
    {
        var share = work.PaidHours / FullTime;
        foreach (var wage in month.Sources<ApprenticeWage>(days))
        {
            share += wage.HoursPerMonth / FullTime * wage.Period.Overlap(days).Weekdays / days.Weekdays;
        }

        return Math.Min(1, share);
    }

    private static Terms On(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var rates = month.Rates;
        var under25 = month.Person.IsUnder(25, day);
        var children = month.Person.ChildrenUnder(18, day);
        return new Terms(
            sum.Use(rates.QualificationBaseAmounts, day),
            sum.Use(rates.BaseAmount, day),
            under25 ? sum.Use(rates.QualificationUnder25, day) : 1,
            under25 ? " × 2/3" : "",
            sum.Use(rates.QualificationDaysPerYear, day),
            children,
            children > 0 ? sum.UseGiven(month.Plan.Given.QualificationChildSupplement, day) ?? sum.Use(rates.QualificationChildDay, day)
                : 0);
    }

    internal override IEnumerable<InputProblem> Problems(Period plan) => base.Problems(plan).Concat(PaidWork.Problems(Work, Period));

    private readonly record struct Terms(
        decimal BaseAmounts,
        decimal BaseAmount,
        decimal Factor,
        string Share,
        decimal DaysPerYear,
        int Children,
        decimal ChildDay
    )
    {
        public decimal Day => BaseAmounts * BaseAmount * Factor / DaysPerYear;
    }
}
