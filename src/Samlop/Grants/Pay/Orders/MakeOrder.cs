using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Orders;

/// <summary>
/// Lag utbetalingsordre: approved payments of one budget year whose day has come, as lines for the ledger. For each, every check must have
/// a result of this month, and all are asked again now; a sum that is another than what was approved stops the whole order, with the
/// difference.
/// </summary>
[Process("PaymentOrderMade")]
public sealed class MakeOrder(AppDb db, PaymentChecks checks) : IUseCase<MakeOrder.Input, MakeOrder.Made>
{
    public static Permission Needs { get; } = Permission.Of("grants.payment-order.make", Role.CaseOfficer, Role.Attestant);

    public static readonly Refusal NoAppropriation = Refusal.In<PayText>(nameof(NoAppropriation));

    /// <summary>One of the chosen payments cannot be ordered, and so none is.</summary>
    public static Refusal PaymentStops(int number, string county, Phrase why) =>
        new(nameof(PaymentStops), Phrase.In<PayText>(nameof(PayText.Refusal_PaymentStops), county, number, why));

    public sealed class Input : IInput<MakeOrder, Input, Made>
    {
        public int Year { get; set; }

        /// <summary>Chapter and item, as <c>Chapter-Item</c>.</summary>
        public string? From { get; set; }

        /// <summary>Ids of the chosen payments.</summary>
        public List<string> Payments { get; set => field = value ?? []; } = [];
    }

    public sealed record Made(PaymentOrderId Order);

    /// <summary>An order was made, of so many payments.</summary>
    [Event("grants.payment-order.made")]
    public sealed record PaymentOrderMade(PaymentOrderId Order, int Payments, Money Sum) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Order);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_OrderMade), Payments, Sum);
    }

    /// <summary>A payment was put into an order.</summary>
    [Event("grants.payment.ordered"), NoNews]
    public sealed record PaymentOrdered(PaymentId Payment, GrantApplicationId Application, int Number, PaymentOrderId Order) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Ordered), Number);
    }

    public static NoticeKind TellsOrderers { get; } = NoticeKind.Of<PaymentOrderMade>(
        "grants.payment-order.made", PayNotices.Group, "the officers and attestants who send orders",
        (happened, occasion) => Task.FromResult<Told?>(new(
            Phrase.In<PayText>(nameof(PayText.Notice_OrderMade)),
            PayUrls.Order(happened.Order),
            Readers.In(occasion.Actor.Organisation, [.. Needs.Roles]))));

    public async Task<Outcome<Made>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var day = OsloClock.DateIn(change.At);
        var errors = new FieldErrors();
        var ids = input.Payments.Select(p => Guid.TryParse(p, out var id) ? id : default).Select(id => new PaymentId(id)).ToHashSet();
        if (ids.Count == 0) errors.Add(nameof(Input.Payments), Phrase.In<PayText>(nameof(PayText.Error_NoPayments)));
        var budget = (await db.AppropriatedOn(input.Year, cancel)).SingleOrDefault(b => b.Code == input.From);
        if (budget is null) errors.Add(nameof(Input.From), Phrase.In<PayText>(nameof(PayText.Error_NoBudget)));
        if (errors.Any) return errors;

        var rows = await (
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases())
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            join c in db.Rows<CaseFile>().All(Because.PaymentIsChecked).OfApplications() on a.Application equals c.Application
            where ids.Contains(p.Id)
            orderby o.Name, p.Number
            select new { Payment = p, a.Application, a.Year, o.Name, o.Number, CaseYear = c.Year, c.Serial }).ToListAsync(cancel);
        if (rows.Count != ids.Count) return Refusal.NotFound;
        var against = await checks.Against([.. rows.Select(r => r.Payment)], day, cancel);
        foreach (var row in rows)
        {
            var no = row.Year == input.Year ? MayOrder(row.Payment, day, against) : Refusal.NotFound;
            if (no is not null) return PaymentStops(row.Payment.Number, row.Name, no.Text);
        }

        if (Money.Sum(rows.Select(r => r.Payment.Amount)) > budget!.Left) return NoAppropriation;

        var series = await db.Set<PaymentOrderSeries>().FindAsync([input.Year], cancel);
        if (series is null) db.Add(series = new PaymentOrderSeries(input.Year));
        var order = new PaymentOrder(
            NewId.Of<PaymentOrderId>(change.At), input.Year, series.Next(), budget.Chapter, budget.Item, actor.User, change.At);
        db.Add(order);
        foreach (var row in rows)
        {
            var number = new CaseNumber(row.CaseYear, row.Serial).ToString();
            order.Add(new PaymentOrderLine(
                order.Id, order.Lines.Count + 1, row.Payment,
                new OrderReceiver(row.Name, row.Number, row.Payment.Account!, number),
                $"{number} {row.Payment.Number}"));
            row.Payment.PutIn(order.Id);
            change.Record(new PaymentOrdered(row.Payment.Id, row.Application, row.Payment.Number, order.Id));
        }

        change.Record(new PaymentOrderMade(order.Id, order.Lines.Count, order.Sum));
        return new Made(order.Id);
    }

    /// <summary>Why a payment may not be ordered on a day; the page asks too.</summary>
    /// <param name="against">What the checks say.</param>
    internal static Refusal? MayOrder(Payment payment, DateOnly day, IReadOnlyDictionary<PaymentId, Refusal> against) =>
        payment.MayOrder() ?? (payment.From > day ? TooEarly(payment.From) : against.GetValueOrDefault(payment.Id));

    private static Refusal TooEarly(DateOnly from) => Refusal.In<PayText>(nameof(TooEarly), new DateArgument(from));
}
