using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Settle;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Settle;

/// <summary>What is deducted finds its place, and what is to be paid follows from all that is known.</summary>
public class SettleRuleTests
{
    private static readonly AwardId First = new(Guid.NewGuid());
    private static readonly AwardId Second = new(Guid.NewGuid());

    [Theory, Requirement("C-12")]
    [InlineData(500, 0, 0, 500, 0, 0)]
    [InlineData(1200, 0, 0, 1000, 200, 0)]
    [InlineData(500, 1000, 0, 0, 500, 0)]
    [InlineData(500, 800, 100, 200, 300, 0)]
    [InlineData(2000, 0, 0, 1000, 600, 400)]
    public void ADeduction_IsSpreadOverTheAwardsOfTheYear_AsFarAsThereIsSomethingToOrder(
        int amount, int orderedOfFirst, int orderedOfSecond, int fromFirst, int fromSecond, int unplaced)
    {
        var (taken, rest) = SettledFromBefore.Spread(
            Kr(amount), [new NextAward(First, Kr(1000), Kr(orderedOfFirst)), new NextAward(Second, Kr(600), Kr(orderedOfSecond))]);
        (taken.GetValueOrDefault(First).Kroner, taken.GetValueOrDefault(Second).Kroner, rest.Kroner).ShouldBe((fromFirst, fromSecond, unplaced));
    }

    [Theory, Requirement("C-09")]
    // Paid 1 600 of an earlier decision, and 1 200 decided now: 400 beyond, and nothing to plan.
    [InlineData(1200, 0, 1600, null, 1200, 0, 400)]
    [InlineData(1600, 0, 0, null, 1600, 1600, 0)]
    [InlineData(1600, 100, 500, null, 1500, 1000, 0)]
    // The accounts show 1 050 used: of 1 600 no more is paid than that.
    [InlineData(1600, 0, 1000, 1050, 1050, 50, 0)]
    [InlineData(1600, 0, 1600, 1050, 1600, 0, 0)]
    [InlineData(1600, 0, 0, 0, 0, 0, 0)]
    public void WhatIsToBePaid_IsAwarded_LessDeducted_AndNoMoreThanTheAccountsNeed(
        int awarded, int deducted, int ordered, int? needed, int payable, int left, int beyond)
    {
        var sum = PayableSum.Of(Kr(awarded), Kr(deducted), Kr(ordered), needed is { } most ? Kr(most) : null);
        (sum.Payable.Kroner, sum.Left.Kroner, sum.Beyond.Kroner).ShouldBe((payable, left, beyond));
    }

    private static Money Kr(int kroner) => Money.FromKroner(kroner);
}
