using Samlop.Livelihood;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>Days on which something changes: birthdays, 29 February, rates in the middle of a month, half-years, the clock in spring and autumn.</summary>
[Requirement("K-20")]
[Trait("Category", "Clock")]
public class EdgeDatesTest
{
    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>The rates of the program with other rows in the place of those of a code; without any the rate is missing.</summary>
    private static LivelihoodRates With(string code, params (string From, string? To, decimal Value)[] rows)
    {
        var others = RateBook.Load(RateBook.Folder).All.Where(series => series.Code != code).SelectMany(series => series.Rows);
        if (rows.Length == 0) others = others.Append(new Rate(code, Day("2000-01-01"), null, null, "", "NOK", RateCertainty.Missing, "test", ""));
        return new LivelihoodRates(RateBook.Of(others.Concat(rows.Select(row => new Rate(code, Day(row.From), row.To is null ? null : Day(row.To), row.Value, "", "NOK", RateCertainty.Verified, "test", "")))));
    }

    private static PlanMonth Only(LivelihoodRates rates, string month, LivelihoodPerson person, params IncomeSource[] sources) =>
        LivelihoodPlan.For(new LivelihoodCase(Month(month), Month(month), 0, person, sources) { AsOf = Today }, rates).Months[0];

    [Theory]
    [InlineData("2023-03", 23 * 268, 619.32)]
    [InlineData("2023-10", 22 * 268, 659.00)]
    [InlineData("2024-03", 21 * 285, 659.00)] // summer time begins on 31 March
    [InlineData("2024-10", 23 * 285, 689.04)] // and ends on 27 October
    public void Month_InWhichTheClockChanges_IsLikeAnyOther(string month, decimal whole, decimal lastDay)
    {
        Plan(month, Adult, Measure("2022-01-01", "2026-12-31")).Amount(IncomeKind.MeasureBenefit).ShouldBe(whole);
        Plan(month, Adult, Introduction(month + "-31", month + "-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(lastDay);
    }

    [Fact]
    public void Rate_ThatChangesInsideAMonth_CountsEachDayAtItsOwn()
    {
        var rates = With("BaseAmount", ("2023-05-01", null, 120_000), ("2024-03-16", null, 150_000));
        Only(rates, "2024-03", Adult, Introduction("2023-01-01", "2024-12-31")).Income.ShouldBe(Round(20_000m * 15 / 31 + 25_000m * 16 / 31));
        Only(rates, "2024-03", Adult, Introduction("2024-03-11", "2024-12-31")).Income.ShouldBe(Round(20_000m * 5 / 30 + 25_000m * 16 / 30));
        // 16 March 2024 is a Saturday: eleven weekdays before it, ten from it.
        Only(rates, "2024-03", Adult, Qualification("2023-01-01", "2024-12-31")).Income.ShouldBe(Round((11 * 240_000m + 10 * 300_000m) / 260));
        Only(rates, "2024-03", Adult, Transitional("2023-01-01", "2024-12-31")).Income.ShouldBe(22_500m);
        Only(rates, "2024-04", Adult, Introduction("2023-01-01", "2024-12-31")).Income.ShouldBe(25_000);
    }

    [Fact]
    public void Rate_ThatEndsInsideAMonth_IsMissingFromThatDay_AndNeverLastMonths()
    {
        var rates = With("MeasureBenefit.Day", ("2023-01-01", "2024-03-15", 285));
        Only(rates, "2024-03", Adult, Measure("2024-01-01", "2024-12-31")).Status.ShouldBe(MonthStatus.NotComputable);
        Only(rates, "2024-03", Adult, Measure("2024-01-01", "2024-03-15")).Income.ShouldBe(11 * 285);
        Only(rates, "2024-03", Adult, Measure("2024-03-16", "2024-12-31")).Status.ShouldBe(MonthStatus.NotComputable);
    }

    [Fact]
    public void Rate_OfTheLastDayOfAMonth_IsThatDays()
    {
        var rates = With("MeasureBenefit.Day", ("2023-01-01", null, 100), ("2024-04-30", null, 200));
        Only(rates, "2024-04", Adult, Measure("2024-01-01", "2024-12-31")).Income.ShouldBe(21 * 100 + 200);
    }

    [Fact]
    public void LoanOfASureRate_IsAnEstimate_BesideWhatNobodyHasARuleFor()
    {
        var rates = With("StudentFinance.TenMonths", ("2020-01-01", null, 100_000));
        LineCertainty OfTheLoan(params IncomeSource[] others) => Only(rates, "2024-02", Adult, [Loan("2023-08-01", "2024-06-30"), .. others]).Lines.Single(line => line.Kind == IncomeKind.StudentFinance).Certainty;
        OfTheLoan().ShouldBe(LineCertainty.Sure);
        OfTheLoan(Measure("2024-01-01", "2024-12-31")).ShouldBe(LineCertainty.Estimate);
        OfTheLoan(Assistance("2024-01-01", "2024-12-31", Household.Single)).ShouldBe(LineCertainty.Estimate);
        OfTheLoan(Introduction("2024-01-01", "2024-12-31")).ShouldBe(LineCertainty.Sure);
    }

    [Theory]
    // With a child, days in full and days of reduced sickness every rate is needed; without the one or the other it is not.
    [InlineData("MeasureBenefit.Day", true, 21, 0, false)]
    [InlineData("MeasureBenefit.Day", true, 5, 5, true)]
    [InlineData("MeasureBenefit.ChildDay", true, 21, 0, false)]
    [InlineData("MeasureBenefit.ChildDay", false, 21, 0, true)]
    [InlineData("MeasureBenefit.ChildDay", true, 5, 5, true)]
    [InlineData("MeasureBenefit.SickDay", true, 21, 5, false)]
    [InlineData("MeasureBenefit.SickDay", true, 21, 0, true)]
    [InlineData("MeasureBenefit.SickChildDay", true, 21, 5, false)]
    [InlineData("MeasureBenefit.SickChildDay", false, 21, 5, true)]
    [InlineData("MeasureBenefit.SickChildDay", true, 21, 0, true)]
    public void MeasureBenefit_MissesOnlyTheRateItNeeds(string missing, bool child, int paid, int sick, bool computable)
    {
        // Three sick days in January: those of February are the fourth and on.
        var days = In("2024-01", 3);
        if (sick > 0) days[Month("2024-02")] = sick;
        var benefit = Measure("2024-01-01", "2024-12-31") with { PaidDays = In("2024-02", paid), SickDays = days };
        var month = Only(With(missing), "2024-02", child ? Born("1985-01-01", "2015-01-01") : Adult, benefit);
        (month.Status != MonthStatus.NotComputable).ShouldBe(computable);
    }

    [Fact]
    public void ChildRates_AreNeededOnlyWithAChildOfThatAge()
    {
        Only(With("ChildBenefit.Month"), "2024-02", Born("1985-01-01", "2021-01-01"), ChildBenefit("2024-01-01", "2024-12-31")).Income.ShouldBe(1766);
        Only(With("ChildBenefit.MonthUnder6"), "2024-02", Born("1985-01-01", "2015-01-01"), ChildBenefit("2024-01-01", "2024-12-31")).Income.ShouldBe(1510);
        Only(With("WorkAssessmentAllowance.ChildDay"), "2024-02", Adult, Allowance("2024-01-01", "2024-12-31", 100)).Income.ShouldBe(2100);
        Only(With("QualificationBenefit.ChildDay"), "2024-02", Adult, Qualification("2024-01-01", "2024-12-31")).Status.ShouldBe(MonthStatus.Covered);
    }

    [Theory]
    [InlineData("IntroductionBenefit.MonthsPerYear")]
    [InlineData("IntroductionBenefit.DaysPerMonth")]
    [InlineData("IntroductionBenefit.HoursPerYear")]
    [InlineData("QualificationBenefit.DaysPerYear")]
    [InlineData("WorkAssessmentAllowance.DaysPerYear")]
    public void MissingDivisor_GivesNoAnswer_AndNoCrash(string missing)
    {
        var introduction = Introduction("2024-02-05", "2024-12-31") with { AbsentDays = In("2024-02", 1), AbsentHours = In("2024-02", 1m), Work = In("2024-02", new PaidWork(1, 1)) };
        IncomeSource source = missing[0] switch { 'I' => introduction, 'Q' => Qualification("2024-01-01", "2024-12-31"), _ => Allowance("2024-01-01", "2024-12-31") };
        var month = Only(With(missing), "2024-02", Adult, source);
        month.Status.ShouldBe(MonthStatus.NotComputable);
        month.Lines.ShouldAllBe(line => line.Kind == IncomeKind.ProgrammeWork);
    }

    [Fact]
    public void YoungCouple_GetsTheLowerOfTheTwoRates_WhicheverThatIs() =>
        Only(With("IntroductionBenefit.Under25", ("2021-01-01", null, 0.9m)), "2024-08", Born("2003-01-01") with { Couple = new Couple(true, false) }, Introduction("2024-07-01", "2026-12-31"))
            .Income.ShouldBe(17226.11m);

    [Fact]
    public void TransitionalBenefit_AnExactHalfKrone_GoesToTheEvenOne()
    {
        // 2.25 × 24 / 12 = 4.5 and 2.25 × 40 / 12 = 7.5.
        Only(With("BaseAmount", ("2023-01-01", null, 24)), "2024-03", Adult, Transitional("2024-01-01", "2024-12-31")).Income.ShouldBe(4);
        Only(With("BaseAmount", ("2023-01-01", null, 40)), "2024-03", Adult, Transitional("2024-01-01", "2024-12-31")).Income.ShouldBe(8);
    }

    [Theory]
    [InlineData(0.125, 0.13)]
    [InlineData(0.135, 0.14)]
    [InlineData(0.1349999, 0.13)]
    public void Line_IsRoundedHalfAwayFromZero(decimal amount, decimal rounded) => Plan("2024-03", Adult, Other("2024-03", amount)).Amount(IncomeKind.Other).ShouldBe(rounded);

    [Fact]
    public void Line_OfThirdsThatMakeAnExactHalf_IsRoundedAsAHalf()
    {
        // 12 × 0.015 kroner a year, two thirds of it in 31 days: 0.01 a month; and a twelfth of 0.03 × 2 is 0.005.
        Only(With("BaseAmount", ("2023-01-01", null, 0.03m)), "2024-03", Adult, Introduction("2024-01-01", "2024-12-31")).Income.ShouldBe(0.01m);
        Only(With("BaseAmount", ("2023-01-01", null, 0.045m)), "2024-03", Born("2005-01-01"), Introduction("2024-01-01", "2024-12-31")).Income.ShouldBe(0.01m);
    }

    [Theory]
    // A child is below 6 until the day it is 6, and so on.
    [InlineData("2018-04-01", 3950)]
    [InlineData("2018-05-01", 3850)]
    [InlineData("2013-04-01", 5150)]
    [InlineData("2013-05-01", 3950)]
    [InlineData("2006-04-01", 0)]
    [InlineData("2006-05-01", 5150)]
    [InlineData("2024-04-01", 3850)]
    [InlineData("2024-05-01", 0)]
    public void SocialAssistance_OfAChild_FollowsItsAge(string born, decimal forTheChild) =>
        Plan("2024-04", Born("1985-01-01", born), Assistance("2024-01-01", "2024-12-31", Household.Single)).Amount(IncomeKind.SocialAssistance).ShouldBe(7850 + forTheChild);

    [Theory]
    [InlineData("2018-04-16", 3850, 3950)] // 6
    [InlineData("2013-04-16", 3950, 5150)] // 11
    [InlineData("2006-04-16", 5150, 0)] // 18
    [InlineData("2024-04-16", 0, 3850)] // born
    public void SocialAssistance_OfAChildWhoseBirthdayIsInTheMonth_IsSplitByDay(string born, decimal before, decimal after) =>
        Plan("2024-04", Born("1985-01-01", born), Assistance("2024-01-01", "2024-12-31", Household.Single)).Amount(IncomeKind.SocialAssistance).ShouldBe(7850 + (before + after) / 2);

    [Theory]
    [InlineData("2006-05-01", 1510)] // 18 the month after
    [InlineData("2006-04-30", 0)] // 18 on the last day
    [InlineData("2006-04-01", 0)]
    [InlineData("2006-03-31", 0)]
    [InlineData("2024-03-31", 1766)] // born the month before
    [InlineData("2024-04-01", 0)] // born in the month
    [InlineData("2018-04-30", 1510)] // 6 on the last day: the higher age
    [InlineData("2018-05-01", 1766)]
    public void ChildBenefit_IsPaidFromTheMonthAfterTheBirth_ToTheMonthBefore18(string born, decimal expected) =>
        Plan("2024-04", Born("1985-01-01", born), ChildBenefit("2022-01-01", "2026-12-31")).Only().Income.ShouldBe(expected);

    [Theory]
    [InlineData("2006-06-12", 7)] // 18 on Wednesday 12 June 2024: seven weekdays before it
    [InlineData("2006-06-01", 0)]
    [InlineData("2006-07-01", 20)]
    public void ChildSupplementByTheDay_EndsOnThe18thBirthday(string born, int days) =>
        Plan("2024-06", Born("1985-01-01", born), Allowance("2024-01-01", "2024-12-31", 900)).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(20 * 900 + days * 36);

    [Theory]
    [InlineData("2008-02-29", "2024-02", 20, 1)] // 16 on 29 February 2024, a leap day
    [InlineData("2008-02-29", "2024-03", 0, 21)]
    public void ChildBornOn29February_IsOlderOnThatDayInALeapYear(string born, string month, int withSupplement, int without) =>
        Plan(month, Born("1985-01-01", born), Measure("2024-01-01", "2024-12-31")).Amount(IncomeKind.MeasureBenefit).ShouldBe((withSupplement + without) * 285 + withSupplement * 53);

    [Theory]
    [InlineData("2024-07-31", "2024-08", 50)] // the half-year turns on 31 January and 31 July
    [InlineData("2024-08-01", "2025-01", 50)]
    [InlineData("2024-08-01", "2025-02", 100)]
    [InlineData("2024-08-01", "2026-01", 100)]
    public void HalfYears_TurnOnTheDayTheyBegan(string from, string month, decimal pay) =>
        Plan(month, Adult, Wage(from, "2027-07-31", 1200, 0.5m, 1m)).Amount(IncomeKind.ApprenticeWage).ShouldBe(pay);

    [Fact]
    public void HalfYear_FromTheLastOfAugust_TurnsOnTheLastOfFebruary()
    {
        // 29 February 2024 is a Thursday, the last of 21 weekdays.
        Plan("2024-02", Adult, Wage("2023-08-31", "2026-07-31", 1200, 0.5m, 1m)).Amount(IncomeKind.ApprenticeWage).ShouldBe(Round((50m * 20 + 100m) / 21));
        Plan("2024-08", Adult, Wage("2023-08-31", "2026-07-31", 1200, 0.5m, 1m, 0.5m)).Amount(IncomeKind.ApprenticeWage).ShouldBe(Round(100m * 22 / 22));
    }

    [Fact]
    public void WorkWithoutPay_ReducesNothing_UnderEitherLaw()
    {
        var work = In("2025-09", new PaidWork(80, 0));
        var plan = Plan("2025-09", Adult, Introduction("2024-01-01", "2026-12-31") with { Work = work });
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(21693.33m);
        plan.Only().Lines.ShouldHaveSingleItem();
        Plan("2025-09", Adult, Introduction("2024-01-01", "2026-12-31", IntegrationLaw.Introduksjonsloven) with { Work = work }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(21693.33m);
    }

    [Fact]
    public void ApprenticeshipWithoutPayInTheProgramme_IsTrainingAndReducesNothing() =>
        Plan("2025-09", Adult, Introduction("2024-01-01", "2026-12-31", IntegrationLaw.Introduksjonsloven), Wage("2025-01-01", "2026-12-31", 415300, 0) with { InIntroductionPlan = true })
            .Amount(IncomeKind.IntroductionBenefit).ShouldBe(21693.33m);

    [Fact]
    public void ApprenticeshipBesideQualificationBenefit_CountsTheDaysThatBothRun_AndAtMostTheWhole()
    {
        var day = 2.041m * 130160 / 260;
        // The benefit runs 11 weekdays from 16 September 2025, the apprenticeship six of them.
        Plan("2025-09", Adult, Qualification("2025-09-16", "2025-12-31"), Wage("2025-09-23", "2026-12-31", 100000, 0.3m) with { HoursPerMonth = 81.25m })
            .Amount(IncomeKind.QualificationBenefit).ShouldBe(Round(11 * day * (1 - 0.5m * 6 / 11)));
        Plan("2025-09", Adult, Qualification("2025-09-01", "2025-12-31"), Wage("2025-01-01", "2026-12-31", 100000, 0.3m))
            .Amount(IncomeKind.QualificationBenefit).ShouldBe(0);
        // A weekend has no weekday to share the hours on.
        Plan("2025-09", Adult, Qualification("2025-09-13", "2025-09-14") with { PaidDays = In("2025-09", 0) }, Wage("2025-01-01", "2026-12-31", 100000, 0.3m)).Amount(IncomeKind.QualificationBenefit).ShouldBe(0);
    }
}
