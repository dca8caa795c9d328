using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>What cannot all be right as it is entered is said, and no month stands on it as sure.</summary>
[Requirement("K-20")]
public class UnsureGroundTest
{
    private static readonly LivelihoodPerson Parent = Born("1990-03-14", "2020-01-01") with { LoneParent = true, MembershipYears = 5 };

    private static readonly IncomeKind[] FullBenefits =
    [
        IncomeKind.WorkAssessmentAllowance, IncomeKind.TransitionalBenefit, IncomeKind.DisabilityBenefit, IncomeKind.UnemploymentBenefit,
        IncomeKind.SicknessBenefit, IncomeKind.ParentalBenefit,
    ];

    private static IncomeSource Full(IncomeKind kind) => kind switch
    {
        IncomeKind.WorkAssessmentAllowance => Allowance("2024-01-01", "2024-12-31", 900),
        IncomeKind.TransitionalBenefit => Transitional("2024-01-01", "2024-12-31"),
        _ => new DecidedBenefit(kind) { Months = In("2024-09", 18000m) },
    };

    public static TheoryData<IncomeKind, IncomeKind> Pairs
    {
        get
        {
            var pairs = new TheoryData<IncomeKind, IncomeKind>();
            foreach (var one in FullBenefits)
            {
                foreach (var other in FullBenefits.Where(other => other > one)) pairs.Add(one, other);
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void TwoFullBenefits_AreNeverPlainlyCovered(IncomeKind one, IncomeKind other)
    {
        var excluded = (one, other) is (IncomeKind.TransitionalBenefit, IncomeKind.UnemploymentBenefit);
        var plan = Plan("2024-09", Parent, Full(other), Full(one));
        var message = plan.Messages.Where(told => told.About is "Combination" or "Condition").ShouldHaveSingleItem();
        (message.Code, message.About).ShouldBe(("ToClarify", excluded ? "Condition" : "Combination"));
        message.Source.ShouldStartWith("folketrygdloven kap. ");
        message.Text.Arguments.ShouldBe([one, other]);
        plan.Only().Lines.ShouldAllBe(line => line.Certainty == (excluded ? LineCertainty.DependsOnDecision : LineCertainty.Estimate));
        (plan.Only().Certainty >= LineCertainty.Estimate).ShouldBeTrue();
    }

    [Theory]
    [InlineData(IncomeKind.WorkAssessmentAllowance)]
    [InlineData(IncomeKind.DisabilityBenefit)]
    [InlineData(IncomeKind.UnemploymentBenefit)]
    [InlineData(IncomeKind.SicknessBenefit)]
    [InlineData(IncomeKind.ParentalBenefit)]
    public void FullBenefit_BesideAnApprenticeWage_IsAnEstimate(IncomeKind kind)
    {
        var plan = Plan("2024-09", Parent, Full(kind), Wage("2024-01-01", "2024-12-31", 400000, 0.5m));
        plan.Told().ShouldHaveSingleItem().About.ShouldBe("Combination");
        plan.Line(kind).Certainty.ShouldBe(LineCertainty.Estimate);
        plan.Line(IncomeKind.ApprenticeWage).Certainty.ShouldBe(LineCertainty.Given);
        Plan("2024-09", Parent, Full(kind), Wage("2024-01-01", "2024-12-31", 400000, 0)).Told().ShouldBeEmpty();
    }

    [Fact]
    public void Benefit_ThatGivesNothingThatMonth_IsNoMatter()
    {
        var months = new Dictionary<YearMonth, decimal> { [Month("2024-08")] = 1, [Month("2024-09")] = 0, [Month("2024-10")] = 1 };
        Plan("2024-08", "2024-10", 0, Parent, Full(IncomeKind.DisabilityBenefit), new DecidedBenefit(IncomeKind.SicknessBenefit) { Months = months })
            .Told().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(IncomeNature.Benefit)]
    public void UnknownBenefit_BesideTheIntroductionBenefit_IsAnEstimate_AndChangesNoAmount(IncomeNature? nature)
    {
        var benefit = Other("2024-09", 10000) with { Name = "Uføretrygd", Nature = nature };
        var work = Other("2024-09", 500) with { Nature = IncomeNature.Work };
        var plan = Plan("2024-09", Adult, ProgrammeAround("2024-09"), benefit, work);
        plan.Messages.ShouldContain(message => message.About == "UnknownBenefit");
        plan.Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(LineCertainty.Estimate);
        plan.Only().Lines.Where(line => line.Kind == IncomeKind.Other).Select(line => line.Certainty)
            .ShouldBe([LineCertainty.Estimate, LineCertainty.Given], ignoreOrder: true);
        (plan.Only().Status, plan.Only().Certainty, plan.Only().Income).ShouldBe((MonthStatus.Covered, LineCertainty.Estimate, 31171.33m));
    }

    [Fact]
    public void UnknownBenefit_BesideAnotherFullBenefit_IsToBeClarified()
    {
        var benefit = Other("2024-09", 10000) with { Nature = IncomeNature.Benefit };
        Plan("2024-09", Adult, Measure("2024-01-01", "2024-12-31"), benefit).Told().ShouldHaveSingleItem().About.ShouldBe("Combination");
        Plan("2024-09", Adult, Measure("2024-01-01", "2024-12-31"), benefit with { Nature = null }).Told().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(IntegrationLaw.Introduksjonsloven, "2024-03-01", null, "message.lawAndDates")]
    [InlineData(IntegrationLaw.Introduksjonsloven, "2024-03-01", "2021-01-01", "message.lawAndDates")]
    [InlineData(IntegrationLaw.Introduksjonsloven, "2024-03-01", "2020-12-31", null)] // the permit was granted under the old law
    [InlineData(IntegrationLaw.Integreringsloven, "2024-03-01", "2020-12-31", "message.lawAndDates")]
    [InlineData(IntegrationLaw.Integreringsloven, "2020-12-31", null, "message.lawAndDates")]
    [InlineData(IntegrationLaw.Integreringsloven, "2024-03-01", "2024-03-01", null)]
    [InlineData(IntegrationLaw.Integreringsloven, "2024-03-01", "2024-03-02", "message.beforePermit")]
    public void Law_IsHeldAgainstTheDates(IntegrationLaw law, string from, string? granted, string? expected)
    {
        var person = granted is null ? Adult : Adult with { Permit = new ResidencePermit("utlendingsloven § 28", Day(granted)) };
        var programme = Introduction(from, "2024-12-31", law) with { DecidedTo = Day("2024-12-31") };
        var plan = Plan("2024-04", person, programme);
        plan.Messages.Where(message => message.About == "Condition").Select(message => message.Text.Key)
            .ShouldBe(expected is null ? [] : [expected]);
        plan.Only().Certainty.ShouldBe(expected is null ? LineCertainty.Sure : LineCertainty.DependsOnDecision);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06", LineCertainty.Sure)]
    [InlineData("2026-06-01", "2026-07", LineCertainty.DependsOnDecision)]
    [InlineData("2026-07-01", "2026-07", LineCertainty.DependsOnDecision)]
    [InlineData("2026-07-01", "2027-02", LineCertainty.DependsOnDecision)]
    public void FastTrack_AfterItsRulesAreRepealed_DependsOnADecision(string from, string month, LineCertainty expected)
    {
        var track = Introduction(from, "2027-06-30") with { Goal = ProgrammeGoal.FastTrack };
        var plan = Plan(month, Adult, track);
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBeGreaterThan(0);
        plan.Line(IncomeKind.IntroductionBenefit).Certainty.ShouldBe(expected);
        plan.Messages.Any(message => message.Text.Key == "message.rulesRepealed").ShouldBe(expected != LineCertainty.Sure);
    }

    [Fact]
    public void FastTrack_PastSixMonths_IsNothing_AndSaysSo()
    {
        var plan = Plan("2026-12", Adult, Introduction("2026-06-01", "2027-06-30") with { Goal = ProgrammeGoal.FastTrack });
        plan.Amount(IncomeKind.IntroductionBenefit).ShouldBe(0);
        plan.Messages.ShouldContain(message => message.About == "LongerThanAllowed");
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", LineCertainty.Estimate)]
    [InlineData("2025-01-01", "2025-12-31", LineCertainty.Sure)]
    public void LoneParent_InACouple_IsAContradiction(string from, string to, LineCertainty expected)
    {
        var couple = new ByPeriod<Couple?>(null, [(new Period(Day(from), Day(to)), new Couple(false, true))]);
        var plan = Plan("2024-09", Parent with { Couple = couple }, ChildBenefit("2024-01-01", "2024-12-31"));
        plan.Line(IncomeKind.ChildBenefit).Certainty.ShouldBe(expected);
        plan.Messages.Count(message => message is { About: "Contradiction", Text.Key: "message.loneInCouple" })
            .ShouldBe(expected == LineCertainty.Sure ? 0 : 1);
    }

    [Fact]
    public void LoneParent_InACoupleAllThrough_IsAContradiction() =>
        Plan("2024-09", Parent with { Couple = new Couple(false, true) }, ChildBenefit("2024-01-01", "2024-12-31"))
            .Line(IncomeKind.ChildBenefit).Certainty.ShouldBe(LineCertainty.Estimate);

    [Fact]
    public void MonthThatCannotBeComputed_IsNotSure()
    {
        var month = Plan("2025-03", "2025-03", 100, Adult, ProgrammeAround("2025-03"), Assistance("2025-01-01", "2025-12-31", Household.Single)).Only();
        (month.Status, month.Certainty).ShouldBe((MonthStatus.NotComputable, LineCertainty.Estimate));
    }
}
