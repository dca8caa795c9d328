using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>Who excludes whom and after which section, and the pairs that nobody has a sure rule for.</summary>
[Requirement("K-20")]
public class CombinationTest
{
    private static IncomeSource Of(IncomeKind kind, string from = "2024-01-01", string to = "2024-12-31") => kind switch
    {
        IncomeKind.IntroductionBenefit => Introduction(from, to),
        IncomeKind.MeasureBenefit => Measure(from, to),
        IncomeKind.QualificationBenefit => Qualification(from, to),
        IncomeKind.WorkAssessmentAllowance => Allowance(from, to, 500),
        IncomeKind.TransitionalBenefit => Transitional(from, to),
        IncomeKind.ApprenticeWage => Wage(from, to, 400000, 0.3m),
        IncomeKind.StudentFinance => Loan(from, to),
        IncomeKind.ChildBenefit => ChildBenefit(from, to),
        IncomeKind.SocialAssistance => Assistance(from, to, Household.Single),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    [Theory]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.IntroductionBenefit, "tiltakspengeforskriften § 7 tredje ledd")]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.QualificationBenefit, "tiltakspengeforskriften § 7 tredje ledd")]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.WorkAssessmentAllowance, "tiltakspengeforskriften § 7 første ledd")]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.TransitionalBenefit, "tiltakspengeforskriften § 7 første ledd")]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.ApprenticeWage, "tiltakspengeforskriften § 8")]
    [InlineData(IncomeKind.QualificationBenefit, IncomeKind.IntroductionBenefit, "sosialtjenesteloven § 29")]
    [InlineData(IncomeKind.QualificationBenefit, IncomeKind.WorkAssessmentAllowance, "sosialtjenesteloven § 29")]
    public void Exclusion_IsAMessageWithItsSection_OnceForTheMonth(IncomeKind excluded, IncomeKind by, string source)
    {
        var message = Plan("2024-03", Adult, Of(excluded), Of(by, to: "2024-03-10"), Of(by, "2024-03-20")).Messages.Where(told => told.Text.Key == "message.excluded").ShouldHaveSingleItem();
        (message.Code, message.Month, message.Source).ShouldBe(($"{excluded}With{by}", Month("2024-03"), source));
        message.Text.Arguments.ShouldBe([excluded, by]);
    }

    [Fact]
    public void Exclusion_OfTheFirstOrLastDayAlone_IsAConflict()
    {
        MonthStatus Status(string from, string to) => Plan("2024-02", "2024-02", 0, Adult, Measure("2024-02-05", "2024-02-09"), Introduction(from, to)).Only().Status;
        Status("2024-01-01", "2024-02-04").ShouldBe(MonthStatus.Covered);
        Status("2024-01-01", "2024-02-05").ShouldBe(MonthStatus.Conflict);
        Status("2024-02-09", "2024-12-31").ShouldBe(MonthStatus.Conflict);
        Status("2024-02-10", "2024-12-31").ShouldBe(MonthStatus.Covered);
    }

    [Fact]
    public void Exclusion_ByAnApprenticeship_IsForItsPaidHalfYearsOnly()
    {
        // The first half-year is without pay and ends on 14 March 2024; from 15 March the company pays.
        var plan = Plan("2024-03", "2024-03", 0, Adult, Measure("2024-01-01", "2024-12-31"), Wage("2023-09-15", "2024-12-31", 400000, 0, 0.4m));
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(10 * 285);
        plan.Only().Status.ShouldBe(MonthStatus.Conflict);
        Plan("2024-03", Adult, Measure("2024-01-01", "2024-12-31"), Wage("2023-09-15", "2024-12-31", 0, 0.4m)).Amount(IncomeKind.MeasureBenefit).ShouldBe(21 * 285);
    }

    [Theory]
    [InlineData(IncomeKind.MeasureBenefit, IncomeKind.StudentFinance, "tiltakspengeforskriften § 7", LineCertainty.Estimate, LineCertainty.Estimate)]
    [InlineData(IncomeKind.QualificationBenefit, IncomeKind.TransitionalBenefit, "sosialtjenesteloven § 29", LineCertainty.Estimate, LineCertainty.DependsOnDecision)]
    [InlineData(IncomeKind.SocialAssistance, IncomeKind.StudentFinance, "sosialtjenesteloven § 18", LineCertainty.DependsOnDecision, LineCertainty.Estimate)]
    [InlineData(IncomeKind.WorkAssessmentAllowance, IncomeKind.TransitionalBenefit, "folketrygdloven kap. 11 og 15", LineCertainty.Estimate, LineCertainty.DependsOnDecision)]
    [InlineData(IncomeKind.WorkAssessmentAllowance, IncomeKind.ApprenticeWage, "folketrygdloven kap. 11", LineCertainty.Estimate, LineCertainty.Given)]
    public void OpenPair_IsToBeClarified_WhicheverIsGivenFirst(IncomeKind one, IncomeKind other, string source, LineCertainty certaintyOfOne, LineCertainty certaintyOfOther)
    {
        foreach (var sources in new IncomeSource[][] { [Of(one), Of(other)], [Of(other), Of(one)] })
        {
            var plan = Plan("2024-09", Adult, sources);
            var message = plan.Told().ShouldHaveSingleItem();
            (message.Code, message.Source, message.Text.Key).ShouldBe(("ToClarify", source, "message.openPair"));
            message.Text.Arguments.ShouldBe([one, other]);
            plan.Line(one).Certainty.ShouldBe(certaintyOfOne);
            plan.Line(other).Certainty.ShouldBe(certaintyOfOther);
        }
    }

    [Theory]
    [InlineData(IncomeKind.WorkAssessmentAllowance, "folketrygdloven kap. 11")]
    [InlineData(IncomeKind.TransitionalBenefit, "folketrygdloven kap. 15")]
    [InlineData(IncomeKind.MeasureBenefit, "tiltakspengeforskriften § 7 første ledd")]
    [InlineData(IncomeKind.QualificationBenefit, "sosialtjenesteloven § 29")]
    public void ABenefitOfAnotherName_IsAskedAboutBesideABenefit_AfterTheLawOfTheBenefit(IncomeKind kind, string law)
    {
        var plan = Plan("2024-09", Adult, Of(kind), Other("2024-09", 5000) with { Nature = IncomeNature.Benefit });
        plan.Messages.Single(message => message.Text.Key == "message.openPair").Source.ShouldBe(law);
        plan.Line(IncomeKind.Other).Certainty.ShouldBe(LineCertainty.Estimate);
    }

    [Theory]
    [InlineData(IncomeKind.DisabilityBenefit, "folketrygdloven kap. 11 og 12")]
    [InlineData(IncomeKind.UnemploymentBenefit, "folketrygdloven kap. 11 og 4")]
    [InlineData(IncomeKind.SicknessBenefit, "folketrygdloven kap. 11 og 8")]
    [InlineData(IncomeKind.ParentalBenefit, "folketrygdloven kap. 11 og 14")]
    public void TwoBenefitsForTheSameIncome_AreAskedAboutOnce_WithBothChapters(IncomeKind other, string law)
    {
        var plan = Plan("2024-09", Adult, Of(IncomeKind.WorkAssessmentAllowance), Decided(other));
        plan.Messages.Where(message => message.Text.Key == "message.openPair").ShouldHaveSingleItem().Source.ShouldBe(law);
        plan.Line(other).Certainty.ShouldBe(LineCertainty.Estimate);
    }

    [Theory]
    [InlineData(IncomeKind.MeasureBenefit, "tiltakspengeforskriften § 7 første ledd")]
    [InlineData(IncomeKind.QualificationBenefit, "sosialtjenesteloven § 29")]
    public void ADecidedBenefit_IsAsSureAsItIsAlone_BesideABenefitThatItMayReduce(IncomeKind kind, string law)
    {
        var plan = Plan("2024-09", Adult, Of(kind), Decided(IncomeKind.DisabilityBenefit));
        plan.Messages.Single(message => message.Text.Key == "message.openPair").Source.ShouldBe(law);
        plan.Line(IncomeKind.DisabilityBenefit).Certainty.ShouldBe(Plan("2024-09", Adult, Decided(IncomeKind.DisabilityBenefit)).Line(IncomeKind.DisabilityBenefit).Certainty);
    }

    [Fact]
    public void TransitionalAndUnemploymentBenefit_AreNotHadTogether_AndAnOfficeDecidesWhich()
    {
        var plan = Plan("2024-09", Adult, Of(IncomeKind.TransitionalBenefit), Decided(IncomeKind.UnemploymentBenefit));
        plan.Messages.Single(message => message.Text.Key == "message.notTogether").Source.ShouldBe("folketrygdloven kap. 15 og 4");
        plan.Line(IncomeKind.UnemploymentBenefit).Certainty.ShouldBe(LineCertainty.DependsOnDecision);
        plan.Line(IncomeKind.TransitionalBenefit).Certainty.ShouldBe(LineCertainty.DependsOnDecision);
    }

    private static DecidedBenefit Decided(IncomeKind kind) => new(kind) { Months = In("2024-09", 5000m) };

    [Fact]
    public void OpenPair_NeedsDaysInCommon_AndALoanThatIsTaken()
    {
        Plan("2024-09", Adult, Of(IncomeKind.MeasureBenefit, to: "2024-09-15"), Of(IncomeKind.StudentFinance, "2024-09-16")).Told().ShouldBeEmpty();
        Plan("2024-09", Adult, Of(IncomeKind.MeasureBenefit, to: "2024-09-16"), Of(IncomeKind.StudentFinance, "2024-09-16")).Told().ShouldHaveSingleItem();
        Plan("2024-09", Adult, Of(IncomeKind.MeasureBenefit), Loan("2024-01-01", "2024-12-31", loan: false)).Told().ShouldBeEmpty();
        // They meet in August, not in September.
        Plan("2024-09", Adult, Of(IncomeKind.SocialAssistance, to: "2024-09-15"), Of(IncomeKind.StudentFinance, "2024-09-16")).Told().ShouldBeEmpty();
    }

    [Fact]
    public void KindInTwoOpenPairs_IsStillAnEstimate() =>
        Plan("2024-09", Adult, Of(IncomeKind.WorkAssessmentAllowance), Of(IncomeKind.TransitionalBenefit), Of(IncomeKind.ApprenticeWage)).Line(IncomeKind.WorkAssessmentAllowance).Certainty.ShouldBe(LineCertainty.Estimate);

    [Fact]
    public void PairsWithARule_NeedNoClarification() =>
        Plan("2024-09", Adult, Of(IncomeKind.IntroductionBenefit), Wage("2024-01-01", "2024-12-31", 400000, 0.3m) with { InIntroductionPlan = true }, Of(IncomeKind.StudentFinance), Of(IncomeKind.ChildBenefit)).Told().ShouldBeEmpty();

    [Fact]
    public void SameBenefitTwice_CountsOnce_AndIsToldWithItsLaw()
    {
        var plan = Plan("2023-04", Adult, Measure("2023-01-01", "2023-12-31"), Measure("2023-04-10", "2023-12-31"), Measure("2023-04-11", "2023-12-31"));
        var message = plan.Told().ShouldHaveSingleItem();
        (message.Code, message.About, message.Source, message.Text.Key).ShouldBe(("ToClarify", "EnteredTwice", "tiltakspengeforskriften § 6", "message.twice"));
        message.Text.Arguments.ShouldBe([IncomeKind.MeasureBenefit]);
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(20 * 268);
    }

    [Fact]
    public void WhatMayBeHadTwice_IsNoMatter()
    {
        Plan("2023-04", Adult, Other("2023-04", 1), Other("2023-04", 2)).Only().Income.ShouldBe(3);
        Plan("2023-04", Adult, Measure("2023-01-01", "2023-04-09"), Measure("2023-04-10", "2023-12-31")).Told().ShouldBeEmpty();
    }
}
