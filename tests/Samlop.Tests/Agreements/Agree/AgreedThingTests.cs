using Samlop.Agreements.Agree;
using Samlop.Agreements.Continue;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Agreements.Continue;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Agree;

/// <summary>What is agreed on and lived with says what is signed, and what an amendment says stands beside it until it is.</summary>
public class AgreedThingTests
{
    private static readonly DateTimeOffset At = TestTime.Start;
    private static readonly DateTimeOffset Later = At.AddDays(9);

    [Fact, Requirement("K-06")]
    public void WhatAnAmendmentSays_HoldsWhenItIsSigned_AndNotBefore()
    {
        var role = RoleData.ARole();
        var (before, other) = (role.Party, NewId.Of<OrganisationId>(At));
        role.Write(role.Facts with { Party = other }, amends: true);
        (role.Party, role.Written.Party, role.IsInForce()).ShouldBe((before, other, true));
        role.Hold(Later);
        (role.Party, role.IsAmended, role.IsInForce()).ShouldBe((other, false, true));
    }

    [Fact]
    public void WhatAnAmendmentSays_IsGoneWhenItIsGivenUp()
    {
        var role = RoleData.ARole();
        var before = role.Facts;
        role.Write(before with { Share = 90 }, amends: true);
        role.TakeOut(amends: true, Later);
        (role.IsWritten, role.IsInForce()).ShouldBe((false, true));
        role.GiveUp(Later);
        (role.Facts, role.Written, role.IsWritten, role.RemovedAt).ShouldBe((before, before, true, null));
    }

    /// <summary>In a draft that nobody has signed, what is written holds at once.</summary>
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, true, false)]
    public void TakenOut_IsGone_WhereNothingIsSigned_AndStaysUntilItIs(bool amends, bool inForce, bool removed)
    {
        var role = RoleData.ARole();
        role.TakeOut(amends, At);
        (role.IsInForce(), role.RemovedAt is not null, role.IsWritten).ShouldBe((inForce, removed, false));
        role.Hold(Later);
        (role.IsInForce(), role.RemovedAt).ShouldBe((false, amends ? Later : At));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Added_IsInForce_WhenTheAmendmentIsSigned_AndGoneWhereItIsGivenUp(bool signed)
    {
        var facts = RoleData.ARole().Facts;
        var role = new AgreedRole(NewId.Of<AgreedRoleId>(At), NewId.Of<AgreementId>(At), facts, amends: true, At);
        role.Write(facts with { Share = 20 }, amends: true);
        (role.IsInForce(), role.IsWritten, role.Share).ShouldBe((false, true, 20));
        if (signed) role.Hold(Later);
        else role.GiveUp(Later);
        (role.IsInForce(), role.RemovedAt is null).ShouldBe((signed, signed));
    }

    [Theory]
    [InlineData(AgreementState.Draft, null)]
    [InlineData(AgreementState.Ended, nameof(AgreementLife.AgreementIsOver))]
    public void WhatIsOver_IsNotLivedWith(AgreementState state, string? refused)
    {
        var agreement = AgreementData.Draft();
        if (state == AgreementState.Ended) agreement.End(TestData.Before).ShouldBeNull();
        agreement.MayLive(TestData.Before.AddDays(1)).ShouldBe(refused is null ? null : AgreementLife.AgreementIsOver);
    }

    [Fact]
    public void WhatIsOnlyAmended_IsNotLivedWithYet()
    {
        var (agreement, role) = (AgreementData.Draft(), RoleData.ARole());
        agreement.MayLive(TestData.Before, role).ShouldBeNull();
        var added = new AgreedRole(NewId.Of<AgreedRoleId>(At), agreement.Id, role.Facts, amends: true, At);
        agreement.MayLive(TestData.Before, added).ShouldBe(AgreementLife.AmendmentUnsigned);
        role.TakeOut(amends: false, At);
        agreement.MayLive(TestData.Before, role).ShouldBe(Refusal.NotFound);
    }
}
