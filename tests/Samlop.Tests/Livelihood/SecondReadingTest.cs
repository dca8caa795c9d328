using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>The second reading of the format livelihood-1, each by its number (docs/livelihood.md): nobody is told that they are covered when they are not.</summary>
[Requirement("K-20")]
public class SecondReadingTest
{
    private static LivelihoodCase Case(string from, string to, decimal need, LivelihoodPerson person, params IncomeSource[] sources) => new(Month(from), Month(to), need, person, sources) { AsOf = Today };

    private static LivelihoodPlan Of(LivelihoodCase question) => LivelihoodPlan.For(question, TheRates);

    private static GivenRates Known(string list, params GivenRate[] rates) => GivenRates.None with
    {
        GuideAmount = list == "guideAmount" ? rates : [],
        StudentLoanYear = list == "studentLoanYear" ? rates : [],
        QualificationChildSupplement = list == "qualificationChildSupplement" ? rates : [],
        SkilledYearlyWage = list == "skilledYearlyWage" ? rates : [],
    };

    private static GivenRate From(string day, decimal amount, string? to = null) => new(Day(day), to is null ? null : Day(to), amount, "vedtak");

    private static DecidedBenefit Decided(IncomeKind kind, string month, decimal amount, bool? earned = null) => new(kind) { Months = In(month, amount), EarnedBeforeProgramme = earned };

    // 15a

    [Fact]
    public void Reading15a_HoursWithoutPayReduceNothing_InTheQualificationProgrammeEither()
    {
        var benefit = Qualification("2025-09-01", "2025-09-30");
        Plan("2025-09", Adult, benefit with { Work = In("2025-09", new PaidWork(65, 0)) }).Amount(IncomeKind.QualificationBenefit).ShouldBe(Plan("2025-09", Adult, benefit).Amount(IncomeKind.QualificationBenefit));
    }

    // 16

    [Theory]
    [InlineData("2027-04", LineCertainty.Sure, null)]
    [InlineData("2027-05", LineCertainty.Estimate, "RateProjected")]
    [InlineData("2029-06", LineCertainty.Estimate, "RateProjected")]
    public void Reading16_RateIsCarriedAsAnEstimate_AfterTheDayItIsKnownTo(string month, LineCertainty certainty, string? code)
    {
        var plan = Plan(month, Adult, Introduction("2026-02-01", "2031-01-31"));
        plan.Line(IncomeKind.IntroductionBenefit).ShouldSatisfyAllConditions(line => line.Amount.ShouldBe(22758.17m), line => line.Certainty.ShouldBe(certainty));
        plan.Told().Select(message => message.Code).ShouldBe(code is null ? [] : [code]);
        if (code is not null) plan.Told()[0].Text.In("nb").ShouldBe("Ingen vet ennå hvor høy denne satsen blir: grunnbeløpet (G). Planen er regnet med satsen av 2026.");
    }

    [Fact]
    public void Reading16_RateThatShouldHaveChangedBeforeTheDayOfThePlan_IsOutdated_AndSaidOnce()
    {
        var plan = Of(Case("2027-05", "2027-09", 0, Adult, Introduction("2026-02-01", "2031-01-31")) with { AsOf = Day("2027-07-10") });
        plan.Told().Select(message => (message.Code, message.Month)).ShouldBe([("RateOutdated", Month("2027-05")), ("RateProjected", Month("2027-08"))]);
        plan.Told()[0].Source.ShouldBe("integreringsloven § 20");
        plan.Told()[0].Text.In("nb").ShouldBe("En sats er endret, men den nye er ikke lagt inn: grunnbeløpet (G). Planen er regnet med satsen av 2026.");
        plan.Months.ShouldAllBe(month => month.Certainty == LineCertainty.Sure && month.Lines[0].Certainty == LineCertainty.Estimate);
    }

    [Fact]
    public void Reading16_RowThatBeginsAfterTheDayOfThePlan_IsUsedAsAnEstimate()
    {
        var early = Case("2024-05", "2024-05", 0, Adult, Introduction("2024-01-01", "2025-12-31")) with { AsOf = Day("2024-04-30") };
        var plan = Of(early);
        plan.Line(IncomeKind.IntroductionBenefit).ShouldSatisfyAllConditions(line => line.Amount.ShouldBe(20671.33m), line => line.Certainty.ShouldBe(LineCertainty.Estimate));
        plan.Told().ShouldHaveSingleItem().Code.ShouldBe("RateProjected");
        Of(early with { AsOf = Day("2024-05-01") }).Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(LineCertainty.Sure);
        plan.AsOf.ShouldBe(Day("2024-04-30"));
    }

    [Fact]
    public void Reading16_RateThatIsMissing_IsNeverCarriedOver() =>
        Plan("2026-10", Adult, Assistance("2026-10-01", "2026-10-31", Household.Single)).Only().Status.ShouldBe(MonthStatus.NotComputable);

    // 17

    [Fact]
    public void Reading17_MonthIsAsSureAsTheWeakestLineItNeeds()
    {
        LineCertainty Needing(decimal need) => Of(Case("2024-03", "2024-03", need, Adult,
            Measure("2024-03-01", "2024-03-31"), Other("2024-03", 1000), Assistance("2024-03-01", "2024-03-31", Household.Single, 3000))).Only().Certainty;
        Needing(21 * 285).ShouldBe(LineCertainty.Sure);
        Needing(21 * 285 + 0.01m).ShouldBe(LineCertainty.Given);
        Needing(21 * 285 + 1000.01m).ShouldBe(LineCertainty.DependsOnDecision);
        Needing(100_000).ShouldBe(LineCertainty.DependsOnDecision);
    }

    [Fact]
    public void Reading17_WhereTheNeedIsNotReached_TheLoanCountsToo_AndLinesOfNothingDoNot()
    {
        Of(Case("2023-09", "2023-09", 30000, Adult, Introduction("2023-01-01", "2023-12-31"), Loan("2023-08-01", "2024-06-30"))).Only().ShouldSatisfyAllConditions(
            month => month.Status.ShouldBe(MonthStatus.CoveredWithLoan), month => month.Certainty.ShouldBe(LineCertainty.Estimate));
        Of(Case("2024-03", "2024-03", 30000, Adult, Introduction("2024-01-01", "2024-12-31"), Assistance("2024-03-01", "2024-03-31", Household.Single))).Only().Certainty.ShouldBe(LineCertainty.Sure);
        Of(Case("2024-03", "2024-03", 30000, Adult)).Only().Certainty.ShouldBe(LineCertainty.Sure);
    }

    // 18

    [Fact]
    public void Reading18_GivenGuideAmount_IsForTheWholeHousehold_AndStillDependsOnADecision()
    {
        var question = Case("2026-10", "2026-10", 0, Born("1985-01-01", "2015-01-01"), Assistance("2026-10-01", "2026-10-31", Household.Single, 9000));
        var line = Of(question with { GivenRates = Known("guideAmount", From("2026-01-01", 14000)) }).Line(IncomeKind.SocialAssistance);
        (line.Amount, line.Certainty, line.Basis.In("nb")).ShouldBe((23000, LineCertainty.DependsOnDecision, "veiledende sats 14 000 + bolig 9 000 − annen inntekt 0 (oppgitt sats)"));
        Of(question with { GivenRates = Known("guideAmount", From("2026-11-01", 14000)) }).Only().Status.ShouldBe(MonthStatus.NotComputable);
        // From the middle of the month it counts by its days, and the days before it are missing.
        Of(question with { GivenRates = Known("guideAmount", From("2026-10-17", 31000)) }).Only().Status.ShouldBe(MonthStatus.NotComputable);
        Of(question with { GivenRates = Known("guideAmount", From("2026-01-01", 31000, "2026-10-16"), From("2026-10-17", 62000)) }).Amount(IncomeKind.SocialAssistance).ShouldBe(16000 + 30000 + 9000);
    }

    [Fact]
    public void Reading18_GivenRateWinsOverTheData()
    {
        var loan = Case("2024-09", "2024-09", 0, Adult, Loan("2024-08-16", "2025-06-15")) with { GivenRates = Known("studentLoanYear", From("2024-08-01", 150000)) };
        var line = Of(loan).Line(IncomeKind.StudentFinance);
        (line.Amount, line.Certainty, line.Basis.In("nb")).ShouldBe((15000, LineCertainty.Given, "lån: 150 000 / 10 (oppgitt sats)"));
        var child = Case("2025-09", "2025-09", 0, Born("1985-01-01", "2015-01-01"), Qualification("2025-09-01", "2025-09-30"));
        Of(child).Only().Status.ShouldBe(MonthStatus.NotComputable);
        var known = Of(child with { GivenRates = Known("qualificationChildSupplement", From("2025-01-01", 37)) }).Line(IncomeKind.QualificationBenefit);
        (known.Amount, known.Certainty).ShouldBe((Math.Round(22 * (2.041m * 130160 / 260 + 37), 2, MidpointRounding.AwayFromZero), LineCertainty.Given));
    }

    [Fact]
    public void Reading18_SkilledWageThroughTime_CountsEachDayAtItsOwn_AndIsGiven()
    {
        var wage = new ApprenticeWage { From = Day("2026-08-01"), To = Day("2028-07-31"), Steps = [0.5m] };
        var question = Case("2027-05", "2027-05", 0, Adult, wage) with { GivenRates = Known("skilledYearlyWage", From("2026-05-01", 480000), From("2027-05-17", 492000)) };
        var line = Of(question).Line(IncomeKind.ApprenticeWage);
        // 17 May 2027 is a Monday: ten weekdays before it, eleven from it.
        (line.Amount, line.Certainty).ShouldBe((Math.Round((20000m * 10 + 20500m * 11) / 21, 2), LineCertainty.Given));
        line.Basis.In("nb").ShouldBe("480 000 × 50 % / 12 × 10/21 + 492 000 × 50 % / 12 × 11/21 (oppgitt sats)");
        var missing = Of(question with { GivenRates = GivenRates.None });
        missing.Only().Status.ShouldBe(MonthStatus.NotComputable);
        missing.Told().ShouldHaveSingleItem().Text.In("nb").ShouldBe("En sats mangler: fagarbeiderlønn i kommunene. Måneden kan ikke beregnes.");
    }

    [Theory]
    [InlineData("2024-08-01", "2026-11", "2026-11-30", LineCertainty.Given)]
    [InlineData("2024-08-01", "2026-11", "2026-11-29", LineCertainty.Estimate)]
    [InlineData("2024-08-01", "2025-04", "2024-12-01", LineCertainty.Given)] // until the first 30 April after it began
    [InlineData("2024-08-01", "2025-05", "2024-12-01", LineCertainty.Estimate)]
    [InlineData("2025-04-30", "2026-04", "2025-05-01", LineCertainty.Given)]
    [InlineData("2025-04-29", "2026-04", "2025-05-01", LineCertainty.Estimate)]
    public void Reading18_WageGivenAsOneNumber_IsAnEstimateAfterTheNextSettlement(string from, string month, string asOf, LineCertainty certainty)
    {
        var plan = Of(Case(month, month, 0, Adult, Wage(from, "2028-07-31", 400000, 0.5m)) with { AsOf = Day(asOf) });
        plan.Line(IncomeKind.ApprenticeWage).Certainty.ShouldBe(certainty);
        plan.Told().Select(message => (message.Code, message.Text.Key)).ShouldBe(certainty == LineCertainty.Given ? [] : [("RateProjected", "message.wageProjected")]);
    }

    [Fact]
    public void Reading18_GivenRates_AreCheckedByField()
    {
        var rates = Known("guideAmount", From("2026-01-01", -1), From("2026-02-01", 1, "2026-01-31"), From("1999-12-31", 1), From("2026-01-01", 1, "2100-01-01"));
        Case("2026-01", "2026-01", 0, Adult).Problems().ShouldBeEmpty();
        (Case("2026-01", "2026-01", 0, Adult) with { GivenRates = rates }).Problems().Select(problem => $"{problem.Field} {problem.Text}").ShouldBe([
            "givenRates.guideAmount[0].amount is negative", "givenRates.guideAmount[1].to is before from",
            "givenRates.guideAmount[2].from must be from 2000 to 2099", "givenRates.guideAmount[3].to must be from 2000 to 2099"]);
        (Case("2026-01", "2026-01", 0, Adult) with { GivenRates = Known("skilledYearlyWage", [.. Enumerable.Repeat(From("2026-01-01", 1), 101)]) }).Problems()
            .ShouldHaveSingleItem().ShouldBe(new InputProblem("givenRates.skilledYearlyWage", "has more than 100 entries"));
    }

    // 19

    [Theory]
    [InlineData(IncomeKind.DisabilityBenefit, null, true, false)]
    [InlineData(IncomeKind.UnemploymentBenefit, true, true, false)]
    [InlineData(IncomeKind.UnemploymentBenefit, false, false, false)]
    [InlineData(IncomeKind.UnemploymentBenefit, null, true, true)]
    [InlineData(IncomeKind.SicknessBenefit, null, true, true)]
    [InlineData(IncomeKind.ParentalBenefit, null, true, true)]
    [InlineData(IncomeKind.HousingAllowance, null, false, false)]
    public void Reading19_BenefitsOfSection22_AreDeductedKroneForKrone(IncomeKind kind, bool? earned, bool deducted, bool asked)
    {
        var plan = Plan("2024-09", Adult, ProgrammeAround("2024-09"), Decided(kind, "2024-09", 18000, earned));
        plan.Amount(kind).ShouldBe(18000);
        plan.Line(kind).Certainty.ShouldBe(LineCertainty.Given);
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(deducted ? 2671.33m : 20671.33m);
        plan.Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(deducted ? LineCertainty.Given : LineCertainty.Sure);
        plan.Told().Select(message => (message.About, message.Source)).ShouldBe(asked ? [("EarnedBeforeProgramme", "integreringsloven § 22")] : []);
        if (deducted) plan.Line(IncomeKind.IntroductionBenefit).ShouldSatisfyAllConditions(
            line => line.Source.ShouldBe("integreringsloven § 20, § 22"),
            line => line.Basis.In("nb").ShouldBe($"2 G / 12, G = 124 028; − {LivelihoodText.Name(kind, "nb")} krone for krone: 18 000"));
    }

    [Fact]
    public void Reading19_InAPartMonth_TheDaysOfTheProgrammeAreDeducted_AndAMonthWithoutAmountNothing()
    {
        var disability = new DecidedBenefit(IncomeKind.DisabilityBenefit) { Months = new Dictionary<YearMonth, decimal> { [Month("2024-09")] = 3000, [Month("2024-10")] = 0 } };
        Plan("2024-09", "2024-10", 0, Adult, Introduction("2024-09-16", "2025-12-31"), disability).Months.Select(month => month.Income)
            .ShouldBe([Math.Round(20671.33333m / 2 - 1500 + 3000, 2), 20671.33m]);
        Plan("2024-09", Adult, ProgrammeAround("2024-09", IntegrationLaw.Introduksjonsloven), Decided(IncomeKind.SicknessBenefit, "2024-09", 1)).Told().ShouldHaveSingleItem().Source.ShouldBe("introduksjonsloven § 12");
        Should.Throw<ArgumentOutOfRangeException>(() => new DecidedBenefit(IncomeKind.ChildBenefit) { Months = In("2024-09", 1m) });
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(IncomeNature.Benefit, true)]
    [InlineData(IncomeNature.Work, false)]
    public void Reading19_OtherIncomeThatMayBeABenefit_IsAskedAbout_AndNothingIsDeductedByAName(IncomeNature? nature, bool asked)
    {
        var other = Other("2024-09", 18000) with { Name = "Foreldrepenger", Nature = nature };
        var plan = Plan("2024-09", Adult, ProgrammeAround("2024-09"), other);
        plan.Messages.Any(message => message is { About: "UnknownBenefit", Source: "integreringsloven § 22", Code: "ToClarify" }).ShouldBe(asked);
        plan.Only().Income.ShouldBe(38671.33m);
        Plan("2024-09", Adult, other).Messages.ShouldBeEmpty();
        Plan("2024-09", Adult, ProgrammeAround("2024-09"), other with { Months = new Dictionary<YearMonth, decimal> { [Month("2024-09")] = 0 } }).Messages.ShouldNotContain(message => message.About == "UnknownBenefit");
    }

    [Theory]
    [InlineData(IncomeKind.UnemploymentBenefit, true)]
    [InlineData(IncomeKind.DisabilityBenefit, true)]
    [InlineData(IncomeKind.HousingAllowance, false)]
    public void Reading19_BesideMeasureAndQualificationBenefit_TheyMustBeClarified(IncomeKind kind, bool open)
    {
        Plan("2024-09", Adult, Measure("2024-09-01", "2024-09-30"), Decided(kind, "2024-09", 1)).Told().Any(message => message.About == "Combination").ShouldBe(open);
        var plan = Plan("2024-09", Adult, Qualification("2024-09-01", "2024-09-30"), Decided(kind, "2024-09", 1));
        plan.Told().Any(message => message.About == "Combination").ShouldBe(open);
        plan.Line(IncomeKind.QualificationBenefit).Certainty.ShouldBe(open ? LineCertainty.Estimate : LineCertainty.Sure);
    }

    [Fact]
    public void Reading19_SocialAssistance_DeductsThemToo() =>
        Plan("2024-09", Adult, Assistance("2024-09-01", "2024-09-30", Household.Single, 3000), Decided(IncomeKind.HousingAllowance, "2024-09", 2000)).Amount(IncomeKind.SocialAssistance).ShouldBe(8850);

    // 23

    [Theory]
    [InlineData("2024-09-01", "2024-09-30", 23255, false)]
    [InlineData("2024-09-02", "2024-12-31", 0, true)]
    [InlineData("2024-09-01", "2024-09-01", 23255, true)]
    [InlineData("2024-01-01", "2024-09-15", 23255, true)]
    public void Reading23_TransitionalBenefit_CountsWholeMonthsFromTheirFirstDay(string from, string to, decimal expected, bool asked)
    {
        var plan = Plan("2024-09", Born("1985-01-01", "2020-01-01"), Transitional(from, to));
        plan.Only().Income.ShouldBe(expected);
        plan.Told().Select(message => (message.About, message.Source)).ShouldBe(asked ? [("CalendarMonth", "folketrygdloven § 22-12")] : []);
    }

    [Fact]
    public void Reading23_TwoSpellsOfTransitionalBenefit_WithOtherIncome_GiveTheMonthToTheFirst()
    {
        var plan = Plan("2024-09", "2024-10", 0, Born("1985-01-01", "2020-01-01"), Transitional("2024-01-01", "2024-09-15"), Transitional("2024-09-16", "2024-12-31", 100000));
        plan.Months.Select(month => month.Income).ShouldBe([23255, 21831]); // 45 % of 37 986 / 12 = 1 424.475
        plan.Months[0].Lines.ShouldHaveSingleItem();
        plan.Told().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "2021-01-01", true, 1766 + 2516)]
    [InlineData(true, "2022-01-01", true, 1766 + 2516 + 696)]
    [InlineData(true, "2022-01-01", false, 1766 + 2516)]
    [InlineData(true, "2021-09-30", true, 1766 + 2516)] // 3 on the last day of the month
    [InlineData(true, "2021-10-01", true, 1766 + 2516 + 696)]
    [InlineData(false, "2022-01-01", true, 1766)]
    [InlineData(null, "2022-01-01", true, 1766)]
    [InlineData(true, "2006-01-01", true, 0)] // no child left: nothing is added
    public void Reading23_LoneParents_HaveExtendedBenefit_AndWithTransitionalBenefitASupplementForSmallChildren(bool? lone, string born, bool transitional, decimal expected)
    {
        var person = Born("1985-01-01", born) with { LoneParent = lone };
        IncomeSource[] sources = transitional ? [ChildBenefit("2024-01-01", "2024-12-31"), Transitional("2024-09-01", "2024-12-31")] : [ChildBenefit("2024-01-01", "2024-12-31")];
        Plan("2024-09", person, sources).Amount(IncomeKind.ChildBenefit).ShouldBe(expected);
    }

    [Theory]
    [InlineData("5601", "2026-03", 2 * 2012 + 2 * 512, false)]
    [InlineData("Alta", "2025-10", 2 * 1968 + 2 * 500, false)]
    [InlineData("alta ", "2025-10", 2 * 1968 + 2 * 500, false)]
    [InlineData("5601", "2025-09", 2 * 1968, false)] // before the supplement
    [InlineData("5501", "2026-03", 2 * 2012, false)]
    [InlineData("56", "2026-03", 2 * 2012, false)]
    [InlineData(null, "2026-03", 2 * 2012, false)]
    [InlineData("Nordreisa", "2026-03", 2 * 2012, true)]
    [InlineData("Nordreisa", "2025-09", 2 * 1968, false)]
    public void Reading23_Finnmark_HasASupplementForEachChild(string? municipality, string month, decimal expected, bool asked)
    {
        var plan = Plan(month, Born("1985-01-01", "2012-01-01", "2015-01-01") with { Municipality = municipality }, ChildBenefit(month + "-01", month + "-28"));
        plan.Amount(IncomeKind.ChildBenefit).ShouldBe(expected);
        plan.Messages.Any(message => message.Text.Key == "message.northTroms").ShouldBe(asked);
    }

    [Fact]
    public void Reading23_ChildBenefit_TellsItsSupplements()
    {
        var person = Born("1985-01-01", "2024-01-01") with { LoneParent = true, Municipality = "5601" };
        Plan("2026-03", person, ChildBenefit("2026-03-01", "2026-03-31"), Transitional("2026-03-01", "2026-03-31")).Line(IncomeKind.ChildBenefit).Basis.In("nb")
            .ShouldBe("1 barn × 2 012 + utvidet barnetrygd 2 572 + småbarnstillegg 712 + finnmarkstillegg 1 barn × 512");
    }

    [Theory]
    [InlineData("utlendingsloven § 34", "2024-03-15", "2024-06", 1510)] // before the rule
    [InlineData("utlendingsloven § 34", "2024-03-15", "2024-07", 0)]
    [InlineData("utlendingsloven § 34", "2024-03-15", "2025-03", 0)]
    [InlineData("utlendingsloven § 34", "2024-03-15", "2025-04", 1766)]
    [InlineData("utlendingsloven § 34", "2024-04-01", "2025-04", 1766)]
    [InlineData("utlendingsloven § 28", "2024-03-15", "2024-09", 1766)]
    public void Reading23_FamiliesWithCollectiveProtection_HaveNoChildBenefitInTheFirstYear(string ground, string granted, string month, decimal expected)
    {
        var person = Born("1985-01-01", "2012-01-01") with { Permit = new ResidencePermit(ground, Day(granted)) };
        var plan = Plan(month, person, ChildBenefit("2024-01-01", "2025-12-31"));
        plan.Amount(IncomeKind.ChildBenefit).ShouldBe(expected);
        plan.Told().Select(message => message.About).ShouldBe(expected == 0 ? ["FirstYear"] : []);
        if (expected > 0) return;
        var told = plan.Told().Single();
        (told.Source, told.Text.Key).ShouldBe(("barnetrygdloven § 4", "message.childBenefitFirstYear"));
        (plan.Line(IncomeKind.ChildBenefit).Source, plan.Line(IncomeKind.ChildBenefit).Basis.Key).ShouldBe(("barnetrygdloven § 4", "basis.childBenefitFirstYear"));
    }

    // 24

    [Fact]
    public void Reading24_PeriodsThatTouchAreOne_ThoughTheirFactsDiffer()
    {
        var (one, other) = (Introduction("2023-01-01", "2024-03-14"), Introduction("2024-03-15", "2024-12-31") with { Goal = ProgrammeGoal.UpperSecondary });
        Plan("2024-03", Adult, one, other).Only().Income.ShouldBe(19770);
        Plan("2024-03", Adult, one, other with { From = Day("2024-03-16") }).Only().Income.ShouldBe(19770);
        Plan("2024-02", Adult, Introduction("2024-02-01", "2024-02-14"), Introduction("2024-02-16", "2024-12-31")).Only().Income.ShouldBe(Math.Round(19770m * 28 / 30, 2));
    }

    [Fact]
    public void Reading24_OfTwoThatOverlap_TheOneThatBeginsFirstCounts_ThenTheFirstInTheList()
    {
        Plan("2024-03", Adult, Allowance("2024-03-11", "2024-12-31", 900), Allowance("2024-03-01", "2024-03-15", 500)).Only().Income.ShouldBe(11 * 500 + 10 * 900);
        Plan("2024-03", Adult, Allowance("2024-03-01", "2024-03-31", 900), Allowance("2024-03-01", "2024-03-31", 500)).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(21 * 900);
        Plan("2024-03", Adult, Allowance("2024-03-01", "2024-03-31", 500), Allowance("2024-03-01", "2024-03-31", 900)).Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(21 * 500);
        // What is left of the later one has no more days than its weekdays.
        Plan("2024-03", Adult, Allowance("2024-03-01", "2024-03-15", 500), Allowance("2024-03-11", "2024-03-31", 900) with { PaidDays = In("2024-03", 15) }).Only().Income.ShouldBe(11 * 500 + 10 * 900);
    }

    [Fact]
    public void Reading24_SecondWage_GoesOnWithTheStepsItHadBegun()
    {
        // The second apprenticeship began 1 February 2024; the first counts until 31 May, and in August the second is in its second half-year.
        var plan = Plan("2024-08", Adult, Wage("2024-01-01", "2024-05-31", 120000, 0.3m), Wage("2024-02-01", "2025-12-31", 240000, 0.3m, 0.5m));
        plan.Amount(IncomeKind.ApprenticeWage).ShouldBe(10000);
        plan.Told().ShouldBeEmpty();
        Plan("2024-03", Adult, Wage("2024-01-01", "2024-05-31", 120000, 0.3m), Wage("2024-02-01", "2025-12-31", 240000, 0.3m, 0.5m)).Told().ShouldHaveSingleItem().About.ShouldBe("EnteredTwice");
    }

    [Fact]
    public void Reading24_WhatIsGivenByMonth_IsAddedWhenPeriodsBecomeOne()
    {
        var whole = Introduction("2024-01-01", "2024-12-31") with { AbsentDays = In("2024-03", 3), AbsentHours = In("2024-03", 4m), Work = In("2024-03", new PaidWork(30, 3000)) };
        var first = Introduction("2024-01-01", "2024-03-14") with { AbsentDays = In("2024-03", 1), AbsentHours = In("2024-03", 3m), Work = In("2024-03", new PaidWork(10, 1000)) };
        var second = Introduction("2024-03-15", "2024-12-31") with { AbsentDays = In("2024-03", 2), AbsentHours = In("2024-03", 1m), Work = In("2024-03", new PaidWork(20, 2000)) };
        Plan("2024-03", Adult, second, first).Only().Lines.Select(line => (line.Kind, line.Amount)).ShouldBe(Plan("2024-03", Adult, whole).Only().Lines.Select(line => (line.Kind, line.Amount)));

        var days = Measure("2024-03-01", "2024-03-14") with { PaidDays = In("2024-03", 5), SickDays = In("2024-03", 4) };
        // Five days counted in the first half and the eleven weekdays of the second; six sick days are one spell.
        Plan("2024-03", Adult, days, Measure("2024-03-15", "2024-03-31") with { SickDays = In("2024-03", 2) }).Amount(IncomeKind.MeasureBenefit).ShouldBe(13 * 285 + 3 * 214);
        Plan("2024-03", Adult, Qualification("2024-03-01", "2024-03-14") with { Work = In("2024-03", new PaidWork(30, 1)) }, Qualification("2024-03-15", "2024-03-31") with { Work = In("2024-03", new PaidWork(35, 1)) })
            .Amount(IncomeKind.QualificationBenefit).ShouldBe(Math.Round(21 * 2m * 118620 / 260 * (1 - 65 / 162.5m), 2));
    }

    [Fact]
    public void Reading24_WageFollowsHours()
    {
        var line = Plan("2025-09", Adult, Wage("2025-08-01", "2027-07-31", 437300, 0.3m) with { HoursPerMonth = 81.25m }).Line(IncomeKind.ApprenticeWage);
        (line.Amount, line.Basis.In("nb")).ShouldBe((5466.25m, "(437 300 × 30 % / 12) × 81,25 av 162,50 timer"));
    }

    [Fact]
    public void Reading24_ContradictionsAreQuestioned_AndAreAtMostEstimates()
    {
        var programme = ProgrammeAround("2024-09");
        var wage = Wage("2024-08-01", "2026-07-31", 437300, 0.3m);
        var plan = Plan("2024-09", Adult, programme, wage);
        plan.Told().ShouldHaveSingleItem().ShouldSatisfyAllConditions(message => message.About.ShouldBe("Contradiction"), message => message.Source.ShouldBe("integreringsloven § 14"));
        plan.Only().Lines.ShouldAllBe(line => line.Certainty == LineCertainty.Estimate);
        Plan("2024-09", Adult, programme, wage with { InIntroductionPlan = true }).Told().ShouldBeEmpty();
        Plan("2024-09", Adult, programme, wage with { HoursPerMonth = 81.25m }).Told().ShouldBeEmpty();
        Plan("2024-09", Adult, programme, wage with { HoursPerMonth = 81.26m }).Told().ShouldHaveSingleItem();
        Plan("2024-09", Adult, programme, wage with { From = Day("2024-10-01") }).Told().ShouldBeEmpty();

        var parent = Born("1985-01-01", "2020-01-01");
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30"), wage).Told().ShouldHaveSingleItem().Source.ShouldBe("folketrygdloven § 15-9");
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30", 1), wage).Told().ShouldBeEmpty();
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30"), Wage("2024-08-01", "2026-07-31", 437300, 0m)).Told().ShouldBeEmpty();
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30"), Wage("2024-08-01", "2026-07-31", 0, 0.3m)).Told().ShouldBeEmpty();
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30"), Other("2024-09", 1) with { Nature = IncomeNature.Work }).Told().ShouldHaveSingleItem();
        Plan("2024-09", parent, Transitional("2024-09-01", "2024-09-30"), Other("2024-09", 1)).Told().ShouldBeEmpty();
    }

    // 25

    [Theory]
    [InlineData(21, 0)]
    [InlineData(20, 6890.44)]
    public void Reading25_AbsenceEveryWeekday_LeavesNothing(int days, decimal left)
    {
        var line = Plan("2024-09", Adult, ProgrammeAround("2024-09") with { AbsentDays = In("2024-09", days) }).Line(IncomeKind.IntroductionBenefit);
        line.Amount.ShouldBe(left);
        if (left == 0) line.Basis.In("nb").ShouldBe("2 G / 12, G = 124 028; − fravær alle dagene");
        Plan("2024-09", Adult, Introduction("2024-09-16", "2025-12-31") with { AbsentDays = In("2024-09", 11) }).Amount(IncomeKind.IntroductionBenefit).ShouldBe(0);
    }

    // 26

    [Fact]
    public void Reading26_HouseholdMayChange_OnAnyDay()
    {
        var person = Born("2003-01-01") with { LivesWithParents = new ByPeriod<bool>(false, [(new Period(Day("2021-01-01"), Day("2024-09-15")), true)]) };
        Plan("2024-09", person, ProgrammeAround("2024-09")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Math.Round(20671.333m * (15m / 3 + 15m * 2 / 3) / 30, 2));
        Plan("2024-10", person, ProgrammeAround("2024-10")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(13780.89m);
        var couple = Adult with { Couple = new ByPeriod<Couple?>(null, [(new Period(Day("2024-09-16"), DateOnly.MaxValue), new Couple(true, false))]) };
        Plan("2024-09", couple, Introduction("2024-08-01", "2025-12-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Math.Round(20671.3333m * (15 + 15m * 5 / 6) / 30, 2));
        (Case("2024-09", "2024-09", 0, Adult with { LivesWithParents = new ByPeriod<bool>(false, [(new Period(Day("2024-09-02"), Day("2024-09-01")), true)]) })).Problems()
            .ShouldHaveSingleItem().ShouldBe(new InputProblem("person.livesWithParents[0].to", "is before from"));
    }
}
