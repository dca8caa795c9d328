using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Pay;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Accept;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Account;

/// <summary>What is charged, what must be explained, what is unspent, and who approves.</summary>
public class AccountsRuleTests
{
    private readonly Actor lead = Acting.Of(Role.ProjectLead);
    private readonly Actor owner = Acting.Of(Role.ProjectOwner);
    private readonly Actor superior = Acting.Of(Role.HeadOfAdministration);

    [Theory]
    [InlineData(900_000, 900_000, false)]
    [InlineData(990_000, 900_000, false)]
    [InlineData(990_001, 900_000, true)]
    [InlineData(809_999, 900_000, true)]
    [InlineData(60_000, 50_000, false)]
    [InlineData(70_000.01, 50_000, true)]
    [InlineData(20_000, 0, false)]
    [InlineData(20_000.01, 0, true)]
    [InlineData(-20_000.01, 0, true)]
    public void ALine_IsExplained_WhereItDeviatesByPerCentAndByKroner(decimal charged, decimal budget, bool passed) =>
        DeviationLimit.Standard.IsPassedBy(Money.FromKroner(charged), Money.FromKroner(budget)).ShouldBe(passed);

    [Theory]
    [InlineData(1_600_000, 1_500_000, null, null, 100_000)]
    [InlineData(1_600_000, 1_700_000, null, null, 0)]
    [InlineData(1_600_000, -5, null, null, 1_600_000)]
    [InlineData(1_600_000, 1_500_000, 1_600_000L, 1_200_000L, 400_000)]
    // What was never paid out is not unspent in anybody's hands.
    [InlineData(1_600_000, 1_050_000, 1_050_000L, 1_050_000L, 0)]
    [InlineData(1_600_000, 1_050_000, 0L, 1_050_000L, 0)]
    [InlineData(1_600_000, 1_050_000, 1_700_000L, 1_050_000L, 650_000)]
    public void Unspent_IsWhatTheCountyHasHad_LessWhatIsApproved(long awarded, long charged, long? inHand, long? approved, long unspent) =>
        Accounts.UnspentOf(awarded, charged, inHand, approved).Ore.ShouldBe(unspent);

    [Fact, Requirement("C-12")]
    public void Accounts_OfAYearThatIsNotOver_AreNotPresented()
    {
        var (accounts, check) = Begun();
        accounts.Save([Typed("a", 900_000), Typed("b", 700_000)], check, lead.User);
        accounts.MayPresent(check, Nothing, accounts.Opens.AddDays(-1))!.Code.ShouldBe("YearIsNotOver");
        accounts.MayPresent(check, Nothing, accounts.Opens).ShouldBeNull();
    }

    [Fact, Requirement("C-12")]
    public void Accounts_ChargeNoMoreThanTheGrant_AndWhatWasCarriedOver()
    {
        var (accounts, check) = Begun();
        var above = accounts.Awarded.Kroner - 900_000 + 1;
        accounts.Save([Typed("a", 900_000), Typed("b", above)], check, lead.User);
        accounts.MayPresent(check, Nothing, accounts.Opens)!.Code.ShouldBe("ChargedAboveGrant");
        accounts.MayPresent(check, Nothing with { Carried = Money.FromKroner(1) }, accounts.Opens)?.Code.ShouldNotBe("ChargedAboveGrant");
        accounts.Save([Typed("b", above, own: 1)], check, lead.User);
        accounts.MayPresent(check, Nothing, accounts.Opens)?.Code.ShouldNotBe("ChargedAboveGrant");
    }

    [Fact]
    public void Charged_IsCostsLessIncomeAndOtherMoney_AndNothingOfABarredLine()
    {
        var (accounts, check) = Begun();
        accounts.Save([Typed("a", 1_000, income: 100, own: 200), Typed(ApplicationOptions.OrdinaryOperation, 500)], check, lead.User);
        accounts.Lines.Select(l => l.Charged.Kroner).ShouldBe([700m, 0m, 0m]);
        accounts.Lines[2].Own.Kroner.ShouldBe(500m);
        accounts.Charged.Kroner.ShouldBe(700m);
        // The barred one says which money pays; the other is far from its budget.
        accounts.ToExplain(DeviationLimit.Standard).Select(l => l.Cost).ShouldBe(["a", "b", ApplicationOptions.OrdinaryOperation]);
        accounts.MayPresent(check, Nothing, accounts.Opens)!.Code.ShouldBe("Unexplained");
    }

    [Fact]
    public void Lines_ThatAreNotTyped_StayAsTheyAre()
    {
        var (accounts, check) = Begun();
        accounts.Save([Typed("a", 10), Typed("b", 20)], check, lead.User);
        accounts.Save([Typed("b", 30)], check, lead.User);
        accounts.Lines.Select(l => l.Costs.Kroner).ShouldBe([10m, 30m, 0m]);
    }

    [Fact, Requirement("C-12")]
    public void Approved_ByTheOwnerFirst_AndByASuperiorWhoHasWrittenNothing()
    {
        var (accounts, check) = Presented();
        accounts.Send(check, superior, check.Mark, AccountsContent.Of(accounts, 0), YearAfter(accounts)).ShouldBe(CheckRefusal.NothingToDecide, "the owner is first");
        accounts.ApproveFirst(check, owner, Acting.Noon).ShouldBeNull();
        accounts.State.ShouldBe(AccountsState.WaitsForSuperior);
        foreach (var same in new[] { owner, lead }) accounts.Send(check, same, check.Mark, AccountsContent.Of(accounts, 0), YearAfter(accounts)).ShouldBe(CheckRefusal.PreparedBySame);
        accounts.MayWrite(check).ShouldBe(CheckRefusal.WaitsForDecision);
        accounts.Send(check, superior, check.Mark, AccountsContent.Of(accounts, 0), YearAfter(accounts)).ShouldBeNull();
        accounts.State.ShouldBe(AccountsState.Sent);
        accounts.ReadContent().Hash().ShouldBe(accounts.Hash);
        accounts.MayWrite(check).ShouldBe(Accounts.AccountsAreSent);
    }

    [Fact]
    public void AChange_IsPresentedAnew()
    {
        var (accounts, check) = Presented();
        accounts.Save([Typed("a", 901_000)], check, lead.User);
        accounts.State.ShouldBe(AccountsState.Draft);
        accounts.ApproveFirst(check, owner, Acting.Noon).ShouldBe(Accounts.AccountsNotPresented);
    }

    private (Accounts, TwoPersonCheck) Begun()
    {
        var award = AwardRules.AnAccepted();
        BudgetedCost[] budget = [new("a", "Lærere", Money.FromKroner(900_000)), new("b", "Reiser", Money.FromKroner(700_000)), new(ApplicationOptions.OrdinaryOperation, "Drift", Money.Zero)];
        var accounts = new Accounts(new(Guid.NewGuid()), award, 1, null, budget, lead.User, Acting.Noon);
        var check = new TwoPersonCheck(accounts.Id.Value);
        check.PreparedBy(lead.User);
        return (accounts, check);
    }

    private (Accounts, TwoPersonCheck) Presented()
    {
        var (accounts, check) = Begun();
        accounts.Present(check, Nothing, lead.User, YearAfter(accounts)).ShouldBe(Accounts.NothingIsBooked);
        accounts.Save([Typed("a", 900_000), Typed("b", 700_000)], check, lead.User);
        accounts.Present(check, Nothing, lead.User, YearAfter(accounts)).ShouldBeNull();
        return (accounts, check);
    }

    private static MoneyInHand Nothing => new(default, default, default, false);

    private static DateTimeOffset YearAfter(Accounts accounts) => Acting.Noon.AddYears(accounts.Year + 1 - Acting.Noon.Year);

    private static WrittenLine Typed(string cost, decimal costs, decimal income = 0, decimal own = 0) =>
        new(cost, Money.FromKroner(costs), Money.FromKroner(income), Money.FromKroner(own), null);
}
