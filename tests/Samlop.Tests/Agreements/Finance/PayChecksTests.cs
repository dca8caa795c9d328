using Samlop.Agreements.Finance;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>Who must, may and may not pay what for whom, as it was read; and that nothing unsure is passed in silence.</summary>
public class PayChecksTests
{
    [Theory, Requirement("K-04")]
    // Ordinary training, from 1 August 2024.
    [InlineData("teaching", "with-right", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("teaching", "with-right", 2025, Payer.Nav, PayVerdict.MayNot)]
    [InlineData("teaching", "with-right", 2025, Payer.Participant, PayVerdict.MayNot)]
    [InlineData("teaching", "with-right", 2025, Payer.Municipality, PayVerdict.ToClarify)]
    [InlineData("teaching", "without-right", 2025, Payer.County, PayVerdict.May)]
    [InlineData("teaching", "without-right", 2025, Payer.Nav, PayVerdict.May)]
    [InlineData("teaching", "all", 2025, Payer.Nav, PayVerdict.MayNot)]
    [InlineData("teaching", "all", 2025, Payer.County, PayVerdict.May)]
    // Before, nothing was read.
    [InlineData("teaching", "with-right", 2023, Payer.County, PayVerdict.ToClarify)]
    [InlineData("teaching", "without-right", 2023, Payer.County, PayVerdict.ToClarify)]
    [InlineData("enhanced-norwegian", "all", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("enhanced-norwegian", "with-right", 2025, Payer.Nav, PayVerdict.ToClarify)]
    [InlineData("language-support", "all", 2025, Payer.Nav, PayVerdict.May)]
    [InlineData("language-support", "all", 2025, Payer.TrialGrant, PayVerdict.May)]
    [InlineData("language-support", "all", 2025, Payer.Municipality, PayVerdict.May)]
    [InlineData("language-support", "all", 2025, Payer.County, PayVerdict.ToClarify)]
    [InlineData("adaptation", "all", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("basic-education", "all", 2025, Payer.Municipality, PayVerdict.Must)]
    [InlineData("basic-education", "all", 2025, Payer.County, PayVerdict.May)]
    [InlineData("norwegian", "all", 2022, Payer.Municipality, PayVerdict.Must)]
    [InlineData("norwegian", "all", 2020, Payer.Municipality, PayVerdict.ToClarify)]
    [InlineData("norwegian", "all", 2022, Payer.County, PayVerdict.Must)]
    [InlineData("norwegian", "all", 2022, Payer.Nav, PayVerdict.ToClarify)]
    [InlineData("programme", "all", 2022, Payer.Municipality, PayVerdict.Must)]
    [InlineData("prior-learning", "with-right", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("prior-learning", "without-right", 2025, Payer.TrialGrant, PayVerdict.May)]
    [InlineData("career-guidance", "all", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("transport", "all", 2025, Payer.County, PayVerdict.Must)]
    [InlineData("transport", "all", 2025, Payer.TrialGrant, PayVerdict.May)]
    [InlineData("insurance", "all", 2025, Payer.Municipality, PayVerdict.Must)]
    [InlineData("wage", "all", 2025, Payer.Company, PayVerdict.Must)]
    [InlineData("wage", "all", 2025, Payer.Nav, PayVerdict.May)]
    [InlineData("wage", "all", 2025, Payer.County, PayVerdict.MayNot)]
    [InlineData("wage", "all", 2025, Payer.TrialGrant, PayVerdict.MayNot)]
    [InlineData("supervision", "all", 2022, Payer.Company, PayVerdict.Must)]
    [InlineData("supervision", "all", 2022, Payer.Nav, PayVerdict.May)]
    [InlineData("supervision", "all", 2022, Payer.TrialGrant, PayVerdict.May)]
    // What the rules do not speak of.
    [InlineData("coordination", "all", 2025, Payer.County, PayVerdict.ToClarify)]
    [InlineData("other", "all", 2025, Payer.Other, PayVerdict.ToClarify)]
    public void Share_IsHeldAgainstTheRules(string cost, string whom, int year, Payer payer, PayVerdict worst) =>
        Findings(cost, whom, year, payer)[0].Verdict.ShouldBe(worst);

    [Fact]
    public void NavForThoseWithRight_IsToClarifyBesides_SinceThePresentLimitWasNotRead() =>
        Findings("teaching", "with-right", 2025, Payer.Nav).Select(finding => finding.Rule!.Code)
            .ShouldBe(["teaching-with-right", "nav-with-right"]);

    [Fact]
    public void ShareThatSaysNotForWhom_IsHeldAgainstTheRulesOfAll() =>
        PayChecks.Of(PayRules.Current, Share("teaching", null, 2025), Payer.Nav, [])[0].Verdict.ShouldBe(PayVerdict.MayNot);

    [Fact]
    public void VerdictsThatDiffer_SayForWhomEachIs() =>
        PayChecks.Of(PayRules.Current, Share("teaching", null, 2025), Payer.County, []).Select(finding => (finding.Verdict, finding.Whom))
            .ShouldBe([(PayVerdict.May, "without-right"), (PayVerdict.Must, "with-right")]);

    [Fact]
    public void VerdictOfAll_SaysNotForWhom() =>
        PayChecks.Of(PayRules.Current, Share("transport", "all", 2025), Payer.County, [])[0].Whom.ShouldBeNull();

    [Fact]
    public void CostThatSeveralPay_IsToClarify_WhereARuleSpeaksOfIt()
    {
        var beside = PayChecks.Of(PayRules.Current, Share("supervision", "all", 2023), Payer.Company, [Payer.Company, Payer.Nav]);
        beside[0].ShouldSatisfyAllConditions(
            f => f.Verdict.ShouldBe(PayVerdict.ToClarify), f => f.Reason.ShouldBe(PayReason.Together));
        PayChecks.Of(PayRules.Current, Share("supervision", "all", 2023), Payer.Company, [Payer.Company]).ShouldHaveSingleItem()
            .Verdict.ShouldBe(PayVerdict.Must);
    }

    [Fact]
    public void IntegrationGrant_IsTheMunicipalitysToUse()
    {
        var share = Share("norwegian", "all", 2023) with { Source = "integration-grant" };
        PayChecks.Of(PayRules.Current, share, Payer.Municipality, []).ShouldAllBe(f => f.Verdict < PayVerdict.ToClarify);
        PayChecks.Of(PayRules.Current, share, Payer.County, []).ShouldContain(
            f => f.Verdict == PayVerdict.ToClarify && f.Rule!.Code == "integration-grant");
    }

    [Fact]
    public void EveryShare_GetsAWord_WhateverItSays()
    {
        foreach (var cost in PayRules.Current.Rules.SelectMany(rule => rule.Costs).Append("other").Distinct())
            foreach (var payer in Enum.GetValues<Payer>())
                PayChecks.Of(PayRules.Current, Share(cost, null, 2024), payer, []).ShouldNotBeEmpty();
        PayChecks.Of(PayRules.Current, Share("teaching", null, 2024) with { Year = null }, Payer.County, []).ShouldHaveSingleItem()
            .Reason.ShouldBe(PayReason.NotSaid);
    }

    /// <summary>A file with one rule that says something wrong does not start.</summary>
    [Theory]
    [InlineData("\"costs\":[\"unknown\"]", "unknown")]
    [InlineData("\"costs\":[\"wage\"],\"source\":\"own\"", "one of them")]
    [InlineData("\"whomever\":1", "whomever")]
    [InlineData("\"costs\":[\"wage\"],\"may\":[\"Nav\"],\"mayNot\":[\"Nav\"]", "may and may not")]
    [InlineData("\"costs\":[\"wage\"],\"from\":\"2024-01-02\",\"to\":\"2024-01-01\"", "before")]
    public void RulesThatSaySomethingWrong_AreNotTaken(string said, string why)
    {
        var text = "{\"nb\":\"a\",\"nn\":\"a\",\"en\":\"a\"}";
        var json = $"{{\"rules\":[{{\"code\":\"one\",\"whom\":\"all\",\"certainty\":\"Verified\",\"law\":\"§ 1\",\"read\":\"2026-11\",\"name\":{text},\"text\":{text},{said}}}],\"notes\":[]}}";
        Should.Throw<Exception>(() => PayRules.Parse(json)).Message.ShouldContain(why);
    }

    private static IReadOnlyList<PayFinding> Findings(string cost, string whom, int year, Payer payer) =>
        PayChecks.Of(PayRules.Current, Share(cost, whom, year), payer, []);

    private static FinanceShare Share(string cost, string? whom, int year) =>
        FinancingTests.Share(year, cost, 100, "asked") with { Whom = whom };
}
