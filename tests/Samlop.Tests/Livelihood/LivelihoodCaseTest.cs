using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>What a question may hold, at its bounds: the last that is taken and the first that is refused.</summary>
public class LivelihoodCaseTest
{
    private static readonly LivelihoodCase Sound = new(Month("2024-01"), Month("2024-12"), 17000, Adult, []) { AsOf = Today };

    private static IEnumerable<string> Faults(LivelihoodCase question) => question.Problems().Select(problem => $"{problem.Field} {problem.Text}");

    private static IEnumerable<string> Faults(IncomeSource source) => Faults(Sound with { Sources = [source] });

    [Fact]
    public void Plan_LastsAtMostFiftyYears_WithinTheCentury()
    {
        Faults(Sound).ShouldBeEmpty();
        Faults(Sound with { From = Month("2000-01"), To = Month("2049-12"), Person = Adult }).ShouldBeEmpty();
        Faults(Sound with { From = Month("2000-01"), To = Month("2050-01") }).ShouldBe(["to is more than 50 years after from"]);
        Faults(Sound with { From = Month("1999-12") }).ShouldBe(["from must be from 2000 to 2099"]);
        Faults(Sound with { From = Month("2099-12"), To = Month("2099-12") }).ShouldBeEmpty();
        Faults(Sound with { From = Month("2099-12"), To = Month("2100-01") }).ShouldBe(["to must be from 2000 to 2099"]);
        Faults(Sound with { From = Month("2024-12") }).ShouldBeEmpty();
        Faults(Sound with { From = Month("2025-01") }).ShouldBe(["to is before from"]);
    }

    [Fact]
    public void Need_IsBetweenNothingAndAHundredMillion()
    {
        Faults(Sound with { MonthlyNeed = 0 }).ShouldBeEmpty();
        Faults(Sound with { MonthlyNeed = -0.01m }).ShouldBe(["monthlyNeed is negative"]);
        Faults(Sound with { MonthlyNeed = 100_000_000 }).ShouldBeEmpty();
        Faults(Sound with { MonthlyNeed = 100_000_000.01m }).ShouldBe(["monthlyNeed is more than 100000000"]);
    }

    [Fact]
    public void Person_IsBornFrom1900_BeforeThePlan_AndBeforeTheChildren()
    {
        LivelihoodCase With(string born, params string[] children) => Sound with { Person = Born(born, children) };
        Faults(With("1900-01-01")).ShouldBeEmpty();
        Faults(With("1899-12-31")).ShouldBe(["person.birthDate is before 1900"]);
        Faults(With("2024-01-01")).ShouldBeEmpty();
        Faults(With("2024-01-02")).ShouldBe(["person.birthDate is after the plan begins"]);
        Faults(With("1990-01-01", "2015-01-01", "1989-12-31", "1990-01-01", "2099-12-31", "2100-01-01")).ShouldBe([
            "person.childrenBirthDates[1] must be after the person's own birth and before 2100",
            "person.childrenBirthDates[4] must be after the person's own birth and before 2100"]);
        Faults(With("1990-01-01", [.. Enumerable.Repeat("2015-01-01", 30)])).ShouldBeEmpty();
        Faults(With("1990-01-01", [.. Enumerable.Repeat("2015-01-01", 31)])).ShouldBe(["person.childrenBirthDates has more than 30 dates"]);
    }

    [Fact]
    public void Sources_AreAtMostTwoHundred_AndFaultsNameTheirPlace()
    {
        Faults(Sound with { Sources = [.. Enumerable.Repeat(Other("2024-01", 1), 200)] }).ShouldBeEmpty();
        Faults(Sound with { Sources = [.. Enumerable.Repeat(Other("2024-01", 1), 201)] }).ShouldBe(["sources has more than 200 entries"]);
        Faults(Sound with { Sources = [Other("2024-01", 1), Other("2024-01", -1)] }).ShouldBe(["sources[1].months.2024-01 is negative"]);
    }

    [Fact]
    public void Period_OfASource_EndsOnOrAfterItsFirstDay_WithinFiftyYears()
    {
        Faults(ChildBenefit("2024-01-01", "2024-01-01")).ShouldBeEmpty();
        Faults(ChildBenefit("2000-01-01", "2024-01-01")).ShouldBeEmpty();
        Faults(ChildBenefit("2024-01-02", "2024-01-01")).ShouldBe(["sources[0].to is before from"]);
        Faults(ChildBenefit("1999-12-31", "2024-01-01")).ShouldBe(["sources[0].from must be from 2000 to 2099"]);
        Faults(ChildBenefit("2099-12-31", "2100-01-01")).ShouldBe(["sources[0].to must be from 2000 to 2099"]);
        var first = Day("2020-01-01");
        Faults(new ChildBenefit { From = first, To = first.AddDays(50 * 366) }).ShouldBeEmpty();
        Faults(new ChildBenefit { From = first, To = first.AddDays(50 * 366 + 1) }).ShouldBe(["sources[0].to is more than 50 years after from"]);
    }

    [Fact]
    public void Days_AreWeekdaysOfThePeriodInTheMonth()
    {
        // 15 February 2024 is a Thursday: eleven weekdays are left.
        MeasureBenefit Paid(string month, int days) => Measure("2024-02-15", "2024-03-31") with { PaidDays = In(month, days) };
        Faults(Paid("2024-02", 11)).ShouldBeEmpty();
        Faults(Paid("2024-02", 0)).ShouldBeEmpty();
        Faults(Paid("2024-02", 12)).ShouldBe(["sources[0].paidDays.2024-02 is more than the 11 weekdays of the period in that month"]);
        Faults(Paid("2024-02", -1)).ShouldBe(["sources[0].paidDays.2024-02 is negative"]);
        Faults(Paid("2024-01", 1)).ShouldBe(["sources[0].paidDays.2024-01 is outside the source's period"]);
        Faults(Paid("1999-01", 1)).ShouldBe(["sources[0].paidDays.1999-01 is outside the source's period"]);
        Faults(Measure("2024-02-01", "2024-02-29") with { PaidDays = In("2024-02", 3), SickDays = In("2024-02", 3) }).ShouldBeEmpty();
        Faults(Measure("2024-02-01", "2024-02-29") with { PaidDays = In("2024-02", 3), SickDays = In("2024-02", 4) }).ShouldBe(["sources[0].sickDays.2024-02 is more than the paid days of the month"]);
        Faults(Measure("2024-02-01", "2024-02-29") with { SickDays = In("2024-02", 22) }).ShouldBe(["sources[0].sickDays.2024-02 is more than the 21 weekdays of the period in that month"]);
    }

    [Fact]
    public void WorkAndAbsence_AreInsideThePeriod_AndWithinAMonthsHours()
    {
        IntroductionBenefit Worked(string month, decimal hours, decimal pay) => Introduction("2024-02-15", "2024-03-31") with { Work = In(month, new PaidWork(hours, pay)) };
        Faults(Worked("2024-02", 744, 0)).ShouldBeEmpty();
        Faults(Worked("2024-02", 0, 100)).ShouldBeEmpty();
        Faults(Worked("2024-02", 744.5m, -1)).ShouldBe(["sources[0].work.2024-02.hours must be between 0 and 744", "sources[0].work.2024-02.pay is negative"]);
        Faults(Worked("2024-02", -0.5m, 0)).ShouldBe(["sources[0].work.2024-02.hours must be between 0 and 744"]);
        Faults(Worked("2024-04", 1, 1)).ShouldBe(["sources[0].work.2024-04 is outside the source's period"]);
        Faults(Introduction("2024-02-15", "2024-03-31") with { AbsentHours = In("2024-04", 1m) }).ShouldBe(["sources[0].absentHours.2024-04 is outside the source's period"]);
        Faults(Introduction("2024-02-15", "2024-03-31") with { AbsentHours = In("2024-03", 745m) }).ShouldBe(["sources[0].absentHours.2024-03 must be between 0 and 744"]);
        Faults(Introduction("2024-02-15", "2024-03-31") with { AbsentDays = In("2024-02", 12) }).ShouldBe(["sources[0].absentDays.2024-02 is more than the 11 weekdays of the period in that month"]);
        Faults(Qualification("2024-02-15", "2024-03-31") with { Work = In("2024-04", new PaidWork(1, 1)) }).ShouldBe(["sources[0].work.2024-04 is outside the source's period"]);
    }

    [Fact]
    public void ApprenticeWage_HasFromOneToTwentyShares_OfAtMostTheWhole()
    {
        Faults(Wage("2024-01-01", "2024-12-31", 0, 0, 1)).ShouldBeEmpty();
        Faults(Wage("2024-01-01", "2024-12-31", 1, [.. Enumerable.Repeat(0.5m, 20)])).ShouldBeEmpty();
        Faults(Wage("2024-01-01", "2024-12-31", 1, [.. Enumerable.Repeat(0.5m, 21)])).ShouldBe(["sources[0].steps must have from 1 to 20 shares"]);
        Faults(Wage("2024-01-01", "2024-12-31", 1)).ShouldBe(["sources[0].steps must have from 1 to 20 shares"]);
        Faults(Wage("2024-01-01", "2024-12-31", 1, 0.5m, 1.01m, -0.01m)).ShouldBe(["sources[0].steps[1] must be a share between 0 and 1", "sources[0].steps[2] must be a share between 0 and 1"]);
        Faults(Wage("2024-01-01", "2024-12-31", -1, 0.5m)).ShouldBe(["sources[0].skilledYearlyWage is negative"]);
        Faults(Wage("2024-01-01", "2024-12-31", 1, 0.5m) with { HoursPerMonth = 162.6m }).ShouldBe(["sources[0].hoursPerMonth must be between 0 and 162.5"]);
        Faults(Wage("2024-01-01", "2024-12-31", 1, 0.5m) with { HoursPerMonth = 162.5m }).ShouldBeEmpty();
        Faults(Wage("2024-01-02", "2024-01-01", 1, 0.5m)).ShouldBe(["sources[0].to is before from"]);
    }

    [Fact]
    public void OtherSources_HaveSoundAmounts()
    {
        Faults(Transitional("2024-01-01", "2024-12-31", -1)).ShouldBe(["sources[0].yearlyIncome is negative"]);
        Faults(Assistance("2024-01-01", "2024-12-31", Household.Single, -1)).ShouldBe(["sources[0].housing is negative"]);
        Faults(Allowance("2024-01-01", "2024-12-31", -1)).ShouldBe(["sources[0].dayRate is negative"]);
        Faults(Allowance("2024-01-01", "2024-12-31")).ShouldBeEmpty();
        Faults(Allowance("2024-01-02", "2024-01-01")).ShouldBe(["sources[0].to is before from"]);
        Faults(new WorkAssessmentAllowance { From = Day("2024-01-01"), To = Day("2024-12-31") }).ShouldBe(["sources[0].minimum must be true, or dayRate given"]);
        Faults(Other("2024-12", 1)).ShouldBeEmpty();
        Faults(Other("2025-01", 1)).ShouldBe(["sources[0].months.2025-01 is outside the plan"]);
        Faults(Other("2024-12", 1) with { Name = new string('a', 200) }).ShouldBeEmpty();
        Faults(Other("2024-12", 1) with { Name = new string('a', 201) }).ShouldBe(["sources[0].name must have from 1 to 200 characters"]);
        Faults(new OtherIncome { Name = "tom", Months = new Dictionary<YearMonth, decimal>() }).ShouldBeEmpty();
        Plan("2024-01", Adult, new OtherIncome { Name = "tom", Months = new Dictionary<YearMonth, decimal>() }).Only().Lines.ShouldBeEmpty();
    }
}
