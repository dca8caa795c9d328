using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Decide;
using Samlop.Grants.GrantYear;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Settle;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Amounts;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Account;
using Samlop.Tests.Grants.Pay;
using Samlop.Tests.Grants.Settle;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.GrantYear;

/// <summary>
/// Whatever those of the directorate and of the county do with the money of two years, in whatever order, every krone is in one place, what
/// leaves one year comes into the next, and the page, the table, the file and the letters say the same. Acts that are refused are part of it.
/// </summary>
public abstract class BalanceTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-09")]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    public Task EveryKrone_IsInOnePlace_WhateverIsDone(int seed, int acts) => Run(seed, acts);

    [Theory, Requirement("C-09")]
    [Trait("Category", "Nightly")]
    [InlineData(11, 500)]
    [InlineData(12, 500)]
    public Task EveryKrone_IsInOnePlace_InLongSequences(int seed, int acts) => Run(seed, acts);

    private async Task Run(int seed, int acts)
    {
        var random = new Random(seed);
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "90 000 000");
        var county = the.County.Lead.Organisation;
        var (owner, superior) = (await Given.AMember(Role.ProjectOwner, county), await Given.AMember(Role.HeadOfAdministration, county));
        var first = new Acts(this, the, owner, superior, random);
        var told = new List<string>();
        for (var act = 0; act < acts; act++)
        {
            // The year ends somewhere in the second half; before, accounts are refused.
            if (act == acts / 2) Today = new DateOnly(the.Year + 1, 1, 10);
            await Act(first, told, seed);
            await IsInBalance(first.The, default, $"seed {seed}: {string.Join(", ", told)}");
        }

        // The same county has an award of the year after too, and both years go on: what is carried over or deducted comes out in the next.
        Today = new DateOnly(the.Year + 1, 3, 8);
        var next = await Given.WhoPay((await Given.ANextAward(the.County)).Sent);
        await Given.AnAppropriation(next, amount: "90 000 000");
        var second = new Acts(this, next, owner, superior, random);
        for (var act = 0; act < acts; act++)
        {
            if (act == acts / 2) Today = new DateOnly(next.Year + 1, 1, 10);
            await Act(random.Next(3) == 0 ? first : second, told, seed);
            var how = $"seed {seed}: {string.Join(", ", told)}";
            var before = await IsInBalance(first.The, default, how);
            var left = (before[MoneyPlace.CarriedOver], before[MoneyPlace.DeductedNext]);
            var after = await IsInBalance(second.The, left.Item1.Plus(left.Item2), how);
            (after.CarriedIn, after.DeductedIn).ShouldBe(left, how);
        }

        told.Count(t => !t.EndsWith('-')).ShouldBeGreaterThan(acts * 2 / 3, "most sequences come somewhere: " + string.Join(", ", told));
        await SaysTheSame(first.The);
        await SaysTheSame(second.The);
    }

    private async Task Act(Acts year, List<string> told, int seed)
    {
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        told.Add($"{year.The.Year % 10}:{await year.Next(seed)}");
    }

    /// <param name="left">What the county had in its hands of it from the year before.</param>
    private async Task<MoneyYear> IsInBalance(Paying the, Money left, string how)
    {
        var money = await Given.MoneyOf(the);
        Money.Sum(money.Places.Select(p => p.Amount)).ShouldBe(money.In, how);
        money.Places.ShouldAllBe(p => !p.Amount.IsNegative, how);
        Money.Sum(Enum.GetValues<MoneyAxis>().Select(money.On)).ShouldBe(money.In, how);
        Money.Sum(YearTable.RowsOf(money).Select(r => r.Amount)).ShouldBe(money.In, how);
        money[MoneyPlace.Sent].Plus(Hand(money)).Ore.ShouldBeLessThanOrEqualTo(money.In.Ore, how);
        // Summed without the program's own readings.
        var (paid, repaid) = await PaidAndRepaid(the);
        (Hand(money), money[MoneyPlace.Repaid]).ShouldBe((paid.Plus(left), repaid), how);
        return money;
    }

    private Task<(Money Paid, Money Repaid)> PaidAndRepaid(Paying the)
    {
        var (county, year) = (the.County.Lead.Organisation.Id, the.Year);
        return Read(async db => (
            Money.FromOre(await db.Set<Payment>()
                .Where(p => p.PaidOn != null && db.Set<Award>().Any(a => a.Id == p.Award && a.County == county && a.Year == year))
                .SumAsync(p => p.AmountOre)),
            Money.FromOre(await db.Set<Recovery>().Where(r => r.County == county && r.Year == year)
                .SelectMany(r => r.Repayments).SumAsync(p => p.AmountOre))));
    }

    private static Money Hand(MoneyYear money) => money.On(MoneyAxis.Used);

    /// <summary>The page, with picture and table, and the file for programs.</summary>
    private async Task SaysTheSame(Paying the)
    {
        var (money, county) = (await Given.MoneyOf(the), the.County.Lead.Organisation.Id);
        var page = await As(the.Officer).Get(YearUrls.County(the.Year, county));
        foreach (var (_, amount) in money.Places.Where(p => !p.Amount.IsZero)) page.ShouldSay(amount.ToString());
        var client = As(the.Officer);
        await client.SignIn();
        var csv = await client.Http.GetStringAsync(new Uri($"{YearUrls.CountyTable(the.Year, county)}?format=csv", UriKind.Relative));
        foreach (var (place, amount) in money.Places.Where(p => !p.Amount.IsZero))
            csv.ShouldContain(amount.Kroner.ToString("0", CultureInfo.InvariantCulture), customMessage: place.ToString());
    }

    /// <summary>One act after the other, by whoever has the role; what there is nothing of is not done.</summary>
    private sealed class Acts(BalanceTests test, Paying the, Member owner, Member superior, Random random)
    {
        private int serial = 1;

        public Paying The { get; private set; } = the;

        private TestData Given => test.Given;

        /// <returns>The name of the act; with a minus after where it was refused or there was nothing to do.</returns>
        public async Task<string> Next(int seed)
        {
            (string Name, Func<Task<bool>> Do)[] all =
            [
                ("plan", Plan), ("pay", PayOne), ("pay", PayOne), ("order", Order), ("send", SendOrders), ("cancel", Cancel),
                ("receipt", () => Receipt("utbetalt")), ("receipt", () => Receipt("utbetalt")), ("failed", () => Receipt("avvist")),
                ("decide", DecideAnew), ("accounts", SendTheAccounts), ("treat", Treat), ("correct", Correct), ("settle", Settle),
                ("settle", Settle), ("notify", Notify), ("claim", Claim), ("tell", () => Tell(seed)), ("repay", Repay), ("withdraw", Withdraw), ("close", Close),
            ];
            for (var tried = 1; ; tried++)
            {
                var (name, act) = all[random.Next(all.Length)];
                if (await act()) return name;
                if (tried == 6) return name + "-";
            }
        }

        private string Amount(int most) => (random.Next(1, most / 1000) * 1000).ToString(CultureInfo.InvariantCulture);

        private string Day(int days = 0) => test.Today.AddDays(days).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

        private async Task<bool> Plan()
        {
            var number = await test.Read(db => db.Set<Samlop.Grants.Pay.Plan.PaymentPlan>().CountAsync(p => p.Award == The.Award));
            var award = await Given.Award(The.Award);
            await using var scope = test.Host.Services.CreateAsyncScope();
            var sum = (await scope.ServiceProvider.GetRequiredService<Samlop.Grants.Pay.Plan.PayableSums>().Of([award]))[award.Id];
            var parts = sum.Left.IsZero ? [] : Samlop.Grants.Pay.Plan.Parts.Equal(sum.Left, random.Next(1, 4));
            var rows = parts.Select((part, index) => ($"{8 + index:00}.03.{The.Year}", part.ToField())).ToArray();
            return (await test.As(The.Officer).Submit(The.Plan(number, rows))).Succeeded;
        }

        /// <summary>Sent, attested and approved, with what may be lifted lifted.</summary>
        private async Task<bool> PayOne()
        {
            if ((await Payments(p => p.ApprovedAt == null)).FirstOrDefault() is not { } payment) return false;
            await test.As(The.Officer).Submit(new SendPayment.Input { Payment = payment.Id });
            foreach (var code in new[] { "agreement", "conditions" })
            {
                await test.As(The.Officer).Submit(new AskLift.Input { Payment = payment.Id, Block = code, Reason = "Kjent.", Until = Day(20) });
                var lift = await test.Read(db => db.Set<BlockLift>().Where(l => l.Payment == payment.Id && l.Code == code && l.SentAt != null && l.GivenAt == null).Select(l => (BlockLiftId?)l.Id).FirstOrDefaultAsync());
                if (lift is { } asked) await test.As(The.OtherAuthority).Submit(new GiveLift.Input { Lift = asked, Seen = await Given.MarkOf(asked.Value) });
            }

            await test.As(The.Attestant).Submit(new AttestPayment.Input { Payment = payment.Id, Seen = await Given.MarkOf(payment.Id.Value) });
            return (await test.As(The.Authority).Submit(new ApprovePayment.Input { Payment = payment.Id, Seen = await Given.MarkOf(payment.Id.Value) })).Succeeded;
        }

        private async Task<bool> Order()
        {
            var ready = await Payments(p => p.ApprovedAt != null && p.Order == null);
            foreach (var payment in ready) await test.As(The.Officer).Submit(new RunChecks.Input { Payment = payment.Id });
            return ready.Count > 0 && (await test.As(The.Officer).Submit(PayData.Order(The.Year, [.. ready.Select(p => p.Id)]))).Succeeded;
        }

        private async Task<bool> SendOrders() =>
            await Unsent() is { } order && (await test.As(The.Attestant).Submit(new SendOrder.Input { Order = order, Sure = true })).Succeeded;

        private async Task<bool> Cancel() =>
            await Unsent() is { } order && (await test.As(The.Officer).Submit(new CancelOrder.Input { Order = order })).Succeeded;

        private async Task<bool> Receipt(string status)
        {
            if ((await Payments(p => p.OrderSentAt != null && p.PaidOn == null)).FirstOrDefault() is not { } payment) return false;
            await Given.Taken(The, PayData.Headings, The.Row(payment.Id, status, $"B{random.Next()}", Day(), payment.Amount.ToField()));
            return true;
        }

        private async Task<bool> DecideAnew()
        {
            // Now and then: else nothing comes to an end.
            if (serial > 4 || random.Next(3) > 0) return false;
            await using var scope = test.Host.Services.CreateAsyncScope();
            foreach (var binder in scope.ServiceProvider.GetServices<IBindsDecision>())
            {
                if (await binder.Binds(The.Sent.Case.Application) is not null) return false;
            }

            The = await Given.DecidedAnew(The, random.Next(5, 30) * 100_000, ++serial);
            return true;
        }

        private async Task<bool> SendTheAccounts()
        {
            await test.As(The.County.Lead).Submit(new BeginAccounts.Input { Award = The.Award });
            if (await AccountsNow() is not { SentAt: null } accounts || test.Today.Year == The.Year) return false;
            var lines = await Given.Accounts(accounts.Id);
            await test.As(The.County.Lead).Submit(new SaveAccounts.Input
            {
                Accounts = accounts.Id,
                BasedOn = lines.Version,
                Lines = [new() { Cost = AccountData.Other, Costs = Amount((int)accounts.Awarded.Kroner + 100_000), Explanation = "Lønn." }],
            });
            await test.As(The.County.Lead).Submit(new PresentAccounts.Input { Accounts = accounts.Id });
            await test.As(owner).Submit(new ApproveAccounts.Input { Accounts = accounts.Id, BasedOn = (await Given.Accounts(accounts.Id)).Version });
            return (await test.As(superior).Submit(new SendAccounts.Input { Accounts = accounts.Id, Seen = await Given.MarkOf(accounts.Id.Value) })).Succeeded;
        }

        private Task<bool> Treat() => Treated(accounts => new ProposeTreatment.Input { Accounts = accounts.Id, Outcome = "Approved" });

        private Task<bool> Correct() => Treated(accounts => new ProposeTreatment.Input
        {
            Accounts = accounts.Id,
            Outcome = "Corrected",
            Reason = "Bilag.",
            Lines = [new() { Number = 1, Amount = (random.Next(2) == 0 ? "-" : "") + Amount(100_000), Words = "Bilag 7." }],
        });

        private async Task<bool> Treated(Func<Accounts, ProposeTreatment.Input> input)
        {
            if (await AccountsNow() is not { SentAt: not null } accounts) return false;
            await test.As(The.Officer).Submit(input(accounts));
            var id = await test.Read(db => db.Set<AccountsTreatment>().Where(t => t.Accounts == accounts.Id && t.DecidedAt == null).Select(t => (AccountsTreatmentId?)t.Id).FirstOrDefaultAsync());
            return id is { } treatment
                && (await test.As(The.Sent.Imdi.Decider).Submit(new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) })).Succeeded;
        }

        private async Task<bool> Settle()
        {
            if (await AccountsNow() is not { ApprovedOre: not null } accounts) return false;
            string? Part() => random.Next(3) == 0 ? (random.Next(4) == 0 ? "-" : "") + Amount(80_000) : null;
            await test.As(The.Officer).Submit(new ProposeSettlement.Input { Accounts = accounts.Id, Carry = Part(), Deduct = Part(), Claim = Amount(80_000), Waive = Part(), Reason = "Gjøres opp." });
            var id = await test.Read(db => db.Set<Settlement>().Where(s => s.Accounts == accounts.Id && s.DecidedAt == null).Select(s => (SettlementId?)s.Id).FirstOrDefaultAsync());
            return id is { } settlement
                && (await test.As(The.Sent.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) })).Succeeded;
        }

        private async Task<bool> Notify()
        {
            var settled = await test.Read(db => db.Set<Settlement>().Where(s => s.County == The.County.Lead.Organisation.Id && s.Year == The.Year && s.DecidedAt != null && s.ClaimOre > 0).ToListAsync());
            return settled.Count > 0
                && (await test.As(The.Officer).Submit(new NotifyRecovery.Input { Settlement = settled[random.Next(settled.Count)].Id, Amount = Amount(40_000), Reason = "Ikke brukt.", AnswerBy = Day(30) })).Succeeded;
        }

        private async Task<bool> Claim()
        {
            if (await ARecovery(r => r.DecidedAt == null) is not { } recovery) return false;
            await test.As(The.County.Lead).Submit(new AnswerRecovery.Input { Recovery = recovery.Id, Answer = "Ja." });
            await test.As(The.Officer).Submit(new ProposeRecovery.Input { Recovery = recovery.Id, Amount = recovery.Amount.ToField(), PayBy = Day(30), Reason = "Ikke brukt." });
            return (await test.As(The.Sent.Imdi.Decider).Submit(new DecideRecovery.Input { Recovery = recovery.Id, Seen = await Given.MarkOf(recovery.Id.Value) })).Succeeded;
        }

        /// <summary>The letter of a claim says what the claim is, and what is left to pay of it.</summary>
        private async Task<bool> Tell(int seed)
        {
            if (await ARecovery(r => r.DecidedAt != null && r.LetterSentAt == null) is not { } recovery) return false;
            test.Host.Printer ??= new StandInPrinter();
            if ((await test.As(The.Officer).Submit(SettleData.ClaimLetter(recovery.Id))) is not { Succeeded: true, Value.Letter: var id }) return false;
            var told = RecoveryTold.In((await test.Read(db => db.Set<Letter>().SingleAsync(l => l.Id == id))).ReadContent());
            var claim = await test.Read(db => db.Set<Recovery>().Include(r => r.Repayments).SingleAsync(r => r.Id == recovery.Id));
            (told.ToPay, told.Waived, told.Repaid).ShouldBe((claim.Left, claim.Waived, claim.Repaid), $"seed {seed}");
            told.Claimed.Ore.ShouldBeLessThanOrEqualTo(told.Unspent.Ore, $"seed {seed}");
            return true;
        }

        private async Task<bool> Repay() =>
            await ARecovery(r => r.DecidedAt != null) is { } recovery
            && (await test.As(The.Officer).Submit(new RecordRepayment.Input { Recovery = recovery.Id, On = Day(), Voucher = $"{random.Next()}", Amount = Amount(30_000) })).Succeeded;

        private async Task<bool> Withdraw() =>
            await ARecovery(r => r.DecidedAt == null) is { } recovery
            && (await test.As(The.Officer).Submit(new WithdrawRecovery.Input { Recovery = recovery.Id, Reason = "Bilaget kom." })).Succeeded;

        private async Task<bool> Close() =>
            await ARecovery(r => r.DecidedAt != null) is { } recovery
            && (await test.As(The.Officer).Submit(new CloseRecovery.Input { Recovery = recovery.Id })).Succeeded;

        private Task<Recovery?> ARecovery(System.Linq.Expressions.Expression<Func<Recovery, bool>> which)
        {
            var (county, year) = (The.County.Lead.Organisation.Id, The.Year);
            return test.Read(db => db.Set<Recovery>().Where(Recovery.IsOpen).Where(which).Where(r => r.County == county && r.Year == year).OrderBy(r => r.NoticedAt).FirstOrDefaultAsync());
        }

        private Task<Accounts?> AccountsNow() =>
            test.Read(db => db.Set<Accounts>().Where(a => a.Award == The.Award).OrderByDescending(a => a.Number).FirstOrDefaultAsync());

        private Task<List<Payment>> Payments(System.Linq.Expressions.Expression<Func<Payment, bool>> which)
        {
            var (county, year) = (The.County.Lead.Organisation.Id, The.Year);
            return test.Read(db => db.Set<Payment>().Where(Payment.Counts).Where(which)
                .Where(p => db.Set<Award>().Any(a => a.Id == p.Award && a.County == county && a.Year == year)).OrderBy(p => p.Number).ToListAsync());
        }

        private Task<PaymentOrderId?> Unsent()
        {
            var (county, year) = (The.County.Lead.Organisation.Id, The.Year);
            return test.Read(db => db.Set<PaymentOrder>().Where(o => o.SentAt == null && o.CancelledAt == null
                    && db.Set<Payment>().Any(p => p.Order == o.Id && db.Set<Award>().Any(a => a.Id == p.Award && a.County == county && a.Year == year)))
                .Select(o => (PaymentOrderId?)o.Id).FirstOrDefaultAsync());
        }
    }
}

public sealed class BalanceTests_OnSqlite(SqliteHost host) : BalanceTests(host), IClassFixture<SqliteHost>;

public sealed class BalanceTests_OnPostgres(PostgresHost host) : BalanceTests(host), IClassFixture<PostgresHost>;
