using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.GrantYear;
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

    [Fact, Requirement("C-12")]
    public void ADeduction_ThatASmallerAwardHasNoPlaceFor_IsOnTheLastAward_AndShowsAsBeyond()
    {
        var taken = SettledFromBefore.Place(Kr(2000), [new NextAward(First, Kr(1000), Kr(0)), new NextAward(Second, Kr(600), Kr(200))]);
        (taken[First].Kroner, taken[Second].Kroner).ShouldBe((1000, 1000));
        SettledFromBefore.Place(Kr(300), [new NextAward(First, Kr(200), Kr(0))])[First].ShouldBe(Kr(300));
        SettledFromBefore.Place(Kr(300), [new NextAward(First, Kr(400), Kr(0))])[First].ShouldBe(Kr(300));
        var year = MoneyYear.Of([new MoneyFacts { Awarded = Kr(200), Accepted = true, DeductedIn = Kr(300) }]);
        (year.Beyond, year[MoneyPlace.InHand], year.In).ShouldBe((Kr(100), Kr(300), Kr(300)));
    }

    [Fact, Requirement("C-12")]
    public void WhatIsCarriedOver_StaysOnTheApplicationThatWasGivenAnAwardFirst_AlsoByANewDecision()
    {
        DeductedFrom Of(AwardId award, int day) => new()
        {
            Award = award,
            County = default,
            Year = 2024,
            AmountOre = 1,
            OrderedOre = 0,
            FirstGivenAt = new DateTimeOffset(2024, 1, day, 12, 0, 0, TimeSpan.Zero),
        };
        SettledFromBefore.InOrder([Of(First, 2), Of(Second, 1)]).Select(a => a.Award).ShouldBe([Second, First]);
        SettledFromBefore.InOrder([Of(First, 1), Of(Second, 2)]).Select(a => a.Award).ShouldBe([First, Second]);
    }

    [Theory, Requirement("C-12")]
    [InlineData(1, 0, true, true)]
    [InlineData(-1, 0, true, true)]
    [InlineData(0, -1, true, true)]
    [InlineData(0, 1, true, false)]
    [InlineData(0, 0, true, false)]
    [InlineData(1, -1, false, false)]
    public void WhatIsCarriedOver_OrTakenBackOfADeduction_DoesNotMove_AfterTheNextYearsAccountsAreTreated(
        int carry, int deduct, bool treated, bool refused) =>
        (Settlement.AgainstNextYear(new(Kr(carry), Kr(deduct), Kr(5), Kr(-5)), 2024, treated)?.Code == nameof(Settlement.NextYearIsTreated))
            .ShouldBe(refused);

    [Theory, Requirement("C-12")]
    // 1 600 in hand and 50 settled: 1 550 may be approved.
    [InlineData(50, 1550, 50, null)]
    [InlineData(60, 1560, 50, 10)]
    [InlineData(200, 1700, 50, 50)]
    [InlineData(100, 1600, 0, null)]
    // Lowered, it leaves more.
    [InlineData(-10, 1590, 50, null)]
    public void WhatIsApproved_IsNotRaised_AboveWhatIsSettledAlready(int raised, int approved, int settled, int? above)
    {
        var no = DecideTreatment.AboveSettled(Kr(raised), Kr(approved), Kr(1600), Kr(settled));
        no?.Text.ToString().ShouldBe(above is { } kroner ? DecideTreatment.SettledAlready(Kr(kroner)).Text.ToString() : null);
        (no is null).ShouldBe(above is null);
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
    // More is to be deducted than a new decision gives.
    [InlineData(200, 300, 0, null, 0, 0, 0)]
    [InlineData(200, 300, 150, null, 0, 0, 150)]
    public void WhatIsToBePaid_IsAwarded_LessDeducted_AndNoMoreThanTheAccountsNeed(
        int awarded, int deducted, int ordered, int? needed, int payable, int left, int beyond)
    {
        var sum = PayableSum.Of(Kr(awarded), Kr(deducted), Kr(ordered), needed is { } most ? Kr(most) : null);
        (sum.Payable.Kroner, sum.Left.Kroner, sum.Beyond.Kroner).ShouldBe((payable, left, beyond));
    }

    [Theory, Requirement("C-12")]
    [InlineData("01900000-0000-7000-8000-000000000000", "TB-00000-00000")]
    [InlineData("01900000-0000-7000-8000-00000000001f", "TB-00000-0000Z")]
    [InlineData("01900000-0000-7000-bfff-ffffffffffff", "TB-ZZZZZ-ZZZZZ")]
    public void AReference_IsShort_AndFoundHoweverItIsWritten(string id, string reference)
    {
        var recovery = new RecoveryId(Guid.Parse(id));
        RepaymentReference.Of(recovery).ShouldBe(reference);
        foreach (var written in new[] { reference, reference.ToLowerInvariant(), reference.Replace("-", "", StringComparison.Ordinal), reference.Replace('-', ' ') })
            (RepaymentReference.IsWritten(written), RepaymentReference.IsOf(written, recovery)).ShouldBe((true, true));
        RepaymentReference.IsOf(reference, new RecoveryId(Guid.NewGuid())).ShouldBeFalse();
        RepaymentReference.IsWritten(id).ShouldBeFalse();
    }

    private static Money Kr(int kroner) => Money.FromKroner(kroner);
}
