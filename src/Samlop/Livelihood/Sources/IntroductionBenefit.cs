using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Loven programmet følger: two integration laws run side by side.</summary>
public enum IntegrationLaw
{
    /// <summary>Integreringsloven (lov 6 November 2020 nr. 127).</summary>
    Integreringsloven,

    /// <summary>Introduksjonsloven 2003, for those with a permit before 1 January 2021.</summary>
    Introduksjonsloven,
}

/// <summary>Sluttmål for programmet.</summary>
public enum ProgrammeGoal
{
    /// <summary>Fag- eller svennebrev.</summary>
    TradeCertificate,

    /// <summary>Fullført videregående opplæring.</summary>
    UpperSecondary,

    /// <summary>Deler av videregående opplæring, or lower secondary.</summary>
    PartOfUpperSecondary,

    /// <summary>Arbeid.</summary>
    Work,

    /// <summary>The person has upper secondary education already.</summary>
    HasUpperSecondary,

    /// <summary>Hurtigspor for those with temporary collective protection.</summary>
    FastTrack,
}

/// <summary>
/// Introduksjonsstønad: twice the base amount a year; a month is 1/12, a day of a part month 1/30 of that, an hour 1/1850 of the year
/// (integreringsloven §§ 20-23; introduksjonsloven §§ 8-12). Own income, wealth and child benefit do not reduce it.
/// </summary>
public sealed record IntroductionBenefit : PeriodSource
{
    public required IntegrationLaw Law { get; init; }

    /// <summary>Days of absence without a valid reason, by month.</summary>
    public IReadOnlyDictionary<YearMonth, int> AbsentDays { get; init; } = ByMonth.Nothing<int>();

    /// <summary>Hours of absence without a valid reason, by month.</summary>
    public IReadOnlyDictionary<YearMonth, decimal> AbsentHours { get; init; } = ByMonth.Nothing<decimal>();

    /// <summary>Paid work inside the programme, by month.</summary>
    public IReadOnlyDictionary<YearMonth, PaidWork> Work { get; init; } = ByMonth.Nothing<PaidWork>();

    /// <summary>What the programme is to end with; it decides how long it may last.</summary>
    public ProgrammeGoal Goal { get; init; }

    public override IncomeKind Kind => IncomeKind.IntroductionBenefit;

    internal override PeriodSource Facts => ((IntroductionBenefit)base.Facts) with
    {
        AbsentDays = ByMonth.Nothing<int>(),
        AbsentHours = ByMonth.Nothing<decimal>(),
        Work = ByMonth.Nothing<PaidWork>(),
    };

    internal override PeriodSource Join(PeriodSource next)
    {
        var other = (IntroductionBenefit)next;
        return ((IntroductionBenefit)base.Join(next)) with
        {
            AbsentDays = OneOfEach.Sum(AbsentDays, other.AbsentDays, (one, two) => one + two),
            AbsentHours = OneOfEach.Sum(AbsentHours, other.AbsentHours, (one, two) => one + two),
            Work = OneOfEach.Sum(Work, other.Work, PaidWork.Sum),
        };
    }

    private string LawName => Law == IntegrationLaw.Integreringsloven ? "integreringsloven" : "introduksjonsloven";

    internal override void AddLines(MonthReckoning month)
    {
        var days = Period.Overlap(month.Days);
        var sum = new Calculation(month, Kind);
        var benefit = Benefit(month, days, sum, out var year, out var basis);
        var less = new Reductions(LawName, Law == IntegrationLaw.Integreringsloven ? "§ 20" : "§§ 8-9");
        Absence(month, days, year, benefit, sum, less);
        OtherBenefits(month, days, sum, less);
        ProgrammeWork(month, days, year, sum, less);
        if (less.Total > benefit) less.Words.Add(new Phrase("basis.notBelowZero"));
        sum.Finish(Math.Max(0, benefit - less.Total), new Phrase("basis.reduced", basis, less.Words), less.Source);

        PaidWork.In(Work, month.Month).AddLine(month, $"{LawName} {(Law == IntegrationLaw.Integreringsloven ? "§ 23" : "§ 11")}");
    }

    /// <summary>What the days give before reductions, and the person's benefit a year as it is on average in these days.</summary>
    private decimal Benefit(MonthReckoning month, Period days, Calculation sum, out decimal year, out Phrase basis)
    {
        // Two spells that touch are one: together they may be a whole month.
        var whole = month.DaysOf(Kind) == month.Days.Days;
        var months = sum.Use(month.Rates.IntroductionMonthsPerYear, days.From);
        var thirtieths = whole ? month.Days.Days : sum.Use(month.Rates.IntroductionDaysPerMonth, days.From);
        var spans = month.Spans(days, day => On(day, month, sum));
        var words = new List<Phrase>(spans.Count);
        decimal benefit = 0, weighted = 0;
        foreach (var (span, terms) in spans)
        {
            // A part of a month has at most thirty days: the 31st day makes it whole.
            benefit += sum.IsMissing ? 0 : terms.Year / months * span.Days / thirtieths;
            weighted += terms.Year * span.Days;
            var share = span == month.Days ? "" : string.Create(CultureInfo.InvariantCulture, $" × {span.Days}/{thirtieths:0}");
            words.Add(
                new Phrase(words.Count == 0 ? "basis.introduction" : "basis.introductionNext", terms.BaseAmounts, terms.Share, share)
            );
        }

        year = weighted / days.Days;
        basis = new Phrase("basis.withBaseAmount", words, spans[0].Terms.BaseAmount);
        return benefit;
    }

    private Terms On(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var (factor, share) = Factor(day, month, sum);
        return new Terms(sum.Use(month.Rates.IntroductionBaseAmounts, day), sum.Use(month.Rates.BaseAmount, day), factor, share);
    }

    /// <summary>
    /// Where age and couple both apply: the lower of the two, not the product. The remarks to § 20 in Prop. 101 L (2023-2024) speak for the
    /// product, so such a month is an estimate to be clarified.
    /// </summary>
    private (decimal Factor, string Share) Factor(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var couple = CoupleFactor(day, month, sum);
        if (!month.Person.IsUnder(25, day)) return couple;
        var age = AgeFactor(day, month, sum);
        if (couple.Factor == 1) return age;
        sum.OnlyEstimate();
        month.ToClarify("integreringsloven § 20", new Phrase("message.youngCouple"));
        return couple.Factor < age.Factor ? couple : age;
    }

    private (decimal Factor, string Share) AgeFactor(DateOnly day, MonthReckoning month, Calculation sum)
    {
        if (Law == IntegrationLaw.Introduksjonsloven) return (sum.Use(month.Rates.IntroductionUnder25Law2003, day), " × 2/3");
        if (!month.Person.LivesWithParents.On(day)) return (sum.Use(month.Rates.IntroductionUnder25, day), " × 2/3");
        return (sum.Use(month.Rates.IntroductionUnder25WithParents, day), " × 1/3");
    }

    private (decimal Factor, string Share) CoupleFactor(DateOnly day, MonthReckoning month, Calculation sum)
    {
        var rule = month.Rates.IntroductionCouple;
        if (Law == IntegrationLaw.Introduksjonsloven || month.Person.Couple.On(day) is not { PartnerInProgramme: true, Children: false }
            || rule.On(day) is null) return (1, "");
        if (From < rule.Rows[0].From)
        {
            sum.OnlyEstimate();
            month.ToClarify("integreringsloven § 20", new Phrase("message.couple"));
        }

        return (sum.Use(rule, day), " × 5/6");
    }

    /// <summary>
    /// Absence without a valid reason reduces by its length: a day is 1/30 of a month (§ 21). Whoever was absent every weekday has
    /// nothing left.
    /// </summary>
    private void Absence(MonthReckoning month, Period days, decimal year, decimal benefit, Calculation sum, Reductions less)
    {
        var section = Law == IntegrationLaw.Integreringsloven ? "§ 21" : null;
        if (AbsentDays.GetValueOrDefault(month.Month) is var every and > 0 && every >= days.Weekdays)
        {
            less.Take(benefit, new Phrase("basis.absentAllDays"), section);
            return;
        }

        if (AbsentDays.GetValueOrDefault(month.Month) is var absent and > 0)
        {
            var perDay = year / 12 / Divisor(sum.Use(month.Rates.IntroductionDaysPerMonth, days.From));
            less.Take(absent * perDay, new Phrase("basis.absentDays", absent, perDay), section);
        }

        if (AbsentHours.GetValueOrDefault(month.Month) is var hours and > 0)
        {
            var perHour = year / Divisor(sum.Use(month.Rates.IntroductionHoursPerYear, days.From));
            less.Take(hours * perHour, new Phrase("basis.absentHours", hours, perHour), section);
        }
    }

    /// <summary>Krone for krone for the work assessment allowance and for the benefits decided by Nav that § 22 names; 40 % of the
    /// transitional benefit above half a base amount a year (§ 22).</summary>
    private void OtherBenefits(MonthReckoning month, Period days, Calculation sum, Reductions less)
    {
        var section = Law == IntegrationLaw.Integreringsloven ? "§ 22" : "§ 12";
        foreach (var allowance in month.Sources<WorkAssessmentAllowance>(days))
        {
            var paid = allowance.PaidOn(days, month, sum);
            if (paid > 0) less.Take(paid, new Phrase("basis.lessAllowance", paid), section);
        }

        foreach (var decided in month.Sources<DecidedBenefit>(days)) Decided(decided, month, days, sum, less, section);
        foreach (var transitional in month.Sources<TransitionalBenefit>(month.Days))
        {
            var paid = transitional.Paid(month, sum);
            var free = 0.5m * sum.Use(month.Rates.BaseAmount, month.Days.From);
            var taken = Math.Max(0, 0.4m * ((paid * 12) - free)) / 12 * days.Days / month.Days.Days;
            if (taken > 0) less.Take(taken, new Phrase("basis.lessTransitional", taken), section);
        }
    }

    /// <summary>A benefit as decided is deducted for the days of the month that the programme covers.</summary>
    private void Decided(DecidedBenefit decided, MonthReckoning month, Period days, Calculation sum, Reductions less, string section)
    {
        if (!decided.IsDeducted || decided.Months.GetValueOrDefault(month.Month) is not (var amount and > 0)) return;
        if (decided is { IsEarned: true, EarnedBeforeProgramme: null })
        {
            month.ToClarify($"{LawName} {section}", new Phrase("message.earnedBefore", decided.Kind), "EarnedBeforeProgramme");
        }

        var taken = amount * days.Days / month.Days.Days;
        sum.Weaken(LineCertainty.Given);
        less.Take(taken, new Phrase("basis.lessDecided", decided.Kind, taken), section);
    }

    /// <summary>
    /// Paid work inside the programme, apprenticeship included, reduces once: by the time worked, or krone for krone where that is better
    /// for the participant (integreringsloven § 23); by the time alone under introduksjonsloven § 11.
    /// </summary>
    private void ProgrammeWork(MonthReckoning month, Period days, decimal year, Calculation sum, Reductions less)
    {
        var work = PaidWork.In(Work, month.Month);
        var (hours, pay) = (work.PaidHours, work.Pay);
        foreach (var wage in month.Sources<ApprenticeWage>(days))
        {
            // An apprenticeship without pay is training, not paid work.
            if (!wage.InIntroductionPlan) continue;
            var earned = wage.PayOn(days, month, sum);
            if (earned == 0) continue;
            hours += wage.HoursOn(days, month);
            pay += earned;
        }

        if (hours == 0) return;
        var perHour = year / Divisor(sum.Use(month.Rates.IntroductionHoursPerYear, days.From));
        if (Law == IntegrationLaw.Introduksjonsloven) less.Take(hours * perHour, new Phrase("basis.workedHours", hours, perHour), "§ 11");
        else if (pay < hours * perHour) less.Take(pay, new Phrase("basis.workedPay", pay), "§ 23");
        else less.Take(hours * perHour, new Phrase("basis.workedHours", hours, perHour), "§ 23");
    }

    // A missing divisor is reported by the calculation; the line is not made then.
    private static decimal Divisor(decimal divisor) => divisor == 0 ? 1 : divisor;

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        foreach (var problem in Limits.Days("absentDays", AbsentDays, Period)) yield return problem;
        foreach (var problem in Limits.Inside("absentHours", AbsentHours.Keys, Period)) yield return problem;
        foreach (var (month, hours) in AbsentHours)
        {
            foreach (var problem in Limits.Hours($"absentHours.{month}", hours)) yield return problem;
        }

        foreach (var problem in PaidWork.Problems(Work, Period)) yield return problem;
    }

    private readonly record struct Terms(decimal BaseAmounts, decimal BaseAmount, decimal Factor, string Share)
    {
        public decimal Year => BaseAmounts * BaseAmount * Factor;
    }

    /// <summary>What is taken off, why, and after which sections.</summary>
    private sealed class Reductions(string law, string section)
    {
        private readonly List<string> sections = [section];

        public decimal Total { get; private set; }

        public List<Phrase> Words { get; } = [];

        public string Source => $"{law} {string.Join(", ", sections)}";

        public void Take(decimal amount, Phrase words, string? section)
        {
            Total += amount;
            Words.Add(words);
            if (section is not null && !sections.Contains(section)) sections.Add(section);
        }
    }
}
