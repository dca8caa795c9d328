using Samlop.Livelihood;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Sources;

[Requirement("K-20")]
[Trait("Category", "Clock")]
public class DayBenefitTest
{
    [Theory]
    [InlineData("2022-08", 23 * 255)]
    [InlineData("2023-02", 20 * 268)]
    [InlineData("2024-02", 21 * 285)]
    [InlineData("2025-12", 23 * 298)]
    [InlineData("2026-01", 22 * 312)]
    public void MeasureBenefit_PaysEveryWeekdayOfTheMonth(string month, decimal expected) =>
        Plan(month, Adult, Measure("2022-01-01", "2026-12-31")).Amount(IncomeKind.MeasureBenefit).ShouldBe(expected);

    [Theory]
    [InlineData("2024-02-10", "2024-02-11", 0)] // a weekend
    [InlineData("2024-02-09", "2024-02-12", 2 * 285)]
    [InlineData("2024-02-12", "2024-02-29", 14 * 285)]
    public void MeasureBenefit_PaysTheDaysOfThePeriodOnly(string from, string to, decimal expected) =>
        Plan("2024-02", Adult, Measure(from, to)).Amount(IncomeKind.MeasureBenefit).ShouldBe(expected);

    [Fact]
    public void MeasureBenefit_WithACount_PaysTheCount() =>
        Plan("2024-02", Adult, Measure("2024-01-01", "2024-12-31") with { PaidDays = In("2024-02", 17) }).Amount(IncomeKind.MeasureBenefit).ShouldBe(17 * 285);

    [Theory]
    [InlineData("2008-03-01", 21 * (285 + 53))] // 15 years all of February
    [InlineData("2008-02-01", 21 * 285)] // 16 on the first
    [InlineData("2008-02-12", 7 * 53 + 21 * 285)] // seven weekdays before the birthday
    [InlineData("2024-02-19", 9 * 53 + 21 * 285)] // born in the month: nine weekdays left
    [InlineData("2024-03-01", 21 * 285)] // not born yet
    public void MeasureBenefit_CountsChildrenBelow16(string born, decimal expected) =>
        Plan("2024-02", Born("1985-01-01", born), Measure("2024-01-01", "2024-12-31")).Amount(IncomeKind.MeasureBenefit).ShouldBe(expected);

    [Theory]
    [InlineData(3, 21 * 285)]
    [InlineData(4, 20 * 285 + 214)]
    [InlineData(16, 8 * 285 + 13 * 214)]
    [InlineData(18, 6 * 285 + 13 * 214)]
    public void Sickness_IsThreeDaysInFullThirteenReducedAndThenNothing(int sick, decimal expected) =>
        Plan("2024-02", Adult, Measure("2024-01-01", "2024-12-31") with { SickDays = In("2024-02", sick) }).Amount(IncomeKind.MeasureBenefit).ShouldBe(expected);

    [Fact]
    public void SicknessInConsecutiveMonths_IsOneSpell_AndAMonthBetweenBeginsANewOne()
    {
        var days = In("2024-01", 2);
        days[Month("2024-02")] = 5;
        days[Month("2024-04")] = 2;
        var plan = Plan("2024-01", "2024-04", 0, Adult, Measure("2024-01-01", "2024-12-31") with { SickDays = days });
        plan.Months.Select(month => month.Income).ShouldBe([23 * 285, 17 * 285 + 4 * 214, 21 * 285, 22 * 285]);
    }

    [Fact]
    public void ChildSupplementInSickness_FollowsTheSameDaysAndRate() =>
        Plan("2024-02", Born("1985-01-01", "2015-01-01"), Measure("2024-01-01", "2024-12-31") with { SickDays = In("2024-02", 5) })
            .Amount(IncomeKind.MeasureBenefit).ShouldBe(19 * (285 + 53) + 2 * (214 + 40));

    [Theory]
    [InlineData("2023-05", "1990-01-01", 23, 237240)]
    [InlineData("2024-06", "1990-01-01", 20, 248056)]
    [InlineData("2024-07", "1990-01-01", 23, 253141.148)]
    [InlineData("2025-05", "1990-01-01", 22, 265656.56)]
    [InlineData("2025-05", "2005-01-01", 22, 177104.373333333)]
    public void QualificationBenefit_PaysTheYearIn260Days(string month, string born, int days, decimal year)
    {
        var expected = Math.Round(days * year / 260, 2, MidpointRounding.AwayFromZero);
        Plan(month, Born(born), Qualification(month + "-01", "2027-01-01")).Amount(IncomeKind.QualificationBenefit).ShouldBe(expected);
        Plan(month, Born(born), Allowance("2022-01-01", "2027-01-01")).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(expected);
    }

    [Fact]
    public void QualificationBenefit_WithAChild_IsComputedInJanuary2023_AndNotInFebruary()
    {
        var plan = Plan("2023-01", "2023-02", 10000, Born("1985-01-01", "2015-01-01"), Qualification("2022-01-01", "2027-01-01"));
        plan.Months[0].Income.ShouldBe(Math.Round(22 * (222954m / 260 + 27), 2, MidpointRounding.AwayFromZero));
        plan.Months[1].Status.ShouldBe(MonthStatus.NotComputable);
        plan.Months[1].Lines.ShouldBeEmpty();
        plan.Told().ShouldHaveSingleItem().Code.ShouldBe("RateMissing");
        plan.FirstUncovered.ShouldBe(Month("2023-02"));
    }

    [Theory]
    [InlineData("2023-01", 27)]
    [InlineData("2023-02", 35)]
    [InlineData("2024-01", 36)]
    [InlineData("2026-01", 38)]
    public void WorkAssessmentAllowance_WithDayRate_AddsTheChildSupplement(string month, decimal supplement)
    {
        var line = Plan(month, Born("1985-01-01", "2015-01-01"), Allowance(month + "-01", "2026-12-31", 900) with { PaidDays = In(month, 10) }).Line(IncomeKind.WorkAssessmentAllowance);
        line.Amount.ShouldBe(10 * (900 + supplement));
        line.Certainty.ShouldBe(LineCertainty.Given);
    }

    [Fact]
    public void WorkAssessmentAllowance_TheLeastRateIsAFloorUnderTheOwn() =>
        Plan("2023-01", Adult, Allowance("2022-01-01", "2026-12-31", 100) with { Minimum = true, PaidDays = In("2023-01", 10) }).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(8575.15m);

    [Fact]
    public void AMonthWithoutPaidDays_NeedsNoRate() =>
        Plan("2025-01", Born("1985-01-01", "2015-01-01"), Qualification("2022-01-01", "2027-01-01") with { PaidDays = In("2025-01", 0) }).Only().Status.ShouldBe(MonthStatus.Short);
}
