using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Sources;

[Requirement("K-20")]
public class OtherSourcesTest
{
    [Theory]
    [InlineData("2022-04", 0, 19950)]
    [InlineData("2022-05", 0, 20902)]
    [InlineData("2023-05", 0, 22241)]
    [InlineData("2024-05", 0, 23255)]
    [InlineData("2025-05", 0, 24405)]
    [InlineData("2026-05", 0, 25603)]
    [InlineData("2023-05", 59310, 22241)] // half a base amount is free
    [InlineData("2023-05", 100000, 22241 - 1526)] // 45 % of 40 690 / 12 = 1 525.875
    [InlineData("2023-05", 2000000, 0)]
    public void TransitionalBenefit_IsInWholeKroner(string month, decimal income, decimal expected) =>
        Plan(month, Adult, Transitional(month + "-01", "2026-12-31", income)).Amount(IncomeKind.TransitionalBenefit).ShouldBe(expected);

    [Fact]
    public void TransitionalBenefit_RoundsTheReductionHalfDown()
    {
        // 59 310 free; 40 a year above it are 1.50 a month at 45 %: half down gives 1.
        Plan("2023-05", Adult, Transitional("2023-05-01", "2023-12-31", 59350)).Amount(IncomeKind.TransitionalBenefit).ShouldBe(22240);
        Plan("2023-05", Adult, Transitional("2023-05-01", "2023-12-31", 59351)).Amount(IncomeKind.TransitionalBenefit).ShouldBe(22239);
    }

    [Theory]
    [InlineData("2024-08", 10382.50)]
    [InlineData("2025-01", 10382.50)]
    [InlineData("2025-02", 13843.33)]
    [InlineData("2025-08", 17304.17)]
    [InlineData("2026-02", 27686.67)]
    [InlineData("2026-12", 27686.67)]
    public void Wage_RisesByHalfYears_AndAfterItsLastStepGoesOn(string month, decimal expected) =>
        Plan(month, Adult, Wage("2024-08-01", "2027-07-31", 415300, 0.3m, 0.4m, 0.5m, 0.8m)).Amount(IncomeKind.ApprenticeWage).ShouldBe(expected);

    [Fact]
    public void Wage_OfPartOfAMonth_CountsWeekdays()
    {
        // 15 August 2024 is a Thursday: 12 of 22 weekdays; the half-year turns on 15 February 2025: 10 of 20 weekdays before it.
        var wage = Wage("2024-08-15", "2026-07-31", 415300, 0.3m, 0.4m);
        Plan("2024-08", Adult, wage).Amount(IncomeKind.ApprenticeWage).ShouldBe(Math.Round(10382.50m * 12 / 22, 2, MidpointRounding.AwayFromZero));
        Plan("2025-02", Adult, wage).Amount(IncomeKind.ApprenticeWage).ShouldBe(Math.Round(10382.50m / 2 + 415300m * 0.4m / 24, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Wage_FromThe31st_TurnsOnTheLastDayOfAShorterMonth() =>
        Plan("2025-02", Adult, Wage("2024-08-31", "2026-07-31", 1200, 0.5m, 1m)).Amount(IncomeKind.ApprenticeWage).ShouldBe(Math.Round((50m * 19 + 100m) / 20, 2, MidpointRounding.AwayFromZero));

    [Theory]
    [InlineData("2023-07", 0)]
    [InlineData("2023-08", 6268.50)]
    [InlineData("2023-09", 12537)]
    [InlineData("2024-05", 12537)]
    [InlineData("2024-06", 6268.50)]
    [InlineData("2024-07", 0)]
    public void Loan_IsTenMonthsASchoolYear_AndNeverIncome(string month, decimal expected)
    {
        var plan = Plan(month, Adult, Loan("2022-08-01", "2025-06-30")).Only();
        plan.Loan.ShouldBe(expected);
        plan.Income.ShouldBe(0);
        plan.Short.ShouldBe(17000);
    }

    [Theory]
    [InlineData("2023-06-15", "2023-06-30", 390.57)] // the last of fifteen days
    [InlineData("2023-06-16", "2023-08-15", 0)]
    [InlineData("2023-08-16", "2023-08-31", 0)]
    public void Loan_EndsOn15JuneAndBeginsOn16August(string from, string to, decimal expectedInJune) =>
        Plan("2023-06", Adult, Loan(from, to)).Only().Loan.ShouldBe(expectedInJune);

    [Theory]
    [InlineData("2023-08", 12537)]
    [InlineData("2024-06", 12537)]
    [InlineData("2024-07", 0)]
    [InlineData("2025-09", 15169)]
    public void Loan_OfAnApprentice_IsElevenMonths(string month, decimal expected) =>
        Plan(month, Adult, Loan("2022-08-01", "2026-12-31"), Wage("2022-08-01", "2026-12-31", 400000, 0.5m)).Only().Loan.ShouldBe(expected);

    [Fact]
    public void Loan_OfASchoolYearWithoutAmount_CannotBeComputed() =>
        Plan("2025-09", Adult, Loan("2022-08-01", "2026-12-31")).Only().Status.ShouldBe(MonthStatus.NotComputable);

    [Fact]
    public void LoanNotTaken_PaysNothing() => Plan("2023-09", Adult, Loan("2022-08-01", "2026-12-31", loan: false)).Only().Lines.ShouldBeEmpty();

    [Fact]
    public void LoanAndIncomeTogether_CoverWithLoan()
    {
        var month = Plan("2023-09", Adult, Loan("2022-08-01", "2024-12-31"), Other("2023-09", 10000)).Only();
        month.Status.ShouldBe(MonthStatus.CoveredWithLoan);
        month.Short.ShouldBe(7000);
    }

    [Theory]
    [InlineData("2023-02", 1676 + 1054)]
    [InlineData("2023-03", 1723 + 1083)]
    [InlineData("2024-08", 1766 + 1510)]
    [InlineData("2024-09", 1766 + 1766)]
    [InlineData("2026-02", 2012 + 2012)]
    public void ChildBenefit_FollowsTheDatedRates(string month, decimal expected) =>
        Plan(month, Born("1985-01-01", "2021-01-01", "2010-01-01"), ChildBenefit("2022-01-01", "2026-12-31")).Amount(IncomeKind.ChildBenefit).ShouldBe(expected);

    [Fact]
    public void ChildBenefit_IsNeverSplit_TheMonthOfTheSixthBirthdayHasTheRateOfTheHigherAge() =>
        Plan("2024-04", Born("1985-01-01", "2018-04-11"), ChildBenefit("2022-01-01", "2026-12-31")).Amount(IncomeKind.ChildBenefit).ShouldBe(1510);

    [Theory]
    [InlineData(Household.Single, 7850)]
    [InlineData(Household.Couple, 13100)]
    [InlineData(Household.SharedHousing, 6600)]
    public void SocialAssistance_IsGuideAmountsAndHousing(Household household, decimal guide)
    {
        var line = Plan("2024-03", Born("1985-01-01", "2020-01-01", "2016-01-01", "2009-01-01"), Assistance("2024-01-01", "2024-12-31", household, 8000)).Line(IncomeKind.SocialAssistance);
        line.Amount.ShouldBe(guide + 3850 + 3950 + 5150 + 8000);
        line.Certainty.ShouldBe(LineCertainty.DependsOnDecision);
    }

    [Fact]
    public void SocialAssistance_DeductsOtherIncomeButNotChildBenefit()
    {
        var person = Born("1985-01-01", "2016-01-01");
        var sources = new IncomeSource[] { Assistance("2024-01-01", "2024-12-31", Household.Single, 8000), ChildBenefit("2024-01-01", "2024-12-31"), Other("2024-03", 5000) };
        Plan("2024-03", person, sources).Amount(IncomeKind.SocialAssistance).ShouldBe(7850 + 3950 + 8000 - 5000);
        Plan("2024-03", person, [.. sources, Other("2024-03", 90000)]).Amount(IncomeKind.SocialAssistance).ShouldBe(0);
    }

    [Theory]
    [InlineData("2022-06", 6550)]
    [InlineData("2022-07", 6650)]
    [InlineData("2023-06", 6850)]
    [InlineData("2023-07", 7550)]
    [InlineData("2024-12", 7850)]
    public void SocialAssistance_ChangesInJanuaryAndJuly(string month, decimal expected) =>
        Plan(month, Adult, Assistance("2022-01-01", "2026-12-31", Household.Single)).Amount(IncomeKind.SocialAssistance).ShouldBe(expected);

    [Fact]
    public void SocialAssistance_From2025_HasNoAnswer_AndIsNeverLastYears()
    {
        var plan = Plan("2025-01", Adult, Assistance("2022-01-01", "2026-12-31", Household.Single), Other("2025-01", 50000));
        plan.Only().Status.ShouldBe(MonthStatus.NotComputable);
        plan.Told().ShouldHaveSingleItem().Code.ShouldBe("RateMissing");
    }

    [Fact]
    public void SocialAssistance_OfPartOfAMonth_CountsItsDays() =>
        Plan("2024-04", Adult, Assistance("2024-04-16", "2024-12-31", Household.Single, 3000)).Amount(IncomeKind.SocialAssistance).ShouldBe(5425);

    [Fact]
    public void SocialAssistance_BesideASourceWithoutAnswer_HasNoneEither()
    {
        // The child supplement of qualification benefit is not known for 2024.
        var month = Plan("2024-03", Born("1985-01-01", "2015-01-01"), Qualification("2024-01-01", "2024-12-31"), Assistance("2024-01-01", "2024-12-31", Household.Single)).Only();
        month.Status.ShouldBe(MonthStatus.NotComputable);
        month.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SpellsOfSocialAssistanceInAMonth_TheFirstUsesUpTheIncomeFirst(bool inOrder)
    {
        // 1-10 April: 2 616.67 and 1 000 of housing; 11-30 April: 5 233.33 and 2 000. Of 6 000 in income the first uses up 3 616.67.
        IncomeSource[] spells = [Assistance("2024-04-01", "2024-04-10", Household.Single, 3000), Assistance("2024-04-11", "2024-04-30", Household.Single, 3000.01m)];
        if (!inOrder) Array.Reverse(spells);
        var month = Plan("2024-04", Adult, [Other("2024-04", 6000), .. spells]).Only();
        month.Lines.Where(line => line.Kind == IncomeKind.SocialAssistance).Select(line => line.Amount).ShouldBe([0, 4850.01m], ignoreOrder: true);
    }

    [Fact]
    public void OtherIncome_IsOfTheMonthsThatAreNamed()
    {
        var other = new OtherIncome { Name = "Vikariat", Months = new Dictionary<Samlop.Platform.Time.YearMonth, decimal> { [Month("2024-03")] = 3, [Month("2024-01")] = 1 } };
        Plan("2023-12", "2024-04", 0, Adult, other).Months.Select(month => month.Income).ShouldBe([0, 1, 0, 3, 0]);
    }

    [Fact]
    public void TwoSpellsOfSocialAssistanceInAMonth_ShareItsIncome()
    {
        var plan = Plan("2024-04", Adult, Other("2024-04", 5000), Assistance("2024-04-01", "2024-04-15", Household.Single), Assistance("2024-04-16", "2024-04-30", Household.Single));
        plan.Only().Income.ShouldBe(7850);
    }
}
