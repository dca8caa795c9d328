using Samlop.Livelihood.Rates;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Barnetrygd: a monthly amount for each child under 18, higher under 6 until 31 August 2024 (barnetrygdloven §§ 10, 11). It is paid
/// from the month after
/// the birth to the month before the 18th birthday, and a month counts whole when the source covers its first day. Lone parents have
/// extended benefit
/// and, with transitional benefit and a child below 3, a supplement; in Finnmark each child has one. None of it reduces the introduction
/// benefit or
/// social assistance. Families with a permit under utlendingsloven § 34 have none in the first year (§ 4, from 1 July 2024).
/// </summary>
public sealed record ChildBenefit : PeriodSource
{
    private const int InfantUnder = 3;

    /// <summary>One amount for all ages from this day.</summary>
    private static readonly DateOnly OneRateForAll = new(2024, 9, 1);

    public override IncomeKind Kind => IncomeKind.ChildBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        if (From > month.Days.From || To < month.Days.From)
        {
            sum.Finish(0, new Phrase("basis.calendarMonth"), "barnetrygdloven § 11");
            return;
        }

        if (IsFirstYear(month))
        {
            month.ToClarify("barnetrygdloven § 4", new Phrase("message.childBenefitFirstYear"), "FirstYear");
            sum.Finish(0, new Phrase("basis.childBenefitFirstYear"), "barnetrygdloven § 4");
            return;
        }

        var words = new List<Phrase>();
        var amount = Ordinary(month, sum, words, out var children);
        if (children > 0) amount += Supplements(month, sum, words, children);
        if (words.Count == 0) words.Add(new Phrase("basis.noChildren"));
        sum.Finish(amount, new Phrase("basis.sum", words), LivelihoodText.Law(Kind));
    }

    private static decimal Ordinary(MonthReckoning month, Calculation sum, List<Phrase> words, out int children)
    {
        children = Children(month, 18);
        var young = month.Days.From < OneRateForAll ? Children(month, 6) : 0;
        decimal amount = 0;
        if (young > 0) amount += Part(month.Rates.ChildBenefitMonthUnder6, young);
        if (children > young) amount += Part(month.Rates.ChildBenefitMonth, children - young);
        return amount;

        decimal Part(RateSeries series, int count)
        {
            var rate = sum.Use(series, month.Days.From);
            words.Add(new Phrase(words.Count == 0 ? "basis.children" : "basis.childrenNext", count, rate));
            return count * rate;
        }
    }

    private static decimal Supplements(MonthReckoning month, Calculation sum, List<Phrase> words, int children)
    {
        decimal amount = 0;
        var day = month.Days.From;
        if (month.Person.LoneParent == true)
        {
            amount += Part(month.Rates.ChildBenefitLoneParent, 1, "basis.loneParent");
            if (Children(month, InfantUnder) > 0 && month.Sources<TransitionalBenefit>(month.Days).Any(source => source.Counts(month)))
            {
                amount += Part(month.Rates.ChildBenefitInfant, 1, "basis.infant");
            }
        }

        if (day >= month.Rates.ChildBenefitFinnmark.Rows[0].From)
        {
            if (ActionZone.IsInFinnmark(month.Person.Municipality)) amount += Part(month.Rates.ChildBenefitFinnmark, children,
                "basis.finnmark");
            else if (ActionZone.IsInNorthTroms(month.Person.Municipality)) month.ToClarify("barnetrygdloven",
                new Phrase("message.northTroms"), "Condition");
        }

        return amount;

        decimal Part(RateSeries series, int count, string key)
        {
            var rate = sum.Use(series, day);
            words.Add(new Phrase(key, count, rate));
            return count * rate;
        }
    }

    /// <summary>Children born before the month, and below the age on its last day.</summary>
    private static int Children(MonthReckoning month, int under)
    {
        var count = 0;
        foreach (var born in month.Person.ChildrenBirthDates)
        {
            if (born < month.Days.From && month.Days.To < LivelihoodPerson.Birthday(born, under)) count++;
        }

        return count;
    }

    private static bool IsFirstYear(MonthReckoning month) =>
        month.Person.Permit is { } permit && permit.Ground.Contains("§ 34", StringComparison.Ordinal)
        && month.Rates.ChildBenefitWaitingMonths.On(month.Days.From)?.Value is { } waiting
            && month.Days.From < permit.GrantedOn.AddMonths((int)waiting);
}
