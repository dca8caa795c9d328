using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>The first twelve readings that settle doubt about the format livelihood-1, each by its number (docs/livelihood.md).</summary>
[Requirement("K-20")]
public class ReadingsTest
{
    private static readonly LivelihoodPerson Parent = Born("1985-01-01", "2015-01-01");

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    [Fact]
    public void Reading01_AmountsAreComputedUnroundedAndRoundedOnce()
    {
        // The rounded day rate would give 23 × 973.62 = 22 393.26.
        Plan("2024-07", Adult, Qualification("2024-01-01", "2024-12-31")).Amount(IncomeKind.QualificationBenefit).ShouldBe(22393.26m);
        Plan("2024-08", Adult, Qualification("2024-01-01", "2024-12-31")).Amount(IncomeKind.QualificationBenefit).ShouldBe(Round(22 * 2.041m * 124028 / 260));
        // 17 × 619.3166… = 10 528.3833…; 17 × 619.32 would be 10 528.44.
        Plan("2022-08", Adult, Introduction("2022-08-15", "2023-07-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(10528.38m);
    }

    [Fact]
    public void Reading02_AWholeMonthIsATwelfth_APartMonthThirtieths_EachDayAtItsOwnRate()
    {
        var young = Born("1998-01-31");
        Plan("2023-01", young, ProgrammeAround("2023-01")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(18579.50m * (30 * 2m / 3 + 1) / 31));
        Plan("2023-01", young, Introduction("2023-01-02", "2023-12-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(18579.50m * (29 * 2m / 3 + 1) / 30));
    }

    [Fact]
    public void Reading03_SickDaysOfConsecutiveMonthsAreOneSpell_AndACountIsSpreadEvenly()
    {
        var sick = In("2024-01", 10);
        sick[Month("2024-02")] = 10;
        var plan = Plan("2024-02", "2024-02", 0, Parent, Measure("2024-01-01", "2024-12-31") with { SickDays = sick });
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(11 * (285 + 53) + 6 * (214 + 40));

        // The child turns 16 on 12 February 2024: 7 of 21 weekdays before it, so a third of nine paid days.
        Plan("2024-02", Born("1985-01-01", "2008-02-12"), Measure("2024-01-01", "2024-12-31") with { PaidDays = In("2024-02", 9) })
            .Amount(IncomeKind.MeasureBenefit).ShouldBe(9 * 285 + 3 * 53);

        // Below 16 for the measure benefit, below 18 for the others.
        var teenager = Born("1985-01-01", "2007-06-01");
        Plan("2024-02", teenager, Measure("2024-01-01", "2024-12-31")).Amount(IncomeKind.MeasureBenefit).ShouldBe(21 * 285);
        Plan("2024-02", teenager, Allowance("2024-01-01", "2024-12-31", 100)).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(21 * 136);
    }

    [Fact]
    public void Reading04_WorkAndApprenticeshipInTheProgrammeAreAddedAndReduceOnce()
    {
        var work = ProgrammeAround("2025-09") with { Work = In("2025-09", new PaidWork(10, 3000)) };
        var wage = Wage("2025-08-01", "2027-07-31", 415300, 0.3m) with { InIntroductionPlan = true, HoursPerMonth = 60 };
        var perHour = 260320m / 1850;

        // 70 hours are 9 849.95; the pay, 3 000 + 60 / 162.5 of 10 382.50, is less.
        Plan("2025-09", Adult, work, wage).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(260320m / 12 - 3000 - 10382.50m * 60 / 162.5m));
        // With a higher wage the pay is more, and the hours count.
        Plan("2025-09", Adult, work, wage with { SkilledYearlyWage = 1_000_000 }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(260320m / 12 - 70 * perHour));
        // Full time: the pay is less than 172.5 hours.
        Plan("2025-09", Adult, work, wage with { HoursPerMonth = 162.5m }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(260320m / 12 - 13382.50m));
        // By hours alone under the law of 2003, and never below 0.
        var old = ProgrammeAround("2025-09", IntegrationLaw.Introduksjonsloven);
        Plan("2025-09", Adult, old, wage).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(260320m / 12 - 60 * perHour));
        Plan("2025-09", Adult, old, wage with { HoursPerMonth = 162.5m }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(0);
        // Outside the plan the pay changes nothing.
        Plan("2025-09", Adult, ProgrammeAround("2025-09"), wage with { InIntroductionPlan = false }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(21693.33m);
        // Hours of a part month by weekdays: 15 September 2025 is a Monday, 12 of 22.
        Plan("2025-09", Adult, ProgrammeAround("2025-09"), wage with { From = Day("2025-09-15"), SkilledYearlyWage = 1_000_000 }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(260320m / 12 - 60 * 12 / 22m * perHour));
    }

    [Theory]
    [InlineData(IncomeKind.IntroductionBenefit)]
    [InlineData(IncomeKind.QualificationBenefit)]
    [InlineData(IncomeKind.WorkAssessmentAllowance)]
    [InlineData(IncomeKind.TransitionalBenefit)]
    [InlineData(IncomeKind.ApprenticeWage)]
    public void Reading05_MeasureBenefitGivesWay(IncomeKind other)
    {
        var plan = Plan("2024-02", "2024-02", 10, Adult, Measure("2024-01-01", "2024-12-31"), Of(other, "2024-02-12", "2024-12-31"));
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(7 * 285);
        plan.Only().Status.ShouldBe(MonthStatus.Conflict);
        plan.Messages.Select(message => message.Code).ShouldContain($"MeasureBenefitWith{other}");
    }

    [Theory]
    [InlineData(IncomeKind.IntroductionBenefit)]
    [InlineData(IncomeKind.WorkAssessmentAllowance)]
    public void Reading05_QualificationBenefitGivesWay(IncomeKind other)
    {
        var plan = Plan("2024-02", "2024-02", 10, Adult, Qualification("2024-01-01", "2024-12-31"), Of(other, "2024-01-01", "2024-12-31"));
        plan.Amount(IncomeKind.QualificationBenefit).ShouldBe(0);
        plan.Only().Status.ShouldBe(MonthStatus.Conflict);
        plan.Told().ShouldHaveSingleItem().Code.ShouldBe($"QualificationBenefitWith{other}");
    }

    [Fact]
    public void Reading05_SourcesThatFollowEachOtherDoNotConflict() =>
        Plan("2024-02", Adult, Introduction("2023-01-01", "2024-02-11"), Measure("2024-02-12", "2024-12-31")).Only().Status.ShouldNotBe(MonthStatus.Conflict);

    [Fact]
    public void Reading05_AnApprenticeshipWithoutPayDoesNotExclude() =>
        Plan("2024-02", Adult, Measure("2024-01-01", "2024-12-31"), Wage("2024-01-01", "2024-12-31", 415300, 0)).Amount(IncomeKind.MeasureBenefit).ShouldBe(21 * 285);

    [Fact]
    public void Reading05_WorkAssessmentAllowanceReducesTheIntroductionBenefitKroneForKrone()
    {
        var plan = Plan("2024-02", Adult, ProgrammeAround("2024-02"), Allowance("2024-02-12", "2024-12-31", 500));
        plan.Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(14 * 500);
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(19770 - 7000);
        plan.Only().Status.ShouldBe(MonthStatus.Covered);
    }

    [Theory]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.StudentFinance)]
    [InlineData(IncomeKind.QualificationBenefit, IncomeKind.TransitionalBenefit)]
    [InlineData(IncomeKind.SocialAssistance, IncomeKind.StudentFinance)]
    public void Reading05_APairWithoutASureRuleIsComputedSideBySideAndMustBeClarified(IncomeKind one, IncomeKind other)
    {
        var plan = Plan("2024-09", Adult, Of(one, "2024-01-01", "2024-12-31"), Of(other, "2024-01-01", "2024-12-31"));
        plan.Told().ShouldHaveSingleItem().Code.ShouldBe("ToClarify");
        (plan.Line(other).Certainty >= LineCertainty.Estimate).ShouldBeTrue();
        plan.Line(one).Certainty.ShouldNotBe(LineCertainty.Sure);
        plan.Line(one).Amount.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Reading06_TransitionalBenefitReducesTheIntroductionBenefitByFortyPercentAboveHalfABaseAmount()
    {
        var plan = Plan("2023-09", Adult, ProgrammeAround("2023-09"), Transitional("2022-01-01", "2026-12-31"));
        plan.Amount(IncomeKind.TransitionalBenefit).ShouldBe(22241);
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(19770 - 0.4m * (22241 * 12 - 59310) / 12));
        // The income given lowers the transitional benefit, and so what is deducted.
        Plan("2023-09", Adult, ProgrammeAround("2023-09"), Transitional("2022-01-01", "2026-12-31", 100000)).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Round(19770 - 0.4m * ((22241 - 1526) * 12 - 59310) / 12));
        // Below half a base amount a year nothing is deducted.
        Plan("2023-09", Adult, ProgrammeAround("2023-09"), Transitional("2022-01-01", "2026-12-31", 525000)).Amount(IncomeKind.IntroductionBenefit).ShouldBe(19770);
    }

    [Fact]
    public void Reading07_TheLowerOfTwoThirdsAndFiveSixthsApplies_NotTheProduct()
    {
        var young = Born("2003-01-01") with { Couple = new Couple(true, false) };
        var plan = Plan("2024-08", young, Introduction("2024-07-01", "2026-12-31"));
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(13780.89m);
        plan.Told().ShouldHaveSingleItem().Text.Key.ShouldBe("message.youngCouple");
        plan.Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(LineCertainty.Estimate);
        Plan("2024-06", young with { LivesWithParents = true }, ProgrammeAround("2024-06")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(6890.44m);
        Plan("2024-07", young with { LivesWithParents = true }, ProgrammeAround("2024-07")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(6890.44m);
    }

    [Fact]
    public void Reading08_WorkAndApprenticeshipReduceQualificationBenefitByHours()
    {
        var benefit = Qualification("2022-01-01", "2026-12-31");
        var day = 2m * 111477 / 260 + 27;
        Plan("2022-11", Parent, benefit with { Work = In("2022-11", new PaidWork(65, 9000)) }).Amount(IncomeKind.QualificationBenefit).ShouldBe(Round(22 * day * (1 - 65 / 162.5m)));
        Plan("2022-11", Parent, benefit, Wage("2022-01-01", "2026-12-31", 400000, 0.3m) with { HoursPerMonth = 81.25m }).Amount(IncomeKind.QualificationBenefit).ShouldBe(Round(11 * day));
        Plan("2022-11", Parent, benefit with { Work = In("2022-11", new PaidWork(200, 9000)) }).Amount(IncomeKind.QualificationBenefit).ShouldBe(0);
        // Half the month in full-time apprenticeship: 11 of 22 weekdays.
        Plan("2022-11", Parent, benefit, Wage("2022-11-16", "2026-12-31", 400000, 0.3m)).Amount(IncomeKind.QualificationBenefit).ShouldBe(Round(11 * day));
    }

    [Fact]
    public void Reading09_SocialAssistanceDeductsAllButChildBenefit()
    {
        var plan = Plan("2024-03", Parent, Assistance("2024-01-01", "2024-12-31", Household.Single, 8000), ChildBenefit("2024-01-01", "2024-12-31"), Measure("2024-01-01", "2024-12-31"));
        plan.Amount(IncomeKind.SocialAssistance).ShouldBe(7850 + 3950 + 8000 - 21 * (285 + 53));
        plan.Amount(IncomeKind.ChildBenefit).ShouldBe(1510);
        plan.Only().Income.ShouldBe(7850 + 3950 + 8000 + 1510);
    }

    [Fact]
    public void Reading10_TheLoanFollowsTheSchoolYear()
    {
        Plan("2023-08", "2024-07", 0, Adult, Loan("2023-08-01", "2024-07-31")).Months.Sum(month => month.Loan).ShouldBe(125370);
        Plan("2023-08", "2024-07", 0, Adult, Loan("2023-08-01", "2024-07-31"), Wage("2023-08-01", "2024-07-31", 1, 0.5m)).Months.Sum(month => month.Loan).ShouldBe(137907);
        Plan("2023-08", "2024-07", 0, Adult, Loan("2023-08-01", "2024-07-31", loan: false)).Months.Sum(month => month.Loan).ShouldBe(0);
    }

    [Fact]
    public void Reading11_AfterTheLastStepTheLastStepGoesOn_AndPartMonthsCountWeekdays()
    {
        var wage = Wage("2022-08-01", "2026-08-14", 415300, 0.3m, 0.5m);
        Plan("2026-07", Adult, wage).Amount(IncomeKind.ApprenticeWage).ShouldBe(17304.17m);
        Plan("2026-08", Adult, wage).Amount(IncomeKind.ApprenticeWage).ShouldBe(Round(415300 * 0.5m / 12 * 10 / 21));
        new LivelihoodCase(Month("2024-01"), Month("2024-01"), 0, Adult, [new WorkAssessmentAllowance { From = Day("2024-01-01"), To = Day("2024-01-31") }]) { AsOf = Today }
            .Problems().ShouldHaveSingleItem().Field.ShouldBe("sources[0].minimum");
    }

    [Theory]
    [InlineData(IncomeKind.IntroductionBenefit, "2022-08", LineCertainty.Sure)]
    [InlineData(IncomeKind.MeasureBenefit, "2022-08", LineCertainty.Estimate)]
    [InlineData(IncomeKind.MeasureBenefit, "2023-08", LineCertainty.Sure)]
    [InlineData(IncomeKind.QualificationBenefit, "2024-06", LineCertainty.Estimate)]
    [InlineData(IncomeKind.QualificationBenefit, "2024-07", LineCertainty.Sure)]
    [InlineData(IncomeKind.WorkAssessmentAllowance, "2024-07", LineCertainty.Estimate)] // the 260 days are only remembered
    [InlineData(IncomeKind.TransitionalBenefit, "2024-07", LineCertainty.Sure)]
    [InlineData(IncomeKind.ApprenticeWage, "2024-07", LineCertainty.Given)]
    [InlineData(IncomeKind.StudentFinance, "2023-09", LineCertainty.Estimate)]
    [InlineData(IncomeKind.SocialAssistance, "2023-09", LineCertainty.DependsOnDecision)]
    public void Reading12_AnAmountIsAsSureAsTheRatesBehindIt(IncomeKind kind, string month, LineCertainty certainty) =>
        Plan(month, Alone(kind), Of(kind, month + "-01", month + "-28")).Line(kind).Certainty.ShouldBe(certainty);

    // With nothing that breaks a condition of the source.
    private static LivelihoodPerson Alone(IncomeKind kind) => kind == IncomeKind.TransitionalBenefit ? Born("1990-03-14", "2020-01-01") : Adult;

    private static IncomeSource Of(IncomeKind kind, string from, string to) => kind switch
    {
        IncomeKind.IntroductionBenefit => Introduction(from, to),
        IncomeKind.MeasureBenefit => Measure(from, to),
        IncomeKind.QualificationBenefit => Qualification(from, to),
        IncomeKind.WorkAssessmentAllowance => Allowance(from, to),
        IncomeKind.TransitionalBenefit => Transitional(from, to),
        IncomeKind.ApprenticeWage => Wage(from, to, 400000, 0.3m),
        IncomeKind.StudentFinance => Loan(from, to),
        _ => Assistance(from, to, Household.Single),
    };
}
