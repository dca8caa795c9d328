using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Sources;

/// <summary>Every line tells its computation in words and the section of law it rests on, so that it can be done again by hand.</summary>
[Requirement("K-20")]
public class BasisTest
{
    private static readonly LivelihoodPerson Parent = Born("1985-01-01", "2015-01-01");

    private static void Says(LivelihoodPlan plan, IncomeKind kind, string basis, string source)
    {
        var line = plan.Line(kind);
        line.Basis.In("nb").ShouldBe(basis);
        line.Source.ShouldBe(source);
    }

    private static void Introduced(string month, LivelihoodPerson person, IntroductionBenefit benefit, string basis, string source, params IncomeSource[] others) =>
        Says(Plan(month, person, [benefit, .. others]), IncomeKind.IntroductionBenefit, basis, source);

    [Fact]
    public void IntroductionBenefit_TellsShareAndDays()
    {
        Introduced("2023-01", Born("1998-01-15"), ProgrammeAround("2023-01"), "2 G × 2/3 / 12 × 14/31 + 2 G / 12 × 17/31, G = 111 477", "integreringsloven § 20");
        Introduced("2024-08", Born("2003-01-01") with { LivesWithParents = true }, ProgrammeAround("2024-08"), "2 G × 1/3 / 12, G = 124 028", "integreringsloven § 20");
        Introduced("2024-06", Born("2003-01-01") with { LivesWithParents = true }, ProgrammeAround("2024-06"), "2 G × 1/3 / 12, G = 124 028", "integreringsloven § 20");
        Introduced("2024-08", Adult with { Couple = new Couple(true, false) }, ProgrammeAround("2024-08"), "2 G × 5/6 / 12, G = 124 028", "integreringsloven § 20");
        Introduced("2024-08", Born("2003-01-01"), ProgrammeAround("2024-08", IntegrationLaw.Introduksjonsloven), "2 G × 2/3 / 12, G = 124 028", "introduksjonsloven §§ 8-9");
    }

    [Fact]
    public void IntroductionBenefit_TellsWhatReducesIt_AndAfterWhichSections()
    {
        Introduced("2022-11", Adult, ProgrammeAround("2022-11") with { AbsentHours = In("2022-11", 10m) }, "2 G / 12, G = 111 477; − fravær 10 timer × 120,5157", "integreringsloven § 20, § 21");
        Introduced("2022-11", Adult, ProgrammeAround("2022-11", IntegrationLaw.Introduksjonsloven) with { AbsentDays = In("2022-11", 2) }, "2 G / 12, G = 111 477; − fravær 2 dager × 619,3167", "introduksjonsloven §§ 8-9");

        var work = In("2025-09", new PaidWork(80, 14000));
        Introduced("2025-09", Adult, ProgrammeAround("2025-09") with { Work = work }, "2 G / 12, G = 130 160; − arbeid 80 timer × 140,7135", "integreringsloven § 20, § 23");
        Introduced("2025-09", Adult, ProgrammeAround("2025-09") with { Work = In("2025-09", new PaidWork(80, 9000)) }, "2 G / 12, G = 130 160; − lønn krone for krone: 9 000", "integreringsloven § 20, § 23");
        Introduced("2025-09", Adult, ProgrammeAround("2025-09", IntegrationLaw.Introduksjonsloven) with { Work = work }, "2 G / 12, G = 130 160; − arbeid 80 timer × 140,7135", "introduksjonsloven §§ 8-9, § 11");

        Introduced("2024-02", Adult, ProgrammeAround("2024-02"), "2 G / 12, G = 118 620; − arbeidsavklaringspenger krone for krone: 7 000", "integreringsloven § 20, § 22", Allowance("2024-02-12", "2024-12-31", 500));
        Introduced("2024-02", Adult, ProgrammeAround("2024-02", IntegrationLaw.Introduksjonsloven), "2 G / 12, G = 118 620; − arbeidsavklaringspenger krone for krone: 7 000", "introduksjonsloven §§ 8-9, § 12", Allowance("2024-02-12", "2024-12-31", 500));
        Introduced("2023-09", Adult, ProgrammeAround("2023-09"), "2 G / 12, G = 118 620; − 40 % av overgangsstønad over 0,5 G, per måned: 6 919,40", "integreringsloven § 20, § 22", Transitional("2022-01-01", "2026-12-31"));
    }

    [Fact]
    public void IntroductionBenefit_ThatIsUsedUp_SaysThatItIsNeverBelowZero()
    {
        var used = ProgrammeAround("2025-09", IntegrationLaw.Introduksjonsloven) with { Work = In("2025-09", new PaidWork(155, 9000)) };
        Introduced("2025-09", Adult, used, "2 G / 12, G = 130 160; − arbeid 155 timer × 140,7135; aldri under 0", "introduksjonsloven §§ 8-9, § 11");
    }

    [Fact]
    public void IntroductionBenefit_AllReductions_NameEachSectionOnce()
    {
        var both = ProgrammeAround("2024-02") with { AbsentDays = In("2024-02", 1), AbsentHours = In("2024-02", 2m), Work = In("2024-02", new PaidWork(10, 1000)) };
        Plan("2024-02", Adult, both, Allowance("2024-01-01", "2024-12-31", 100)).Line(IncomeKind.IntroductionBenefit).Source.ShouldBe("integreringsloven § 20, § 21, § 22, § 23");
    }

    [Fact]
    public void WorkInAProgramme_IsALineOfItsOwn()
    {
        var work = In("2025-09", new PaidWork(80, 14000));
        Says(Plan("2025-09", Adult, ProgrammeAround("2025-09") with { Work = work }), IncomeKind.ProgrammeWork, "lønn for 80 timer arbeid i programmet: 14 000", "integreringsloven § 23");
        Says(Plan("2025-09", Adult, ProgrammeAround("2025-09", IntegrationLaw.Introduksjonsloven) with { Work = work }), IncomeKind.ProgrammeWork, "lønn for 80 timer arbeid i programmet: 14 000", "introduksjonsloven § 11");
        Says(Plan("2025-09", Adult, Qualification("2025-01-01", "2025-12-31") with { Work = work }), IncomeKind.ProgrammeWork, "lønn for 80 timer arbeid i programmet: 14 000", "sosialtjenesteloven § 37");
    }

    [Fact]
    public void MeasureBenefit_TellsDaysChildrenAndSickness()
    {
        const string Source = "tiltakspengeforskriften § 6";
        var benefit = Measure("2024-01-01", "2024-12-31");
        Says(Plan("2024-02", Adult, benefit), IncomeKind.MeasureBenefit, "21 dager × 285", Source);
        Says(Plan("2024-02", Parent, benefit with { SickDays = In("2024-02", 5) }), IncomeKind.MeasureBenefit, "19 dager × 285 + 1 barn × 19 dager × 53 + 2 sykedager × 214 + 1 barn × 2 dager × 40", Source);
        Says(Plan("2024-02", Adult, benefit with { SickDays = In("2024-02", 18) }), IncomeKind.MeasureBenefit, "6 dager × 285 + 13 sykedager × 214 + 2 sykedager uten ytelse", Source);
        Says(Plan("2024-02", Adult, benefit with { PaidDays = In("2024-02", 0) }), IncomeKind.MeasureBenefit, "0 dager med ytelse", Source);

        // Ten sick days in January and ten paid days, all sick, in February: numbers 11 to 16 of the spell are reduced.
        var sick = In("2024-01", 10);
        sick[Month("2024-02")] = 10;
        Says(Plan("2024-02", Adult, benefit with { PaidDays = In("2024-02", 10), SickDays = sick }), IncomeKind.MeasureBenefit, "6 sykedager × 214 + 4 sykedager uten ytelse", Source);

        // The child turns 16 on 12 February 2024.
        Says(Plan("2024-02", Born("1985-01-01", "2008-02-12"), benefit), IncomeKind.MeasureBenefit, "7 dager × 285 + 1 barn × 7 dager × 53 + 14 dager × 285", Source);
    }

    [Fact]
    public void WhatReducesNothing_IsNotTold()
    {
        Introduced("2024-02", Adult, ProgrammeAround("2024-02"), "2 G / 12, G = 118 620", "integreringsloven § 20", Allowance("2024-01-01", "2024-12-31", 500) with { PaidDays = In("2024-02", 0) });
        Introduced("2023-09", Adult, ProgrammeAround("2023-09"), "2 G / 12, G = 118 620", "integreringsloven § 20", Transitional("2022-01-01", "2026-12-31", 525000));
    }

    [Fact]
    public void DayWithoutWeekdaysLeft_IsNotTold()
    {
        // 25 on Saturday 14 January 2023, and the period ends on the Sunday.
        var young = Born("1998-01-14");
        Says(Plan("2023-01", young, Qualification("2023-01-01", "2023-01-15")), IncomeKind.QualificationBenefit, "10 dager × 2 G × 2/3 / 260, G = 111 477", "sosialtjenesteloven § 35");
        Says(Plan("2023-01", young, Allowance("2023-01-01", "2023-01-15")), IncomeKind.WorkAssessmentAllowance, "10 dager × 2 G × 2/3 / 260, G = 111 477", "folketrygdloven §§ 11-19, 11-20");
    }

    [Fact]
    public void BirthdayThatChangesNothingForTheSource_DoesNotSplitTheMonth() =>
        Says(Plan("2024-02", Born("1985-01-01", "2018-02-12"), Measure("2024-01-01", "2024-12-31")), IncomeKind.MeasureBenefit, "21 dager × 285 + 1 barn × 21 dager × 53", "tiltakspengeforskriften § 6");

    [Fact]
    public void BenefitThatGivesWay_SaysSo()
    {
        const string GivesWay = "0: viker for en annen ytelse eller lønn i disse dagene";
        Says(Plan("2024-02", Adult, Measure("2024-01-01", "2024-12-31"), ProgrammeAround("2024-02")), IncomeKind.MeasureBenefit, GivesWay, "tiltakspengeforskriften § 6");
        Says(Plan("2024-02", Adult, Qualification("2024-01-01", "2024-12-31"), ProgrammeAround("2024-02")), IncomeKind.QualificationBenefit, GivesWay, "sosialtjenesteloven § 35");
        Says(Plan("2024-02", Adult, Qualification("2024-02-01", "2024-12-31") with { PaidDays = In("2024-02", 0) }), IncomeKind.QualificationBenefit, "0 dager med ytelse", "sosialtjenesteloven § 35");
        Says(Plan("2024-02", Adult, Allowance("2024-02-01", "2024-12-31") with { PaidDays = In("2024-02", 0) }), IncomeKind.WorkAssessmentAllowance, "0 dager med ytelse", "folketrygdloven §§ 11-19, 11-20");
    }

    [Fact]
    public void QualificationBenefit_TellsBaseAmountsDaysAndHours()
    {
        var benefit = Qualification("2022-01-01", "2026-12-31");
        Says(Plan("2024-07", Adult, benefit), IncomeKind.QualificationBenefit, "23 dager × 2,041 G / 260, G = 124 028", "sosialtjenesteloven § 35");
        Says(Plan("2024-07", Born("2005-01-01"), benefit), IncomeKind.QualificationBenefit, "23 dager × 2,041 G × 2/3 / 260, G = 124 028", "sosialtjenesteloven § 35");
        Says(Plan("2022-11", Parent, benefit with { Work = In("2022-11", new PaidWork(65, 9000)) }), IncomeKind.QualificationBenefit, "(22 dager × 2 G / 260, G = 111 477 + 1 barn × 22 dager × 27) × (1 − 65 av 162,50 timer)", "sosialtjenesteloven §§ 35, 37");

        // A count is spread over the weekdays: 5 of 11 before the birthday.
        Says(Plan("2023-01", Born("1998-01-16"), benefit with { PaidDays = In("2023-01", 11) }), IncomeKind.QualificationBenefit, "5 dager × 2 G × 2/3 / 260, G = 111 477 + 6 dager × 2 G / 260, G = 111 477", "sosialtjenesteloven § 35");

        // 25 on Monday 16 January 2023: ten weekdays before it, twelve from it.
        Says(Plan("2023-01", Born("1998-01-16"), benefit), IncomeKind.QualificationBenefit, "10 dager × 2 G × 2/3 / 260, G = 111 477 + 12 dager × 2 G / 260, G = 111 477", "sosialtjenesteloven § 35");
        // On a Sunday the first of its weekdays is the day after; what has no day is not told.
        Says(Plan("2023-01", Born("1998-01-16"), benefit with { From = Day("2023-01-14") }), IncomeKind.QualificationBenefit, "0 dager × 2 G × 2/3 / 260, G = 111 477 + 12 dager × 2 G / 260, G = 111 477", "sosialtjenesteloven § 35");
    }

    [Fact]
    public void WorkAssessmentAllowance_TellsOwnRateOrLeastRate()
    {
        const string Source = "folketrygdloven §§ 11-19, 11-20";
        Says(Plan("2023-06", Parent, Allowance("2023-01-01", "2023-12-31", 900)), IncomeKind.WorkAssessmentAllowance, "22 dager × 900 + 1 barn × 22 dager × 35", Source);
        Says(Plan("2023-06", Adult, Allowance("2023-01-01", "2023-12-31", 1000) with { Minimum = true }), IncomeKind.WorkAssessmentAllowance, "22 dager × 1 000", Source);
        Says(Plan("2024-07", Born("2005-01-01"), Allowance("2023-01-01", "2026-12-31")), IncomeKind.WorkAssessmentAllowance, "23 dager × 2,041 G × 2/3 / 260, G = 124 028", Source);
        Says(Plan("2023-01", Born("1998-01-16"), Allowance("2022-01-01", "2023-12-31")), IncomeKind.WorkAssessmentAllowance, "10 dager × 2 G × 2/3 / 260, G = 111 477 + 12 dager × 2 G / 260, G = 111 477", Source);
        Says(Plan("2023-06", Born("1985-01-01", "2005-06-12"), Allowance("2023-01-01", "2023-12-31", 900)), IncomeKind.WorkAssessmentAllowance, "7 dager × 900 + 1 barn × 7 dager × 35 + 15 dager × 900", Source);
    }

    [Fact]
    public void TransitionalBenefit_TellsReductionAndThatMonthsAreWhole()
    {
        const string Source = "folketrygdloven kap. 15";
        Says(Plan("2023-09", Adult, Transitional("2023-01-01", "2023-12-31")), IncomeKind.TransitionalBenefit, "2,25 G / 12 = 22 241, G = 118 620", Source);
        Says(Plan("2023-09", Adult, Transitional("2023-01-01", "2023-12-31", 100000)), IncomeKind.TransitionalBenefit, "2,25 G / 12 = 22 241, G = 118 620; − 45 % av årsinntekt 100 000 over 0,5 G, per måned: 1 526", Source);
        Says(Plan("2023-09", Adult, Transitional("2023-09-16", "2023-12-31")), IncomeKind.TransitionalBenefit, "0: gjelder bare hele måneder fra den første dagen", "folketrygdloven § 22-12");
    }

    [Fact]
    public void ApprenticeWage_TellsTheShareOfEachHalfYear()
    {
        var wage = Wage("2024-08-15", "2026-07-31", 415300, 0.3m, 0.4m);
        Says(Plan("2024-09", Adult, wage), IncomeKind.ApprenticeWage, "415 300 × 30 % / 12", "tariffavtale");
        Says(Plan("2024-08", Adult, wage), IncomeKind.ApprenticeWage, "415 300 × 30 % / 12 × 12/22", "tariffavtale");
        Says(Plan("2025-02", Adult, wage), IncomeKind.ApprenticeWage, "415 300 × 30 % / 12 × 10/20 + 415 300 × 40 % / 12 × 10/20", "tariffavtale");
    }

    [Fact]
    public void Loan_TellsThePartsOfTheSchoolYear()
    {
        const string Source = "utdanningsstøtteloven";
        Says(Plan("2023-09", Adult, Loan("2023-08-01", "2024-06-30")), IncomeKind.StudentFinance, "lån: 125 370 / 10", Source);
        Says(Plan("2023-08", Adult, Loan("2023-08-01", "2024-06-30")), IncomeKind.StudentFinance, "lån: 125 370 / 20", Source);
        Says(Plan("2024-06", Adult, Loan("2023-08-01", "2024-06-05")), IncomeKind.StudentFinance, "lån: 125 370 / 20 × 5/15", Source);
        Says(Plan("2023-09", Adult, Loan("2023-08-01", "2024-06-30"), Wage("2023-08-01", "2024-07-31", 400000, 0.5m)), IncomeKind.StudentFinance, "lån: 137 907 / 11", Source);
    }

    [Fact]
    public void ChildBenefit_TellsTheChildrenOfEachRate()
    {
        const string Source = "barnetrygdloven § 10";
        Says(Plan("2024-03", Born("1985-01-01", "2021-01-01", "2010-01-01"), ChildBenefit("2022-01-01", "2026-12-31")), IncomeKind.ChildBenefit, "1 barn × 1 766 + 1 barn × 1 510", Source);
        Says(Plan("2024-04", Born("1985-01-01", "2018-04-11"), ChildBenefit("2022-01-01", "2026-12-31")), IncomeKind.ChildBenefit, "1 barn × 1 510", Source);
        Says(Plan("2024-03", Adult, ChildBenefit("2022-01-01", "2026-12-31")), IncomeKind.ChildBenefit, "ingen barn som gir barnetrygd denne måneden", Source);
        Says(Plan("2024-03", Born("1985-01-01", "2021-01-01"), ChildBenefit("2024-03-02", "2026-12-31")), IncomeKind.ChildBenefit, "0: gjelder bare hele måneder fra den første dagen", "barnetrygdloven § 11");
    }

    [Fact]
    public void SocialAssistanceAndOtherIncome_TellWhatTheyAreMadeOf()
    {
        var plan = Plan("2024-03", Adult, Assistance("2024-01-01", "2024-12-31", Household.Single, 8000), Other("2024-03", 5000));
        Says(plan, IncomeKind.SocialAssistance, "veiledende sats 7 850 + bolig 8 000 − annen inntekt 5 000", "sosialtjenesteloven § 18");
        Says(plan, IncomeKind.Other, "Sommerjobb: oppgitt beløp", "oppgitt");
    }
}
