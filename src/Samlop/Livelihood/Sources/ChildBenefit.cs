using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Barnetrygd: a monthly amount for each child under 18, higher under 6 until 31 August 2024 (barnetrygdloven § 10).
/// It is income of the household, but reduces neither the introduction benefit nor social assistance. Supplements for lone parents are not computed.
/// </summary>
public sealed record ChildBenefit : PeriodSource
{
    /// <summary>One amount for all ages from this day.</summary>
    private static readonly DateOnly OneRateForAll = new(2024, 9, 1);

    public override IncomeKind Kind => IncomeKind.ChildBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var words = new List<Phrase>();
        decimal amount = 0;
        foreach (var (span, terms) in month.Spans(Period.Overlap(month.Days), day => On(day, month, sum)))
        {
            amount += ((terms.Young * terms.YoungRate) + (terms.Older * terms.Rate)) * span.Days / month.Days.Days;
            Word(words, terms.Young, terms.YoungRate, span, month);
            Word(words, terms.Older, terms.Rate, span, month);
        }

        if (words.Count > 0 || sum.IsMissing) sum.Finish(amount, new Phrase("basis.sum", words), LivelihoodText.Law(Kind));
    }

    private static Terms On(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var young = day < OneRateForAll ? month.Person.ChildrenUnder(6, day) : 0;
        var older = month.Person.ChildrenUnder(18, day) - young;
        return new Terms(young, young > 0 ? sum.Use(month.Rates.ChildBenefitMonthUnder6, day) : 0, older, older > 0 ? sum.Use(month.Rates.ChildBenefitMonth, day) : 0);
    }

    private static void Word(List<Phrase> words, int children, decimal rate, Period span, MonthReckoning month)
    {
        if (children == 0) return;
        var phrase = new Phrase(words.Count == 0 ? "basis.children" : "basis.childrenNext", children, rate);
        words.Add(span == month.Days ? phrase : new Phrase("basis.partOfMonth", phrase, span.Days, month.Days.Days));
    }

    private readonly record struct Terms(int Young, decimal YoungRate, int Older, decimal Rate);
}
