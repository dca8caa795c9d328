using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Platform.Amounts;
using Samlop.Tests.Grants.Settle;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>
/// Each check stops a payment in a story, and lets it go in the same: by what it asks for, or where two may lift it, by them. Those of a
/// county's earlier years have theirs in <see cref="SettleStoryTests"/>.
/// </summary>
public abstract class BlockStoryTests(SamlopHost host) : HostTests(host)
{
    public static readonly string[] ToldHere = ["accepted", "account", "account-shared", "agreement", "appropriation", "conditions", "sum"];

    public static TheoryData<string> Codes => [.. ToldHere];

    [Fact, Requirement("C-11")]
    public async Task EveryCheck_HasAStory_AndAWordWhereItIsLifted()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var all = scope.ServiceProvider.GetServices<IPaymentBlock>().ToList();
        all.Select(b => b.Code).Order().ShouldBe([.. ToldHere.Concat(SettleStoryTests.BlocksToldHere).Order()]);
        foreach (var block in all.Where(b => b.MayBeLifted)) PayWords.OfLift(block.Code).ToString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory, MemberData(nameof(Codes)), Requirement("C-11")]
    public async Task ACheck_StopsThePayment_AndLetsItGo(string code)
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "900 000 000");
        await As(the.Officer).Submit(the.Plan(0, (the.Day, "600 000"), (the.Month(9), "1 000 000"))).ShouldSucceed();
        var payments = await Given.Payments(the.Award);
        var payment = (code is "sum" or "agreement" ? payments[1] : payments[0]).Id;
        var otherPayment = payment;
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        if (code != "agreement") (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Passed);
        switch (code)
        {
            case "accepted":
                var anew = await Given.DecidedAnew(the, 1_600_000);
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await As(the.Officer).Submit(anew.Plan(0, (the.Day, "1 600 000"))).ShouldSucceed();
                otherPayment = (await Given.Payments(anew.Award))[0].Id;
                break;
            case "account":
                var number = PayData.AnAccount();
                await As(the.County.Director).Submit(new EnterAccount.Input { Award = the.Award, Account = number }).ShouldSucceed();
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await Confirmed(the, number);
                break;
            case "account-shared":
                Today = Acting.Day;
                var other = await Given.AnAcceptedAward();
                Host.Time.Pass(TimeSpan.FromMinutes(1));
                var same = (await Given.Award(the.Award)).Account!.Number;
                await As(other.County.Director).Submit(new EnterAccount.Input { Award = other.Award, Account = same }).ShouldSucceed();
                await Confirmed(other, same);
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await Given.LiftedByTwo(the, payment, code);
                break;
            case "agreement":
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                (await Given.VerdictOf(payments[0].Id, code)).ShouldBe(BlockVerdict.Passed, "the first goes before");
                await Given.LiftedByTwo(the, payment, code);
                break;
            case "appropriation":
                await Appropriated(the, -90_000_000_000);
                var left = await Read(db => db.AppropriatedIn([the.Year], default));
                await Appropriated(the, 100 - left[the.Year].Ore);
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await Appropriated(the, 90_000_000_000);
                break;
            case "conditions":
                Today = new DateOnly(the.Year, 9, 8);
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await As(the.County.Lead).Submit(new SayConditionMet.Input { Award = the.Award, Number = 1, Note = "Avtalen er inngått." }).ShouldSucceed();
                await As(the.Officer).Submit(new ConfirmCondition.Input { Award = the.Award, Number = 1 }).ShouldSucceed();
                break;
            case "sum":
                var first = payments[0].Id;
                await As(the.Officer).Submit(new SendPayment.Input { Payment = first }).ShouldSucceed();
                await As(the.Attestant).Submit(new AttestPayment.Input { Payment = first, Seen = PayData.Seen(first) }).ShouldSucceed();
                await As(the.Authority).Submit(new ApprovePayment.Input { Payment = first, Seen = PayData.Seen(first) }).ShouldSucceed();
                await Given.ASentOrder(the, first);
                await Given.Taken(the, PayData.Headings, the.Row(first, "avvist", amount: "600000,00"));
                (await Given.VerdictOf(payment, code)).ShouldBe(BlockVerdict.Stopped);
                await As(the.Officer).Submit(the.Plan(1, (the.Day, "1 600 000"))).ShouldSucceed();
                otherPayment = (await Given.Payments(the.Award)).Single().Id;
                break;
        }

        (await Given.VerdictOf(otherPayment, code)).ShouldNotBe(BlockVerdict.Stopped);
    }

    private async Task Confirmed(Paying the, string number)
    {
        var account = (await Given.Award(the.Award)).Account!;
        await As(the.County.Lead).Submit(new ConfirmAccount.Input { Award = the.Award, Account = number, Seen = $"{account.Id.Value:N}-1" }).ShouldSucceed();
    }

    private async Task Appropriated(Paying the, long ore)
    {
        var entered = await As(the.Officer).Submit(PayData.Appropriation(the.Year, Money.FromOre(ore).ToField(), AppropriationKind.Changed, "Endret.")).ShouldSucceed();
        await As(the.Authority).Submit(new ConfirmAppropriation.Input { Appropriation = entered.Appropriation, Seen = $"{entered.Appropriation.Value:N}-1" }).ShouldSucceed();
    }
}

public sealed class BlockStoryTests_OnSqlite(SqliteHost host) : BlockStoryTests(host), IClassFixture<SqliteHost>;

public sealed class BlockStoryTests_OnPostgres(PostgresHost host) : BlockStoryTests(host), IClassFixture<PostgresHost>;

/// <summary>What checks find of payments, as tests ask it.</summary>
internal static class BlockData
{
    public static async Task<BlockVerdict> VerdictOf(this TestData given, PaymentId id, string code)
    {
        var payment = await given.Payment(id);
        await using var scope = given.Host.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<PaymentChecks>().Of([payment], given.Host.Today, default);
        return found[id].Single(c => c.Block.Code == code).Verdict;
    }

    /// <summary>Asked for by the officer, and given by one with budget authority.</summary>
    public static async Task LiftedByTwo(this TestData given, Paying the, PaymentId payment, string code)
    {
        var until = given.Host.Today.AddDays(20).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await given.Host.As(the.Officer).Submit(new AskLift.Input { Payment = payment, Block = code, Reason = "Til signering.", Until = until }).ShouldSucceed();
        await using var db = given.Host.OpenDb();
        var lift = await db.Set<BlockLift>().Where(l => l.Payment == payment && l.Code == code).Select(l => l.Id).SingleAsync();
        await given.Host.As(the.Authority).Submit(new GiveLift.Input { Lift = lift, Seen = $"{lift.Value:N}-1" }).ShouldSucceed();
    }
}
