using System.Text.RegularExpressions;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Conditions;

/// <summary>
/// Vilkår: what each source asks for. A condition that the facts show is not met must be clarified, and the amount then depends on a
/// decision; it stays,
/// since exceptions are many. What the case has no fact about is said once for each source and changes nothing.
/// </summary>
internal sealed partial class SourceConditions(IReadOnlyList<IncomeSource> sources, LivelihoodCase question, LivelihoodRates rates,
    List<Reservation> reservations)
{
    private LivelihoodPerson Person => question.Person;

    public void Check()
    {
        foreach (var source in sources)
        {
            switch (source)
            {
                case IntroductionBenefit programme: Introduction(programme); break;
                case QualificationBenefit qualification: Qualification(qualification); break;
                case WorkAssessmentAllowance allowance: Allowance(allowance); break;
                case TransitionalBenefit transitional: Transitional(transitional); break;
                case StudentFinance { Loan: true } loan: Student(loan); break;
                case ChildCareBenefit care: LoneParent(care, "folketrygdloven § 15-10"); Membership(care); break;
                case ChildBenefit child: Extended(child); break;
                case LearningMaterials or StudyHousing: Supplementary((PeriodSource)source); break;
            }

            if (NotAsked.About(source, Person) is { } what)
            {
                reservations.Add(new Reservation(source.Kind, source.Period, "NotAsked", LivelihoodText.Law(source.Kind),
                    new Phrase("message.notAsked", source.Kind, what))
                { Once = true });
            }
        }
    }

    private void Introduction(IntroductionBenefit programme)
    {
        const string Law = "integreringsloven §§ 8, 9";
        Age(programme, rates.Conditions.IntroductionLeastAge, null, Law);
        if (rates.Conditions.IntroductionHighestAge.At(programme.From)?.Value is { } highest)
        {
            var tooOld = LivelihoodPerson.Birthday(Person.BirthDate, (int)highest + 1);
            var day = Person.Permit?.GrantedOn ?? programme.From;
            if (day >= tooOld) Breach(programme, programme.Period, Law, new Phrase("message.olderAtGrant", programme.Kind, (int)highest));
        }

        if (Person.Permit is { } permit && !GivesProgramme().IsMatch(permit.Ground)) Breach(programme, programme.Period, Law,
            new Phrase("message.permit", programme.Kind));
        LawAndDates(programme);
        var wages = sources.OfType<ApprenticeWage>().ToList();
        foreach (var wage in wages.Where(wage => !wage.InIntroductionPlan && wage.IsMoreThanHalf))
        {
            Contradiction(programme, wage, "integreringsloven § 14", new Phrase("message.twoFullTimes"));
        }

        GoalReached(programme, wages);
    }

    /// <summary>Integreringsloven came into force and introduksjonsloven was repealed on one day; who had a permit before it still
    /// follows the repealed law.</summary>
    private void LawAndDates(IntroductionBenefit programme)
    {
        var granted = Person.Permit?.GrantedOn;
        var fits = programme.Law == IntegrationLaw.Integreringsloven ? programme.From >= NewLawFrom && !(granted < NewLawFrom)
            : (granted ?? programme.From) < NewLawFrom;
        if (!fits) Breach(programme, programme.Period, "integreringsloven", new Phrase("message.lawAndDates", programme.Kind));
        if (granted > programme.From) Breach(programme, programme.Period, "integreringsloven § 9",
            new Phrase("message.beforePermit", programme.Kind));
    }

    private static readonly DateOnly NewLawFrom = new(2021, 1, 1);

    /// <summary>The programme ends when its goal is reached (integreringsloven § 18 a, from 1 January 2026): after the apprenticeship it
    /// is to be asked.</summary>
    private void GoalReached(IntroductionBenefit programme, List<ApprenticeWage> wages)
    {
        if (programme is not { Law: IntegrationLaw.Integreringsloven, Goal: ProgrammeGoal.TradeCertificate }) return;
        var inside = wages.Where(wage => wage.InIntroductionPlan).ToList();
        if (inside.Count == 0) return;
        var done = inside.Max(wage => wage.To).AddDays(1);
        var from = done > EndsAtGoalFrom ? done : EndsAtGoalFrom;
        Breach(programme, programme.Period.Overlap(new Period(from, DateOnly.MaxValue)), "integreringsloven § 18 a",
            new Phrase("message.goalReached", programme.Kind), "GoalReached");
    }

    private static readonly DateOnly EndsAtGoalFrom = new(2026, 1, 1);

    private void Qualification(QualificationBenefit qualification)
    {
        const string Law = "sosialtjenesteloven § 29";
        Age(qualification, rates.Conditions.QualificationLeastAge, rates.Conditions.QualificationHighestAge, Law);
        var most = ApprenticeWage.FullTimeHours * (rates.Conditions.QualificationMostTraining.At(qualification.From)?.Value ?? 1);
        foreach (var wage in sources.OfType<ApprenticeWage>().Where(wage => wage.HoursPerMonth > most))
        {
            Breach(qualification, qualification.Period.Overlap(wage.Period), "sosialtjenesteloven § 30",
                new Phrase("message.moreThanHalf", qualification.Kind));
        }

        foreach (var (month, work) in qualification.Work.Where(work => work.Value.PaidHours > most))
        {
            Breach(qualification, qualification.Period.Overlap(Period.Of(month)), "sosialtjenesteloven § 30",
                new Phrase("message.moreThanHalf", qualification.Kind));
        }
    }

    private void Allowance(WorkAssessmentAllowance allowance)
    {
        Age(allowance, rates.Conditions.AllowanceLeastAge, rates.Conditions.AllowanceHighestAge, "folketrygdloven § 11-4");
        Membership(allowance);
    }

    private void Transitional(TransitionalBenefit transitional)
    {
        LoneParent(transitional, "folketrygdloven § 15-4");
        Membership(transitional);
        if (rates.Conditions.TransitionalChildUnder.At(transitional.From)?.Value is { } under)
        {
            List<Period> without = [transitional.Period];
            foreach (var born in Person.ChildrenBirthDates)
            {
                var small = new Period(born, LivelihoodPerson.Birthday(born, (int)under).AddDays(-1));
                without = [.. without.SelectMany(days => days.Without(small))];
            }

            foreach (var days in without) Breach(transitional, days, "folketrygdloven § 15-5",
                new Phrase("message.noSmallChild", transitional.Kind, (int)under));
        }

        if (transitional.YearlyIncome > 0) return;
        foreach (var wage in sources.Where(source =>
            source is ApprenticeWage { IsUnpaid: false } or OtherIncome { Nature: IncomeNature.Work }))
        {
            Contradiction(transitional, wage, "folketrygdloven § 15-9", new Phrase("message.incomeNotSaid", wage.Kind));
        }
    }

    private void Student(StudentFinance loan)
    {
        foreach (var row in rates.Conditions.StudentTurnsAtLeast.Rows)
        {
            var before = new DateOnly(Person.BirthDate.Year + (int)row.Value!, 1, 1).AddDays(-1);
            var days = loan.Period.Overlap(new Period(row.From, row.To ?? DateOnly.MaxValue)).Overlap(new Period(DateOnly.MinValue,
                before));
            Breach(loan, days, LivelihoodText.Law(loan.Kind), new Phrase("message.turnsAtLeast", loan.Kind, (int)row.Value!));
        }

        if (rates.Conditions.StudentFullUnder.At(loan.From)?.Value is { } under)
        {
            var from = LivelihoodPerson.Birthday(Person.BirthDate, (int)under);
            Breach(loan, loan.Period.Overlap(new Period(from, DateOnly.MaxValue)), LivelihoodText.Law(loan.Kind),
                new Phrase("message.lessFromAge", loan.Kind, (int)under));
        }
    }

    /// <summary>Tilleggsstønader go with certain benefits; the introduction benefit opens none.</summary>
    private void Supplementary(PeriodSource source)
    {
        List<Period> without = [source.Period];
        foreach (var other in sources.Where(other =>
            other is MeasureBenefit or QualificationBenefit or WorkAssessmentAllowance or TransitionalBenefit
            || other.Kind is IncomeKind.UnemploymentBenefit or IncomeKind.DisabilityBenefit))
        {
            without = [.. without.SelectMany(days => days.Without(other.Period))];
        }

        foreach (var days in without) Breach(source, days, LivelihoodText.Law(source.Kind),
            new Phrase("message.noOpeningBenefit", source.Kind));
    }

    private void LoneParent(PeriodSource source, string law)
    {
        var text = new Phrase("message.loneParent", source.Kind);
        if (Person.LoneParent == false) Breach(source, source.Period, law, text);
        else foreach (var days in AsCouple(source.Period)) Breach(source, days, law, text);
    }

    /// <summary>Extended child benefit is for one who is alone with the children (barnetrygdloven § 9).</summary>
    private void Extended(ChildBenefit child)
    {
        if (Person.LoneParent != true) return;
        foreach (var days in AsCouple(child.Period)) Contradiction(child, days, "barnetrygdloven § 9", new Phrase("message.loneInCouple"));
    }

    /// <summary>The days of a period in which the person is one of a couple.</summary>
    private IEnumerable<Period> AsCouple(Period days)
    {
        if (Person.Couple.Parts is not { } parts) return Person.Couple.Otherwise is null ? [] : [days];
        return parts.Where(part => part.Value is not null).Select(part => part.Days.Overlap(days));
    }

    private void Membership(PeriodSource source)
    {
        if (rates.Conditions.MembershipYears.At(source.From)?.Value is { } years && Person.MembershipYears < years)
        {
            Breach(source, source.Period, LivelihoodText.Law(source.Kind), new Phrase("message.membership", source.Kind, (int)years));
        }
    }

    private void Age(PeriodSource source, RateSeries least, RateSeries? highest, string law)
    {
        if (least.At(source.From)?.Value is { } from)
        {
            var reached = LivelihoodPerson.Birthday(Person.BirthDate, (int)from);
            Breach(source, source.Period.Overlap(new Period(DateOnly.MinValue, reached.AddDays(-1))), law,
                new Phrase("message.tooYoung", source.Kind, (int)from));
        }

        if (highest?.At(source.From)?.Value is { } until)
        {
            var over = LivelihoodPerson.Birthday(Person.BirthDate, (int)until);
            Breach(source, source.Period.Overlap(new Period(over, DateOnly.MaxValue)), law,
                new Phrase("message.tooOld", source.Kind, (int)until));
        }
    }

    private void Breach(IncomeSource source, Period days, string law, Phrase text, string about = "Condition")
    {
        if (!days.IsEmpty) reservations.Add(new Reservation(source.Kind, days, about, law,
            text)
        { Weakens = LineCertainty.DependsOnDecision });
    }

    /// <summary>Two sources that cannot both be right as they are entered: both are estimates.</summary>
    private void Contradiction(IncomeSource one, IncomeSource other, string law, Phrase text)
    {
        Contradiction(one, one.Period.Overlap(other.Period), law, text);
        Contradiction(other, one.Period.Overlap(other.Period), law, text);
    }

    private void Contradiction(IncomeSource source, Period days, string law, Phrase text)
    {
        if (!days.IsEmpty) reservations.Add(new Reservation(source.Kind, days, "Contradiction", law,
            text)
        { Weakens = LineCertainty.Estimate });
    }

    /// <summary>Permits of integreringsloven § 9: §§ 28, 34, 35, 38 and 53, and family of these.</summary>
    [GeneratedRegex(@"§\s*(28|34|35|38|53)\b")]
    private static partial Regex GivesProgramme();
}
