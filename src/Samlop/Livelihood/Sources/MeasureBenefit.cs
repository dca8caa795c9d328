using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Nav's training measures by tiltaksforskriften § 7-2, letters a to f.</summary>
public enum MeasureKind
{
    /// <summary>Arbeidsmarkedsopplæring (AMO).</summary>
    LabourMarketTraining,

    /// <summary>Norsk, grunnleggende ferdigheter, forberedende opplæring for voksne.</summary>
    BasicSkills,

    /// <summary>Studiespesialiserende opplæring.</summary>
    GeneralStudies,

    /// <summary>Fag- og yrkesopplæring.</summary>
    Vocational,

    /// <summary>Høyere yrkesfaglig utdanning.</summary>
    HigherVocational,

    /// <summary>Høyere utdanning.</summary>
    HigherEducation,
}

/// <summary>
/// Tiltakspenger: a fixed rate for each day in the measure and a supplement for each child under 16 (tiltakspengeforskriften § 6).
/// Sickness: three days of a spell in full, the next thirteen at the sickness rate, then none.
/// Gives way to other benefits for living costs and to pay from the organiser (§§ 7, 8).
/// </summary>
public sealed record MeasureBenefit : DayBenefit
{
    private const int SickDaysInFull = 3;
    private const int SickDaysReduced = 13;

    /// <summary>Days of sickness, by month; they are among the paid days. Days in consecutive months are one spell.</summary>
    public IReadOnlyDictionary<YearMonth, int> SickDays { get; init; } = ByMonth.Nothing<int>();

    /// <summary>What kind of training Nav's measure is; null where it was not said.</summary>
    public MeasureKind? Measure { get; init; }

    internal override PeriodSource Facts => ((MeasureBenefit)base.Facts) with { SickDays = ByMonth.Nothing<int>() };

    internal override PeriodSource Join(PeriodSource next) =>
        ((MeasureBenefit)base.Join(next)) with
        {
            SickDays = OneOfEach.Sum(SickDays, ((MeasureBenefit)next).SickDays, (one, other) =>
            one + other)
        };

    public override IncomeKind Kind => IncomeKind.MeasureBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var days = Period.Overlap(month.Days);
        var allowed = month.Allowed(this, days);
        if (allowed.Count == 0)
        {
            GivesWay(month);
            return;
        }

        var (reduced, unpaid) = Sickness(month.Month);
        var inFull = Math.Max(0, PaidIn(month) - reduced - unpaid);
        var sum = new Calculation(month, Kind);
        var words = new List<Phrase>();
        decimal amount = 0;
        foreach (var part in allowed)
        {
            foreach (var (span, terms) in month.Spans(part, day => On(day, month, sum, inFull > 0, reduced > 0)))
            {
                var full = inFull * ShareOf(span, month);
                var sick = reduced * ShareOf(span, month);
                amount +=
                    (full * (terms.Day + (terms.Children * terms.ChildDay)))
                    + (sick * (terms.SickDay + (terms.Children * terms.SickChildDay)));
                Word(words, "basis.days", full, terms.Day, terms.Children, terms.ChildDay);
                Word(words, "basis.sickDays", sick, terms.SickDay, terms.Children, terms.SickChildDay);
            }
        }

        if (words.Count == 0 && unpaid == 0) words.Add(new Phrase("basis.noDays"));
        if (unpaid > 0) words.Add(new Phrase("basis.unpaidSickDays", unpaid));
        sum.Finish(amount, new Phrase("basis.sum", words), "tiltakspengeforskriften § 6");
    }

    private static Terms On(DateOnly day, MonthReckoning month, Calculation sum, bool inFull, bool reduced)
    {
        var children = month.Person.ChildrenUnder(16, day);
        var rates = month.Rates;
        return new Terms(
            inFull ? sum.Use(rates.MeasureDay, day) : 0,
            inFull && children > 0 ? sum.Use(rates.MeasureChildDay, day) : 0,
            reduced ? sum.Use(rates.MeasureSickDay, day) : 0,
            reduced && children > 0 ? sum.Use(rates.MeasureSickChildDay, day) : 0,
            children);
    }

    private static void Word(List<Phrase> words, string key, decimal days, decimal rate, int children, decimal childRate)
    {
        if (days == 0) return;
        words.Add(new Phrase(words.Count == 0 ? key : key + "Next", days, rate));
        if (children > 0) words.Add(new Phrase("basis.childDays", children, days, childRate));
    }

    /// <summary>The month's sick days at the sickness rate and without benefit, by where they stand in their spell.</summary>
    private (int Reduced, int Unpaid) Sickness(YearMonth month)
    {
        var sick = SickDays.GetValueOrDefault(month);
        if (sick == 0) return (0, 0);
        var before = 0;
        for (var earlier = month.Previous; SickDays.GetValueOrDefault(earlier) is var count and > 0; earlier = earlier.Previous)
            before += count;
        var inFull = Within(before, sick, 0, SickDaysInFull);
        var reduced = Within(before, sick, SickDaysInFull, SickDaysInFull + SickDaysReduced);
        return (reduced, sick - inFull - reduced);
    }

    /// <summary>
    /// How many of the days numbered <c>before + 1</c> to <c>before + count</c> lie after number <paramref name="above"/> and up to
    /// <paramref name="to"/>.
    /// </summary>
    private static int Within(int before, int count, int above, int to) =>
        Math.Max(0, Math.Min(before + count, to) - Math.Max(before, above));

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        foreach (var problem in Limits.Days("sickDays", SickDays, Period)) yield return problem;
        foreach (var (month, sick) in SickDays)
        {
            if (PaidDays.TryGetValue(month, out var paid) && sick > paid)
                yield return new($"sickDays.{month}", "is more than the paid days of the month");
        }
    }

    private readonly record struct Terms(decimal Day, decimal ChildDay, decimal SickDay, decimal SickChildDay, int Children);
}
