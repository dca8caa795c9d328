using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Grants.Settle;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The money of 2022 is paid: the appropriation is entered by one and confirmed by another, three people stand behind each payment, and the
/// ledger answers. Soria Moria is paid in two parts, the second after a stop is lifted; Regnbueland is paid when its condition is met.
/// </summary>
internal sealed class PayingStory(FileStore files) : IStoryPart
{
    private const int Year = 2022;
    private const string Ingrid = AssessingStory.Ingrid;

    private static readonly StoryCounty[] Paid = [StoryCounty.SoriaMoria, StoryCounty.Eventyrdal, StoryCounty.Regnbueland];

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On("06-13 10.00", () => Enter(teller, Year, "5 000 000"));
        yield return StoryTeller.On("06-13 14.00", () => ConfirmEntered(teller));
        yield return StoryTeller.On("06-14 09.00", ()
            => teller.Declare(StoryAwards.Roald, Role.Attestant, StoryCounty.Eventyrdal, StoryCounty.Regnbueland));
        yield return StoryTeller.On("06-14 09.30", () => teller.Declare(StoryAwards.Berit, Role.BudgetAuthority, Paid));

        yield return Plan(teller, "06-20 09.00", StoryCounty.SoriaMoria, Year, ("01.07.2022", 60), ("03.10.2022", 40));
        yield return Plan(teller, "06-20 09.20", StoryCounty.Eventyrdal, Year, ("01.07.2022", 100));
        yield return Plan(teller, "06-20 09.40", StoryCounty.Regnbueland, Year, ("01.07.2022", 100));
        yield return Met(teller, "06-28 09.00", StoryCounty.Eventyrdal);
        yield return Confirmed(teller, "06-29 10.00", StoryCounty.SoriaMoria);
        yield return Confirmed(teller, "06-29 10.10", StoryCounty.Eventyrdal);
        foreach (var act in Steps(teller, StoryCounty.SoriaMoria, Year, 1, "06-23 09.00", "06-27 13.00", "07-01 10.00")) yield return act;
        foreach (var act in Steps(teller, StoryCounty.Eventyrdal, Year, 1, "06-23 09.10", "06-27 13.10", "07-01 10.10")) yield return act;
        yield return StoryTeller.On("07-04 09.00", () => Order(teller, Year));
        yield return StoryTeller.On("07-04 13.00", () => SendOrders(teller));
        yield return StoryTeller.On("07-08 08.30", () => Receive(teller, files, new DateOnly(2022, 7, 6)));

        // Regnbueland is sent and attested, and stands still until the condition is met.
        yield return Met(teller, "08-15 12.00", StoryCounty.Regnbueland);
        yield return Confirmed(teller, "08-17 10.00", StoryCounty.Regnbueland);
        foreach (var act in Steps(teller, StoryCounty.Regnbueland, Year, 1, "06-23 09.20", "06-27 13.20",
            "08-22 10.00")) yield return act;
        yield return StoryTeller.On("08-29 09.00", () => Order(teller, Year));
        yield return StoryTeller.On("08-29 13.00", () => SendOrders(teller));
        yield return StoryTeller.On("09-02 08.30", () => Receive(teller, files, new DateOnly(2022, 8, 31)));

        // The agreement of the region is not signed here yet. The county has sent it in, signed on paper.
        yield return Of(teller, "09-26 10.00", StoryCounty.SoriaMoria, Year, 2, payment
            => teller.Do(Ingrid, Role.CaseOfficer, new AskLift.Input
            {
                Payment = payment.Id,
                Block = "agreement",
                Reason = "Samarbeidsavtalen er signert på papir og lagt i saken. Den skal inn i Samløp i oktober.",
                Until = "31.10.2022",
            }));
        yield return Of(teller, "09-27 09.00", StoryCounty.SoriaMoria, Year, 2, _ => GiveLifts(teller));
        foreach (var act in Steps(teller, StoryCounty.SoriaMoria, Year, 2, "09-28 09.00", "09-29 10.00", "10-03 08.30")) yield return act;
        yield return StoryTeller.On("10-03 10.00", () => Order(teller, Year));
        yield return StoryTeller.On("10-03 13.00", () => SendOrders(teller));
        yield return StoryTeller.On("10-07 08.30", () => Receive(teller, files, new DateOnly(2022, 10, 5)));
    }

    internal static Task<EnterAppropriation.Entered> Enter(StoryTeller teller, int year, string amount)
        => teller.Do(Ingrid, Role.CaseOfficer, new EnterAppropriation.Input
        {
            Year = year.ToString(CultureInfo.InvariantCulture),
            Chapter = "9999",
            Item = "60",
            Kind = nameof(AppropriationKind.Voted),
            Amount = amount,
            Source = "Oppdiktet budsjettvedtak i demonstrasjonen",
        });

    internal static async Task ConfirmEntered(StoryTeller teller)
    {
        var entered = await teller.Read(db => db.Rows<Appropriation>().All(Because.StoryIsTold).SingleAsync(a => a.ConfirmedAt == null));
        await teller.Do(StoryAwards.Berit, Role.BudgetAuthority,
            new ConfirmAppropriation.Input { Appropriation = entered.Id, Seen = await teller.SeenOf(entered) });
    }

    private static StoryAct Met(StoryTeller teller, string when, StoryCounty county)
        => teller.OfAward(when, county, Year, award => teller.Do(
        county.Lead, Role.ProjectLead,
        new SayConditionMet.Input { Award = award.Id, Number = 1, Note = "Avtalen er signert av alle og sendt i saken." }));

    private static StoryAct Confirmed(StoryTeller teller, string when, StoryCounty county)
        => teller.OfAward(when, county, Year, award => teller.Do(
        Ingrid, Role.CaseOfficer, new ConfirmCondition.Input { Award = award.Id, Number = 1 }));

    internal static StoryAct Plan(StoryTeller teller, string when, StoryCounty county, int year,
        params (string From, int Percent)[] parts) =>
        teller.OfAward(when, county, year, async award =>
        {
            var rows = new List<MakePaymentPlan.TypedPayment>();
            // What was settled of the year before is taken off.
            var before = await teller.Read(db => db.SettledBeforeOf([award.Id], CancellationToken.None));
            var whole = award.Amount.Minus(before.GetValueOrDefault(award.Id)?.Deducted ?? Money.Zero);
            var left = whole;
            foreach (var (from, percent) in parts)
            {
                var amount = rows.Count == parts.Length - 1 ? left : Money.FromKroner(decimal.Round(whole.Kroner * percent / 100));
                left = left.Minus(amount);
                rows.Add(new() { From = from, Amount = amount.Typed() });
            }

            await teller.Do(Ingrid, Role.CaseOfficer, new MakePaymentPlan.Input { Award = award.Id, BasedOn = 0, Rows = rows });
        });

    /// <summary>One sends it, another attests it, and a third approves it.</summary>
    internal static StoryAct[] Steps(StoryTeller teller, StoryCounty county, int year, int number, string sent, string attested,
        string approved) =>
    [
        Of(teller, sent, county, year, number, payment
            => teller.Do(Ingrid, Role.CaseOfficer, new SendPayment.Input { Payment = payment.Id })),
        Of(teller, attested, county, year, number, async payment => await teller.Do(
            StoryAwards.Roald, Role.Attestant, new AttestPayment.Input { Payment = payment.Id, Seen = await teller.SeenOf(payment) })),
        Of(teller, approved, county, year, number, async payment => await teller.Do(
            StoryAwards.Berit, Role.BudgetAuthority, new ApprovePayment.Input { Payment = payment.Id,
                Seen = await teller.SeenOf(payment) })),
    ];

    private static StoryAct Of(StoryTeller teller, string when, StoryCounty county, int year, int number, Func<Payment, Task> act) =>
        teller.OfAward(when, county, year, async award => await act((await teller.PaymentsOf(award.Id))[number - 1]));

    private static async Task GiveLifts(StoryTeller teller)
    {
        var lift = await teller.Read(db => db.Rows<BlockLift>().All(Because.StoryIsTold).SingleAsync(l => l.GivenAt == null));
        await teller.Do(StoryAwards.Berit, Role.BudgetAuthority, new GiveLift.Input { Lift = lift.Id, Seen = await teller.SeenOf(lift) });
    }

    /// <summary>All that is approved and can be paid goes into one order.</summary>
    internal static async Task Order(StoryTeller teller, int year)
    {
        var payments = await teller.Read(db => db.Rows<Payment>().All(Because.StoryIsTold)
            .Where(Payment.IsToBeOrdered).Select(p => p.Id).ToListAsync());
        if (payments.Count == 0) return;
        await teller.Do(Ingrid, Role.CaseOfficer,
            new MakeOrder.Input { Year = year, From = "9999-60", Payments = [.. payments.Select(id => id.Value.ToString())] });
    }

    internal static async Task SendOrders(StoryTeller teller)
    {
        var orders = await teller.Read(db
            => db.Rows<PaymentOrder>().All(Because.StoryIsTold).Where(o => o.SentAt == null && o.CancelledAt == null).Select(o
                => o.Id).ToListAsync());
        foreach (var order in orders) await teller.Do(StoryAwards.Roald, Role.Attestant, new SendOrder.Input
        {
            Order = order,
            Sure = true
        });
    }

    /// <summary>The ledger's file: all that is ordered is paid.</summary>
    internal static async Task Receive(StoryTeller teller, FileStore files, DateOnly on)
    {
        var ordered = await teller.Read(db => db.Rows<Payment>().All(Because.StoryIsTold)
            .Where(Payment.WaitsForLedger).OrderBy(p => p.Id).ToListAsync());
        if (ordered.Count == 0) return;
        var lines = new StringBuilder("betaling;status;bilag;dato;belop\n");
        foreach (var (payment, i) in ordered.Select((payment, i) => (payment, i)))
            lines.Append(CultureInfo.InvariantCulture,
                $"{payment.Id.Value:N};utbetalt;{on:yyyyMMdd}-{i + 1};{on:dd.MM.yyyy};{payment.Amount.Typed()}\n");
        await Take(teller, files, lines.ToString(), $"kvittering-{on:yyyy-MM-dd}.csv");
    }

    private static async Task Take(StoryTeller teller, FileStore files, string content, string name)
    {
        var file = await files.Keep(Encoding.UTF8.GetBytes(content), name, FileKind.Csv, CancellationToken.None);
        var read = await teller.Do(Ingrid, Role.CaseOfficer, new ReadReceipts.Input { File = file });
        await teller.Do(Ingrid, Role.CaseOfficer, new TakeReceipts.Input { Import = read.Import });
    }
}
