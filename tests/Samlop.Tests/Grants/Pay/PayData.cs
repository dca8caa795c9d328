using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.GrantYear;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>An accepted award, and those of the directorate who pay it.</summary>
/// <param name="Year">That the award is for.</param>
internal sealed record Paying(SentLetter Sent, int Year, Member Attestant, Member Authority, Member OtherAuthority)
{
    /// <summary>The day that most of it happens on, as typed.</summary>
    public string Day => $"08.03.{Year}";

    public string Month(int month, int day = 8) => $"{day:00}.{month:00}.{Year}";

    public AwardId Award => Sent.Award;

    public Member Officer => Sent.Imdi.Officer;

    public CountyPeople County => Sent.County;
}

/// <summary>Payments as tests are given them.</summary>
internal static class PayData
{
    private static int accounts;

    /// <summary>A valid account number that no other test has: one that two counties have given stops payments.</summary>
    public static string AnAccount()
    {
        for (; ; )
        {
            var ten = (4_321_000_000L + Interlocked.Increment(ref accounts)).ToString(CultureInfo.InvariantCulture);
            var rest = 11 - ten.Zip([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], (digit, weight) => (digit - '0') * weight).Sum() % 11;
            if (rest == 10) continue;
            return ten + (rest == 11 ? 0 : rest);
        }
    }

    public static async Task<Paying> AnAcceptedAward(this TestData given)
    {
        var sent = await given.AnAward();
        await given.Host.As(sent.County.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = AnAccount(), TermsRead = true }).ShouldSucceed();
        var the = await given.WhoPay(sent);
        given.Host.Today = new DateOnly(the.Year, 3, 8);
        return the;
    }

    /// <summary>Those of the directorate who pay an award, impartial to its application.</summary>
    public static async Task<Paying> WhoPay(this TestData given, SentLetter sent)
    {
        var imdi = sent.Imdi.Officer.Organisation;
        var people = new[] { await given.AMember(Role.Attestant, imdi), await given.AMember(Role.BudgetAuthority, imdi), await given.AMember(Role.BudgetAuthority, imdi) };
        await given.Impartial(sent.Case.Application, people);
        var year = (await given.Award(sent.Award)).Year;
        return new Paying(sent, year, people[0], people[1], people[2]);
    }

    /// <summary>Another decision on the same application, of another amount for the year, which the county has accepted.</summary>
    public static async Task<Paying> DecidedAnew(this TestData given, Paying the, decimal kroner, int serial = 2)
    {
        var decided = the.Sent.Case;
        var content = decided.Content with
        {
            Lines = [new(the.Year, "other", Samlop.Platform.Amounts.Money.FromKroner(kroner))],
            AnswerBy = given.Host.Today.AddDays(30),
        };
        var before = (await given.Award(the.Award)).Decision;
        given.Host.Time.Pass(TimeSpan.FromMinutes(1));
        var next = await given.ADecision(decided.Imdi, decided.Application, decided.Call, content, before, serial);
        var sent = await given.Sent(decided, next);
        await given.Host.As(decided.County.Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        await given.Host.As(decided.County.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = AnAccount(), TermsRead = true }).ShouldSucceed();
        var account = (await given.Award(sent.Award)).Account!;
        if (account.SettledAt is null)
            await given.Host.As(decided.County.Lead).Submit(new ConfirmAccount.Input { Award = sent.Award, Account = account.Number, Seen = $"{account.Id.Value:N}-1" }).ShouldSucceed();
        return the with { Sent = sent };
    }

    /// <summary>The whole of it, paid by all who have a part in it.</summary>
    public static async Task<PaymentId> APaidPayment(this TestData given, Paying the)
    {
        var payment = await given.AnApprovedPayment(the);
        await given.ASentOrder(the, payment);
        await given.Taken(the, Headings, the.Row(payment));
        return payment;
    }

    /// <summary>A file of the ledger, read and booked by the officer.</summary>
    public static async Task<IReadOnlyList<ReceiptRow>> Taken(this TestData given, Paying the, params string[] lines)
    {
        var read = await given.Host.As(the.Officer).Submit(await given.AReceiptFile(lines)).ShouldSucceed();
        await given.Host.As(the.Officer).Submit(new TakeReceipts.Input { Import = read.Import }).ShouldSucceed();
        return await given.RowsOf(read.Import);
    }

    /// <summary>The county's year as the officer is shown it.</summary>
    public static async Task<MoneyYear> MoneyOf(this TestData given, Paying the)
    {
        var actor = await given.Host.ActorOf(the.Officer);
        await using var scope = given.Host.Services.CreateAsyncScope();
        var years = scope.ServiceProvider.GetRequiredService<MoneyYears>();
        return (await years.Of(the.Year, the.County.Lead.Organisation.Id, actor, default)).Single().Money;
    }

    /// <summary>Of a year, entered by the officer and confirmed by one with budget authority.</summary>
    public static async Task<AppropriationId> AnAppropriation(this TestData given, Paying the, int? year = null, string amount = "5 000 000")
    {
        var entered = await given.Host.As(the.Officer).Submit(Appropriation(year ?? the.Year, amount)).ShouldSucceed();
        await given.Host.As(the.Authority).Submit(new ConfirmAppropriation.Input { Appropriation = entered.Appropriation, Seen = $"{entered.Appropriation.Value:N}-1" }).ShouldSucceed();
        return entered.Appropriation;
    }

    public static EnterAppropriation.Input Appropriation(int year, string amount, AppropriationKind kind = AppropriationKind.Voted, string? reason = null) => new()
    {
        Year = year.ToString(CultureInfo.InvariantCulture),
        Chapter = "9999",
        Item = "60",
        Kind = kind.ToString(),
        Amount = amount,
        Source = "Oppdiktet budsjettvedtak",
        Reason = reason,
    };

    public static MakePaymentPlan.Input Plan(this Paying the, int basedOn, params (string From, string Amount)[] rows) => new()
    {
        Award = the.Award,
        BasedOn = basedOn,
        Rows = [.. rows.Select(row => new MakePaymentPlan.TypedPayment { From = row.From, Amount = row.Amount })],
    };

    /// <summary>The payments of the award that count, in order.</summary>
    public static async Task<IReadOnlyList<Payment>> Payments(this TestData given, AwardId award)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Payment>().Where(Samlop.Grants.Pay.Payment.Counts).Where(p => p.Award == award).OrderBy(p => p.Number).ToListAsync();
    }

    public static async Task<Payment> Payment(this TestData given, PaymentId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Payment>().SingleAsync(p => p.Id == id);
    }

    /// <summary>One payment of the whole, from today.</summary>
    public static async Task<PaymentId> APlannedPayment(this TestData given, Paying the, string amount = "1 600 000")
    {
        await given.Host.As(the.Officer).Submit(the.Plan(0, (the.Day, amount))).ShouldSucceed();
        return (await given.Payments(the.Award))[0].Id;
    }

    /// <summary>The whole of an award, paid as if all had done their part.</summary>
    public static async Task APaidAward(this TestData given, AwardId award)
    {
        var at = given.Host.Time.Now;
        var whole = await given.Award(award);
        Actor Somebody() => new(given.Id<UserId>(), given.Id<OrganisationId>(), AllUseCases.Permissions.Of(Role.CaseOfficer));
        var (officer, attestant, authority) = (Somebody(), Somebody(), Somebody());
        var payment = new Samlop.Grants.Pay.Payment(given.Id<PaymentId>(), award, 1, whole.Amount, given.Host.Today, officer.User, at);
        var check = new TwoPersonCheck(payment.Id.Value);
        check.PreparedBy(officer.User);
        payment.Send(check, officer, at).ShouldBeNull();
        payment.Attest(check, attestant, true, check.Mark, at).ShouldBeNull();
        payment.Approve(check, authority, check.Mark, "12345678903", at).ShouldBeNull();
        var order = new PaymentOrder(given.Id<PaymentOrderId>(), whole.Year, 500 + TestData.Next(), "9999", "60", officer.User, at);
        payment.PutIn(order.Id);
        payment.Sent(at);
        payment.Pay(given.Host.Today, "B1");
        await given.SavedAll(check, order, payment);
    }

    public static string Seen(PaymentId payment, int round = 1) => $"{payment.Value:N}-{round}";

    public static async Task<PaymentId> AnApprovedPayment(this TestData given, Paying the)
    {
        var payment = await given.APlannedPayment(the);
        await given.Host.As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await given.Host.As(the.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = Seen(payment) }).ShouldSucceed();
        await given.Host.As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = Seen(payment) }).ShouldSucceed();
        return payment;
    }

    public static async Task<PaymentOrderId> ASentOrder(this TestData given, Paying the, PaymentId payment)
    {
        var made = await given.Host.As(the.Officer).Submit(Order(the.Year, payment)).ShouldSucceed();
        await given.Host.As(the.Attestant).Submit(new SendOrder.Input { Order = made.Order, Sure = true }).ShouldSucceed();
        return made.Order;
    }

    public static MakeOrder.Input Order(int year, params PaymentId[] payments) =>
        new() { Year = year, From = "9999-60", Payments = [.. payments.Select(p => p.Value.ToString())] };

    /// <summary>A file of the ledger, received as the form receives it.</summary>
    public static async Task<ReadReceipts.Input> AReceiptFile(this TestData given, params string[] lines)
    {
        var content = Encoding.UTF8.GetBytes(string.Join("\n", lines));
        var file = await given.Host.Services.GetRequiredService<FileStore>().Keep(content, "kvittering.csv", FileKind.Csv, default);
        return new ReadReceipts.Input { File = file };
    }

    public static string Row(this Paying the, PaymentId payment, string status = "utbetalt", string voucher = "B1", string? date = null, string amount = "1600000,00") =>
        $"{payment.Value:N};{status};{voucher};{date ?? the.Day};{amount}";

    public const string Headings = "betaling;status;bilag;dato;belop";

    public static async Task<IReadOnlyList<ReceiptRow>> RowsOf(this TestData given, ReceiptImportId import)
    {
        await using var db = given.Host.OpenDb();
        return (await db.Set<ReceiptImport>().Include(i => i.Rows).SingleAsync(i => i.Id == import)).Rows.OrderBy(r => r.Line).ToList();
    }
}
