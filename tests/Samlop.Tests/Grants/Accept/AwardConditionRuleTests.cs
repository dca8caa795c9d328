using Samlop.Grants.Accept;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>A condition of an award: the county says that it is met, an officer confirms it or opens it again.</summary>
public sealed class AwardConditionRuleTests
{
    public enum Follow
    {
        NotAnswered,
        Declined,
        Replaced,
    }

    /// <summary>The code of the refusal for: say met, confirm, reopen. Empty where it may.</summary>
    [Theory, Requirement("C-11")]
    [InlineData(ConditionStanding.Open, "", "ConditionNotMet", "ConditionNotMet")]
    [InlineData(ConditionStanding.SaidMet, "ConditionIsMet", "", "")]
    [InlineData(ConditionStanding.Confirmed, "ConditionIsMet", "ConditionIsConfirmed", "")]
    public void WhatMayBeDone_FollowsFromWhereItStands(ConditionStanding standing, string sayMet, string confirm, string reopen)
    {
        var (award, condition) = At(standing);
        condition.Standing.ShouldBe(standing);
        (condition.MaySayMet(award)?.Code ?? "").ShouldBe(sayMet);
        (condition.MayConfirm(award)?.Code ?? "").ShouldBe(confirm);
        (condition.MayReopen(award)?.Code ?? "").ShouldBe(reopen);
    }

    [Theory]
    [InlineData(Follow.NotAnswered, "AwardNotAccepted")]
    [InlineData(Follow.Declined, "AwardNotAccepted")]
    [InlineData(Follow.Replaced, "AwardIsReplaced")]
    public void AnAwardThatIsNotFollowedUp_HasNothingToMeet(Follow follow, string refused)
    {
        var award = follow == Follow.Replaced ? AwardRules.AnAccepted() : AwardRules.AnAward(Acting.Day);
        var by = Acting.User().User;
        if (follow == Follow.Declined) award.Decline(by, null, "Nei.", Acting.Noon).ShouldBeNull();
        if (follow == Follow.Replaced) award.Replace(Acting.Noon);
        var condition = award.Conditions[0];
        Refusal?[] answers =
        [
            condition.SayMet(award, "Gjort.", by, Acting.Noon), condition.Confirm(award, by, Acting.Noon), condition.Reopen(award, "Nei.", Acting.Noon),
        ];
        answers.ShouldAllBe(no => no!.Code == refused);
        condition.Standing.ShouldBe(ConditionStanding.Open);
    }

    [Fact]
    public void Reopened_KeepsTheCountysWords_AndSaysWhy_UntilItIsSaidMetAnew()
    {
        var (award, condition) = At(ConditionStanding.Confirmed);
        condition.Reopen(award, "Signatur fra Nav.", Acting.Noon).ShouldBeNull();
        (condition.Standing, condition.MetNote, condition.ReopenReason).ShouldBe((ConditionStanding.Open, "Gjort.", "Signatur fra Nav."));
        (condition.MetBy, condition.ConfirmedAt, condition.ConfirmedBy, condition.ReopenedAt).ShouldBe((null, null, null, Acting.Noon));
        condition.SayMet(award, "Nå er den med.", Acting.User().User, Acting.Noon).ShouldBeNull();
        (condition.Standing, condition.MetNote, condition.ReopenReason, condition.ReopenedAt).ShouldBe((ConditionStanding.SaidMet, "Nå er den med.", null, null));
    }

    [Fact]
    public void OneCondition_SaysNothingOfTheOther_AndEachStepIsAVersionOfTheAward()
    {
        var (award, condition) = At(ConditionStanding.Open);
        var version = award.Version;
        condition.SayMet(award, "Gjort.", Acting.User().User, Acting.Noon).ShouldBeNull();
        condition.Confirm(award, Acting.User().User, Acting.Noon).ShouldBeNull();
        (award.Conditions[1].Standing, award.Version).ShouldBe((ConditionStanding.Open, version + 2));
        condition.Confirm(award, Acting.User().User, Acting.Noon).ShouldBe(AwardCondition.ConditionIsConfirmed);
        award.Version.ShouldBe(version + 2);
    }

    private static (Award Award, AwardCondition Condition) At(ConditionStanding standing)
    {
        var award = AwardRules.AnAccepted();
        var condition = award.Conditions[0];
        if (standing != ConditionStanding.Open) condition.SayMet(award, "Gjort.", Acting.User().User, Acting.Noon).ShouldBeNull();
        if (standing == ConditionStanding.Confirmed) condition.Confirm(award, Acting.User().User, Acting.Noon).ShouldBeNull();
        return (award, condition);
    }
}
