using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>
/// The account that an award is paid to: the known one settles at once, a changed one when a second person of the county agrees.
/// </summary>
public sealed class AwardAccountRuleTests
{
    public enum Round
    {
        None,
        Open,
        Returned,
        TakenBack,
        Approved,
    }

    [Theory, Requirement("C-11")]
    [InlineData(Round.None, null)]
    [InlineData(Round.Open, "WaitsForDecision")]
    [InlineData(Round.Returned, null)]
    [InlineData(Round.TakenBack, null)]
    [InlineData(Round.Approved, null)]
    public void ANewNumber_IsTakenUnlessOneWaitsForTheSecondPerson(Round round, string? refused)
    {
        var award = AwardRules.AnAccepted();
        (award.MayEnterAccount(CheckAt(round, Acting.User(), Acting.User()))?.Code).ShouldBe(refused);
    }

    [Theory]
    [InlineData(false, false, "AwardNotAccepted")]
    [InlineData(true, false, "AwardIsDeclined")]
    [InlineData(false, true, "AwardIsReplaced")]
    public void AnAwardThatIsNotAccepted_TakesNoNumber(bool declined, bool replaced, string refused)
    {
        var award = AwardRules.AnAward(Acting.Day);
        if (declined) award.Decline(Acting.User().User, null, "Nei.", Acting.Noon).ShouldBeNull();
        if (replaced) award.Replace(Acting.Noon);
        award.MayEnterAccount(null)!.Code.ShouldBe(refused);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "AccountNotSettled")]
    public void TheKnownNumber_IsSettledAtOnce_AChangedOneIsNot(bool changed, string? unpaid)
    {
        var award = AwardRules.AnAccepted();
        var account = award.Enters(changed);
        (account.SettledAt is null).ShouldBe(changed);
        award.AccountSettledAt.ShouldBe(account.SettledAt);
        (award.MayBePaid(true)?.Code).ShouldBe(unpaid);
    }

    [Fact, Requirement("C-11")]
    public void AChangedNumber_StopsThePayment_UntilItIsSettled()
    {
        var award = AwardRules.AnAccepted();
        award.Enters(changed: false);
        award.MayBePaid(true).ShouldBeNull();
        var changed = award.Enters(changed: true, minutes: 1);
        (award.Account, award.MayBePaid(true)).ShouldBe((changed, Award.AccountNotSettled));
        award.SettleAccount(changed, Acting.User().User, Acting.Noon.AddHours(1));
        award.MayBePaid(true).ShouldBeNull();
        (award.AccountSettledAt, changed.SettledAt).ShouldBe((Acting.Noon.AddHours(1), Acting.Noon.AddHours(1)));
        award.Accounts.Count.ShouldBe(2);
    }

    [Fact]
    public void AReturnedNumber_IsNeverSettledByTheNextOne()
    {
        var award = AwardRules.AnAccepted();
        var first = award.Enters(changed: true);
        var second = award.Enters(changed: true, minutes: 1);
        award.SettleAccount(award.Account!, Acting.User().User, Acting.Noon.AddHours(1));
        (first.SettledAt, second.SettledAt).ShouldBe((null, Acting.Noon.AddHours(1)));
    }

    [Fact]
    public void Settled_Twice_KeepsTheFirstMomentAndPerson()
    {
        var award = AwardRules.AnAccepted();
        var account = award.Enters(changed: true);
        var (first, next) = (Acting.User().User, Acting.User().User);
        award.SettleAccount(account, first, Acting.Noon.AddHours(1));
        award.SettleAccount(account, next, Acting.Noon.AddHours(2));
        (account.SettledBy, account.SettledAt).ShouldBe((first, Acting.Noon.AddHours(1)));
    }

    [Fact, Requirement("C-11")]
    public void WhoeverTypedTheNumber_CannotConfirmOrReturnIt_OnlyTakeItBack()
    {
        var (first, second) = (Acting.User(), Acting.User());
        var check = CheckAt(Round.Open, first, second)!;
        check.Approve(first, check.Mark, Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        check.Return(first, Acting.Noon, "Feil.").ShouldBe(CheckRefusal.PreparedBySame);
        check.TakeBack(second, Acting.Noon).ShouldBe(CheckRefusal.OnlyPreparersTakeBack);
        check.Approve(Actor.System, check.Mark, Acting.Noon).ShouldBe(Refusal.NotAllowed);
        check.Approve(second, check.Mark, Acting.Noon).ShouldBeNull();
    }

    [Fact]
    public void ANumber_IsShownInGroups() => AwardRules.AnAccepted().Enters(changed: false).Written.ShouldBe("1234.56.78903");

    private static TwoPersonCheck? CheckAt(Round round, Actor first, Actor second)
    {
        if (round == Round.None) return null;
        var check = new TwoPersonCheck(Guid.NewGuid());
        check.Send(first, Acting.Noon).ShouldBeNull();
        var no = round switch
        {
            Round.Returned => check.Return(second, Acting.Noon, "Feil siffer."),
            Round.TakenBack => check.TakeBack(first, Acting.Noon),
            Round.Approved => check.Approve(second, check.Mark, Acting.Noon),
            _ => null,
        };
        no.ShouldBeNull();
        return check;
    }
}
