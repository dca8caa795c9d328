using Samlop.Livelihood.Rates;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Husholdning i de veiledende satsene for sosialhjelp.</summary>
public enum Household
{
    /// <summary>Enslig.</summary>
    Single,

    /// <summary>Ektepar eller samboere: one amount for both.</summary>
    Couple,

    /// <summary>Person i bofellesskap.</summary>
    SharedHousing,
}

/// <summary>
/// Økonomisk sosialhjelp: the State's guide amount for the household and its children, or the municipality's own as given for the whole
/// household, plus documented housing, less all other income of the
/// month except child benefit (sosialtjenesteloven § 18). Discretion and last resort: the office decides, a plan must never promise it.
/// </summary>
public sealed record SocialAssistance : PeriodSource
{
    public required Household Household { get; init; }

    /// <summary>Documented housing costs, kroner a month.</summary>
    public decimal Housing { get; init; }

    public override IncomeKind Kind => IncomeKind.SocialAssistance;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var days = Period.Overlap(month.Days);
        var guide = Guide(month, sum);
        var housing = Housing * days.Days / month.Days.Days;

        // Where another source has no answer, what is left for social assistance has none either.
        if (month.IsMissing)
            return;
        var income = month
            .Lines.Where(line => line.Kind is not (IncomeKind.ChildBenefit or IncomeKind.StudentFinance or IncomeKind.SocialAssistance))
            .Sum(line => line.Amount);
        var left = Math.Max(0, income - CountedBefore(month, sum));
        sum.Finish(Math.Max(0, guide + housing - left), new Phrase("basis.assistance", guide, housing, left), LivelihoodText.Law(Kind));
    }

    /// <summary>Two spells in one month share its income: what the earlier one has used up is not deducted again.</summary>
    private decimal CountedBefore(MonthReckoning month, Calculation sum)
    {
        decimal used = 0;
        foreach (var earlier in month.Sources<SocialAssistance>(month.Days))
        {
            if (ReferenceEquals(earlier, this)) break;
            used += earlier.Guide(month, sum) + (earlier.Housing * earlier.Period.Overlap(month.Days).Days / month.Days.Days);
        }

        return used;
    }

    /// <summary>The guide amounts of the household and its children for the days of the month.</summary>
    private decimal Guide(MonthReckoning month, Calculation sum)
    {
        decimal guide = 0;
        foreach (var (span, monthly) in month.Spans(Period.Overlap(month.Days), day => Monthly(day, month, sum)))
            guide += monthly * span.Days / month.Days.Days;
        return guide;
    }

    private decimal Monthly(DateOnly day, MonthReckoning month, Calculation sum)
    {
        if (sum.UseGiven(month.Plan.Given.GuideAmount, day) is { } given) return given;
        var rates = month.Rates;
        var household = Household switch
        {
            Household.Couple => rates.AssistanceCouple,
            Household.SharedHousing => rates.AssistanceSharedHousing,
            _ => rates.AssistanceSingle,
        };
        return sum.Use(household, day)
            + Children(0, 6, rates.AssistanceChild0To5)
            + Children(6, 11, rates.AssistanceChild6To10)
            + Children(11, 18, rates.AssistanceChild11To17);

        decimal Children(int from, int under, RateSeries series)
        {
            var count = month.Person.ChildrenBetween(from, under, day);
            return count == 0 ? 0 : count * sum.Use(series, day);
        }
    }

    internal override IEnumerable<InputProblem> Problems(Period plan) => base.Problems(plan).Concat(Limits.Kroner("housing", Housing));
}
