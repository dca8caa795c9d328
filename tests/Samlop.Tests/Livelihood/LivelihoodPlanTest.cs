using System.Globalization;
using Samlop.Livelihood;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

public class LivelihoodPlanTest
{
    [Fact]
    public void Plan_NamesTheFirstMonthThatIsNotCovered()
    {
        var plan = Plan("2024-12", "2025-03", 17000, Adult, Introduction("2022-08-01", "2025-01-31"), Other("2025-02", 17000));
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
        plan.Told().Select(message => message.Code).ShouldBe(["MeasureBenefitWithQualificationBenefit", "RateMissing"], ignoreOrder: true);
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
        Plan("2023-04", Adult, Measure("2023-01-01", "2023-12-31"), Measure("2023-04-10", "2023-12-31")).Told().ShouldHaveSingleItem().Text.Key.ShouldBe("message.twice");

    [Fact]
    public void EveryRateThatIsMissing_IsSaid_AndEachOnce()
    {
        // Social assistance of 2025: neither the amount for one alone nor the one for a child of ten is known.
        var plan = Plan("2025-01", "2025-02", 0, Born("1985-01-01", "2015-01-01", "2015-06-01"), Assistance("2024-12-01", "2025-12-31", Samlop.Livelihood.Sources.Household.Single));
        const string Single = "En sats mangler: veiledende sats for sosialhjelp, enslig. Måneden kan ikke beregnes.";
        const string Child = "En sats mangler: veiledende sats for sosialhjelp, barn 6–10 år. Måneden kan ikke beregnes.";
        plan.Told().Select(message => (message.Month.ToString(), message.Code, message.Source, message.Text.In("nb"))).ShouldBe([
            ("2025-01", "RateMissing", "sosialtjenesteloven § 18", Single),
            ("2025-01", "RateMissing", "sosialtjenesteloven § 18", Child),
            ("2025-02", "RateMissing", "sosialtjenesteloven § 18", Single),
            ("2025-02", "RateMissing", "sosialtjenesteloven § 18", Child)]);
        plan.Months.ShouldAllBe(month => month.Lines.Count == 0);
    }

    [Fact]
    public void WhatMustBeClarified_IsSaidForEachReason()
    {
        var young = Born("2003-01-01") with { Couple = new Couple(true, false), LivesWithParents = true };
        Plan("2024-08", young, Introduction("2022-08-01", "2025-07-31")).Told().Select(message => (message.Code, message.Source, message.Text.Key)).ShouldBe([
            ("ToClarify", "integreringsloven § 20", "message.couple"),
            ("ToClarify", "integreringsloven § 20", "message.youngCouple")]);
        Plan("2024-06", young, Introduction("2022-08-01", "2025-07-31")).Told().ShouldBeEmpty();
    }

    [Fact]
    public void MonthInConflict_ComesBeforeCovered_AndLinesStandInOneOrder()
    {
        var month = Plan("2024-02", "2024-02", 0, Adult, Other("2024-02", 1), Measure("2024-02-12", "2024-12-31"), Introduction("2023-01-01", "2024-12-31")).Only();
        month.Status.ShouldBe(MonthStatus.Conflict);
        month.Lines.Select(line => line.Kind).ShouldBe([IncomeKind.IntroductionBenefit, IncomeKind.MeasureBenefit, IncomeKind.Other]);
    }

    [Fact]
    public void PayForWorkInAProgramme_StandsBeforeTheBenefits() =>
        Plan("2024-02", "2024-02", 0, Adult, Measure("2024-02-12", "2024-12-31"), Qualification("2024-01-01", "2024-12-31") with { Work = In("2024-02", new Samlop.Livelihood.Sources.PaidWork(10, 2000)) })
            .Only().Lines.Select(line => line.Kind).ShouldBe([IncomeKind.ProgrammeWork, IncomeKind.MeasureBenefit, IncomeKind.QualificationBenefit]);

    [Fact]
    public void IncomeAndLoan_ExactlyAtTheNeed_CoverWithLoan()
    {
        var month = Plan("2023-09", "2023-09", 22537, Adult, Loan("2022-08-01", "2024-12-31"), Other("2023-09", 10000)).Only();
        (month.Status, month.Short, month.Loan).ShouldBe((MonthStatus.CoveredWithLoan, 12537, 12537));
        Plan("2023-09", "2023-09", 22537.01m, Adult, Loan("2022-08-01", "2024-12-31"), Other("2023-09", 10000)).Only().Status.ShouldBe(MonthStatus.Short);
    }

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
