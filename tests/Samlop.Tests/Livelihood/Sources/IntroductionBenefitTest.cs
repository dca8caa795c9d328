using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Sources;

[Requirement("K-20")]
public class IntroductionBenefitTest
{
    private static decimal Amount(string month, LivelihoodPerson person, IntroductionBenefit benefit, params IncomeSource[] others) =>
        Plan(month, person, [benefit, .. others]).Amount(IncomeKind.IntroductionBenefit);

    [Theory]
    [InlineData("2022-04", 17733.17)]
    [InlineData("2022-05", 18579.50)]
    [InlineData("2023-02", 18579.50)]
    [InlineData("2023-05", 19770.00)]
    [InlineData("2024-05", 20671.33)]
    [InlineData("2025-05", 21693.33)]
    [InlineData("2026-04", 21693.33)]
    [InlineData("2026-05", 22758.17)]
    public void WholeMonth_IsATwelfthOfTwoBaseAmounts(string month, decimal expected) => Amount(month, Adult, ProgrammeAround(month)).ShouldBe(expected);

    [Theory]
    [InlineData("2022-08-01", "2022-08-01", 619.32)] // one day, 1/30
    [InlineData("2022-08-15", "2022-12-31", 10528.38)] // 17 days
    [InlineData("2022-08-02", "2022-12-31", 18579.50)] // 30 of 31 days are a whole month's thirtieths
    [InlineData("2021-08-01", "2022-08-30", 18579.50)]
    [InlineData("2021-08-01", "2022-08-31", 18579.50)]
    public void PartOfAMonth_CountsThirtieths(string from, string to, decimal expected) => Amount("2022-08", Adult, Introduction(from, to)).ShouldBe(expected);

    [Fact]
    public void WholeFebruary_IsAWholeMonth_AndItsFirst27DaysAre27Thirtieths()
    {
        Amount("2023-02", Adult, ProgrammeAround("2023-02")).ShouldBe(18579.50m);
        Amount("2023-02", Adult, Introduction("2023-02-01", "2023-02-27")).ShouldBe(16721.55m);
    }

    [Theory]
    [InlineData("2022-08", 12386.33)]
    [InlineData("2023-08", 13180.00)]
    [InlineData("2025-08", 14462.22)]
    [InlineData("2026-08", 15172.11)]
    public void Under25_GivesTwoThirds_UnderBothLaws(string month, decimal expected)
    {
        Amount(month, Born("2005-01-01"), ProgrammeAround(month)).ShouldBe(expected);
        Amount(month, Born("2005-01-01"), ProgrammeAround(month, IntegrationLaw.Introduksjonsloven)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1998-01-15", "2023-01", 15_782.59)] // 14 days at 2/3, 17 in full, of 31
    [InlineData("1998-02-01", "2023-01", 12_386.33)] // turns 25 the day after
    [InlineData("1998-01-01", "2023-01", 18_579.50)] // turns 25 on the first
    [InlineData("2000-02-29", "2025-02", 13_780.89)] // 29 February: the year is lived out on 1 March
    [InlineData("2000-02-29", "2025-03", 20_671.33)]
    public void TwentyFifthBirthday_CountsAsTheNewAge(string born, string month, decimal expected) => Amount(month, Born(born), ProgrammeAround(month)).ShouldBe(expected);

    [Fact]
    public void TwentyFifthBirthdayInAPartMonth_GivesEachDayItsOwnRate() =>
        Amount("2023-01", Born("1998-01-15"), Introduction("2023-01-11", "2023-12-31")).ShouldBe(Math.Round(18579.50m / 30 * 4 * 2 / 3 + 18579.50m / 30 * 17, 2, MidpointRounding.AwayFromZero));

    [Theory]
    [InlineData("2021-07", 5911.06)] // begun with the law, on 1 January 2021
    [InlineData("2024-06", 6890.44)]
    [InlineData("2025-05", 7231.11)]
    public void LivingWithParents_IsAThirdFrom2021(string month, decimal expected)
    {
        var plan = Plan(month, Born("2003-01-01") with { LivesWithParents = true }, ProgrammeAround(month));
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(expected);
        plan.Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(LineCertainty.Sure);
        plan.Told().ShouldBeEmpty();
    }

    [Fact]
    public void LivingWithParents_ChangesNothingUnderTheLawOf2003() =>
        Amount("2024-08", Born("2003-01-01") with { LivesWithParents = true }, ProgrammeAround("2024-08", IntegrationLaw.Introduksjonsloven)).ShouldBe(13780.89m);

    [Theory]
    [InlineData("2024-06", "2024-01-01", true, false, 20671.33, LineCertainty.Sure)]
    [InlineData("2024-07", "2024-01-01", true, false, 17226.11, LineCertainty.Estimate)] // began before the rule
    [InlineData("2024-07", "2024-07-01", true, false, 17226.11, LineCertainty.Sure)]
    [InlineData("2024-07", "2024-07-01", true, true, 20671.33, LineCertainty.Sure)] // has children
    [InlineData("2024-07", "2024-07-01", false, false, 20671.33, LineCertainty.Sure)] // partner not in the programme
    public void CoupleWithoutChildrenBothInProgramme_GetFiveSixthsFromJuly2024(string month, string from, bool partner, bool children, decimal expected, LineCertainty certainty)
    {
        var line = Plan(month, Adult with { Couple = new Couple(partner, children) }, Introduction(from, "2026-12-31")).Line(IncomeKind.IntroductionBenefit);
        line.Amount.ShouldBe(expected);
        line.Certainty.ShouldBe(certainty);
    }

    [Fact]
    public void UnderTheLawOf2003_ACoupleGetsTheWhole() =>
        Amount("2024-08", Adult with { Couple = new Couple(true, false) }, ProgrammeAround("2024-08", IntegrationLaw.Introduksjonsloven)).ShouldBe(20671.33m);

    [Fact]
    public void Absence_ReducesByItsLength()
    {
        Amount("2022-11", Adult, ProgrammeAround("2022-11") with { AbsentDays = In("2022-11", 3) }).ShouldBe(16721.55m);
        Amount("2022-11", Adult, ProgrammeAround("2022-11") with { AbsentHours = In("2022-11", 10m) }).ShouldBe(17374.34m); // 222 954 / 1850 = 120.5157 an hour
        Amount("2022-12", Adult, ProgrammeAround("2022-12") with { AbsentDays = In("2022-11", 3) }).ShouldBe(18579.50m);
    }

    [Theory]
    [InlineData(IntegrationLaw.Integreringsloven, 80, 14000, 10436.25)] // by time: 80 × 140.7135 = 11 257.08
    [InlineData(IntegrationLaw.Integreringsloven, 80, 9000, 12693.33)] // krone for krone is better
    [InlineData(IntegrationLaw.Introduksjonsloven, 80, 9000, 10436.25)] // by time alone
    [InlineData(IntegrationLaw.Introduksjonsloven, 155, 9000, 0)] // 155 × 140.7135 is more than the month
    public void WorkInTheProgramme_ReducesAsTheLawSays(IntegrationLaw law, decimal hours, decimal pay, decimal left)
    {
        var plan = Plan("2025-09", Adult, ProgrammeAround("2025-09", law) with { Work = In("2025-09", new PaidWork(hours, pay)) });
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(left);
        plan.Amount(IncomeKind.ProgrammeWork).ShouldBe(pay);
    }

    [Fact]
    public void AllReductionsTogether_NeverGoBelowZero() =>
        Amount("2025-09", Adult, ProgrammeAround("2025-09") with { Work = In("2025-09", new PaidWork(200, 60000)), AbsentDays = In("2025-09", 22) }).ShouldBe(0);

    [Fact]
    public void Basis_TellsTheComputation()
    {
        Plan("2022-08", Adult, ProgrammeAround("2022-08")).Line(IncomeKind.IntroductionBenefit).Basis.In("nb").ShouldBe("2 G / 12, G = 111 477");
        Plan("2022-08", Born("2005-01-01"), Introduction("2022-08-15", "2023-01-01")).Line(IncomeKind.IntroductionBenefit).Basis.In("nb").ShouldBe("2 G × 2/3 / 12 × 17/30, G = 111 477");
        Plan("2022-11", Adult, ProgrammeAround("2022-11") with { AbsentDays = In("2022-11", 3) }).Line(IncomeKind.IntroductionBenefit).Basis.In("en").ShouldBe("2 G / 12, G = 111,477; − absence 3 days × 619.3167");
        Plan("2022-08", Adult, ProgrammeAround("2022-08")).Line(IncomeKind.IntroductionBenefit).Source.ShouldBe("integreringsloven § 20");
    }
}
