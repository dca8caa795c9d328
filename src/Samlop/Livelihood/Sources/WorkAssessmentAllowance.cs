using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Arbeidsavklaringspenger (AAP): the person's own day rate, or the least rate: 2.041 base amounts a year (2 before 1 July 2024), two
/// thirds of it under 25, in 260 days; and a supplement for each child under 18 (folketrygdloven §§ 11-19, 11-20). The least rate is also a
/// floor under the own one.
/// </summary>
public sealed record WorkAssessmentAllowance : DayBenefit
{
    /// <summary>The least rate applies.</summary>
    public bool Minimum { get; init; }

    /// <summary>Kroner a day as decided by Nav, without child supplement.</summary>
    public decimal? DayRate { get; init; }

    public override IncomeKind Kind => IncomeKind.WorkAssessmentAllowance;

    internal override void AddLines(MonthReckoning month)
    {
        if (PaidIn(month) == 0)
        {
            NoDays(month);
            return;
        }

        var sum = new Calculation(month, Kind);
        var words = new List<Phrase>();
        var amount = PaidOn(Period.Overlap(month.Days), month, sum, words);
        sum.Finish(amount, new Phrase("basis.sum", words), "folketrygdloven §§ 11-19, 11-20");
    }

    /// <summary>What is paid for the days of the month that lie in <paramref name="days"/>, not rounded.</summary>
    internal decimal PaidOn(Period days, MonthReckoning month, Calculation sum, List<Phrase>? words = null)
    {
        decimal amount = 0;
        if (PaidIn(month) == 0) return amount;
        foreach (var (span, terms) in month.Spans(Period.Overlap(days), day => On(day, month, sum)))
        {
            var paid = PaidIn(span, month);
            amount += paid * (terms.Day + (terms.Children * terms.ChildDay));
            if (words is null || (paid == 0 && words.Count > 0)) continue;
            var next = words.Count == 0 ? "" : "Next";
            words.Add(terms.IsLeast
                ? new Phrase("basis.baseAmountDays" + next, paid, terms.BaseAmounts, terms.Share, terms.DaysPerYear, terms.BaseAmount)
                : new Phrase("basis.days" + next, paid, terms.Day));
            if (terms.Children > 0) words.Add(new Phrase("basis.childDays", terms.Children, paid, terms.ChildDay));
        }

        return amount;
    }

    private Terms On(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var rates = month.Rates;
        var children = month.Person.ChildrenUnder(18, day);
        var childDay = children > 0 ? sum.Use(rates.AllowanceChildDay, day) : 0;
        if (DayRate is not null) sum.Weaken(LineCertainty.Given);
        if (!Minimum) return new Terms(DayRate ?? 0, false, 0, 0, "", 0, children, childDay);

        var under25 = month.Person.IsUnder(25, day);
        var baseAmounts = sum.Use(rates.AllowanceBaseAmounts, day);
        var baseAmount = sum.Use(rates.BaseAmount, day);
        var factor = under25 ? sum.Use(rates.AllowanceUnder25, day) : 1;
        var daysPerYear = sum.Use(rates.AllowanceDaysPerYear, day);
        var least = daysPerYear == 0 ? 0 : baseAmounts * baseAmount * factor / daysPerYear;
        return DayRate > least
            ? new Terms(DayRate.Value, false, 0, 0, "", 0, children, childDay)
            : new Terms(least, true, baseAmounts, baseAmount, under25 ? " × 2/3" : "", daysPerYear, children, childDay);
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        if (!Minimum && DayRate is null) yield return new("minimum", "must be true, or dayRate given");
        foreach (var problem in Limits.Kroner("dayRate", DayRate ?? 0)) yield return problem;
    }

    private readonly record struct Terms(
        decimal Day,
        bool IsLeast,
        decimal BaseAmounts,
        decimal BaseAmount,
        string Share,
        decimal DaysPerYear,
        int Children,
        decimal ChildDay
    );
}
