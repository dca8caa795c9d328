using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
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
        var imdi = sent.Imdi.Officer.Organisation;
        var people = new[] { await given.AMember(Role.Attestant, imdi), await given.AMember(Role.BudgetAuthority, imdi), await given.AMember(Role.BudgetAuthority, imdi) };
        await given.Impartial(sent.Case.Application, people);
        var year = (await given.Award(sent.Award)).Year;
        given.Host.Today = new DateOnly(year, 3, 8);
        return new Paying(sent, year, people[0], people[1], people[2]);
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
