using System.Globalization;
using Samlop.Livelihood;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

public class LivelihoodPlanTest
{
    [Fact]
    public void Plan_NamesTheFirstMonthThatIsNotCovered()
    {
        var plan = Plan("2024-12", "2025-03", 17000, Adult, Introduction("2021-08-01", "2025-01-31"), Other("2025-02", 17000));
        plan.Months.Select(month => month.Status).ShouldBe([MonthStatus.Covered, MonthStatus.Covered, MonthStatus.Covered, MonthStatus.Short]);
        plan.FirstUncovered.ShouldBe(Month("2025-03"));
        plan.Months[3].Short.ShouldBe(17000);
    }

    [Fact]
    public void Plan_WhereEveryMonthIsCovered_HasNoFirstUncovered() =>
        Plan("2022-08", "2025-07", 12000, Adult, Introduction("2022-08-01", "2025-07-31")).FirstUncovered.ShouldBeNull();

    [Fact]
    public void Month_ExactlyAtTheNeed_IsCovered()
    {
        Plan("2022-08", "2022-08", 18579.50m, Adult, Introduction("2022-08-01", "2025-07-31")).Only().Status.ShouldBe(MonthStatus.Covered);
        Plan("2022-08", "2022-08", 18579.51m, Adult, Introduction("2022-08-01", "2025-07-31")).Only().Short.ShouldBe(0.01m);
    }

    [Fact]
    public void MissingRate_ComesBeforeConflict()
    {
        var plan = Plan("2025-02", "2025-02", 0, Born("1985-01-01", "2015-01-01"), Measure("2025-01-01", "2025-12-31"), Qualification("2025-02-10", "2025-12-31"));
        plan.Only().Status.ShouldBe(MonthStatus.NotComputable);
        plan.Messages.Select(message => message.Code).ShouldBe(["MeasureBenefitWithQualificationBenefit", "RateMissing"], ignoreOrder: true);
    }

    [Fact]
    public void ExcludedSource_NeedsNoRate()
    {
        var plan = Plan("2025-02", "2025-02", 0, Born("1985-01-01", "2015-01-01"), Qualification("2025-01-01", "2025-12-31"), Introduction("2025-01-01", "2025-12-31"));
        plan.Only().Status.ShouldBe(MonthStatus.Conflict);
    }

    [Fact]
    public void DayBeforeTheFirstRate_CannotBeComputed() => Plan("2021-04", Adult, Introduction("2021-01-01", "2021-12-31")).Only().Status.ShouldBe(MonthStatus.NotComputable);

    [Fact]
    public void SameBenefitTwice_MustBeClarified() =>
        Plan("2023-04", Adult, Measure("2023-01-01", "2023-12-31"), Measure("2023-04-10", "2023-12-31")).Messages.ShouldHaveSingleItem().Text.Key.ShouldBe("message.twice");

    [Fact]
    public void Plan_IsTheSameInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Plan("2022-11", Adult, Introduction("2021-08-01", "2025-01-31")).Line(IncomeKind.IntroductionBenefit).Basis.In("nb").ShouldBe("2 G / 12, G = 111 477");
            Month("2022-11").ToString().ShouldBe("2022-11");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Question_WithAFault_IsRefused() =>
        Should.Throw<ArgumentException>(() => Plan("2024-02", "2024-01", 0, Adult)).Message.ShouldContain("to is before from");

    [Theory]
    [InlineData("2000-02-29", 25, "2025-03-01")]
    [InlineData("2000-02-29", 24, "2024-02-29")]
    [InlineData("2000-03-01", 25, "2025-03-01")]
    [InlineData("1999-12-31", 25, "2024-12-31")]
    public void Birthday_OfALeapDay_IsTheFirstOfMarchInCommonYears(string born, int years, string day) =>
        LivelihoodPerson.Birthday(Day(born), years).ShouldBe(Day(day));
}
