using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay.Blocks;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Orders;

/// <summary>
/// Meld at ordren er sendt: somebody has given the file to the ledger. To fetch a file is not to send it; from here on the ledger is asked
/// for its receipt, and the counties are told that the money is on its way. All checks are run and stored once more: what stops a payment
/// by now stops the order, and so does a line that is no longer its payment.
/// </summary>
[Process("PaymentOrderSent"), FreshSignIn]
public sealed class SendOrder(AppDb db, PaymentChecks checks) : IUseCase<SendOrder.Input, Done>
{
    /// <summary>A payment of the order is not what its line says, or the sender does not handle it.</summary>
    public static readonly Refusal OrderHasChanged = Refusal.In<PayText>(nameof(OrderHasChanged));

    /// <summary>A check stops one of the payments: the order is given up, and what stops is put right.</summary>
    public static Refusal OrderStops(string receiver, Phrase why) =>
        new(nameof(OrderStops), Phrase.In<PayText>(nameof(PayText.Refusal_OrderStops), receiver, why));

    public static Permission Needs => MakeOrder.Needs;

    public sealed class Input : IInput<SendOrder, Input, Done>
    {
        public PaymentOrderId Order { get; set; }

        public bool Sure { get; set; }
    }

    /// <summary>The order was sent to the ledger.</summary>
    [Event("grants.payment-order.sent")]
    public sealed record PaymentOrderSent(PaymentOrderId Order) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Order);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_OrderSent));
    }

    /// <summary>A payment is on its way.</summary>
    [Event("grants.payment.on-its-way")]
    public sealed record PaymentOnItsWay(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_OnItsWay), Number);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<PaymentOnItsWay>(
        "grants.payment.on-its-way", PayNotices.Group, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(payment.Line(nameof(PayText.Notice_OnItsWay)), PayUrls.Payment(payment.Id), payment.Application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var order = await db.Rows<PaymentOrder>().VisibleTo(actor.ForCases()).Include(o => o.Lines)
            .SingleOrDefaultAsync(o => o.Id == input.Order, cancel);
        if (order is null) return Refusal.NotFound;
        if (order.MaySend() is { } no) return no;
        if (!input.Sure)
            return new FieldError(nameof(Input.Sure), Phrase.In<PayText>(nameof(PayText.Error_SentSure)));
        var payments = await db.PaymentsOf(order, actor, cancel);
        if (!AreItsLines(order, payments.Select(p => p.Payment).ToDictionary(p => p.Id))) return OrderHasChanged;
        foreach (var line in order.Lines.OrderBy(l => l.Number))
        {
            var ran = await checks.Run(payments.Single(p => p.Payment.Id == line.Payment).Payment, actor, change.At, cancel);
            if (PaymentChecks.Against(ran) is { } stops) return OrderStops(line.Name, stops.Text);
        }

        if (order.Send(actor.User, change.At) is { } refused) return refused;
        foreach (var (payment, application) in payments)
        {
            payment.Sent(change.At);
            change.Record(new PaymentOnItsWay(payment.Id, application, payment.Number));
        }

        change.Record(new PaymentOrderSent(order.Id));
        return new Done();
    }

    /// <summary>Each line is a payment of the order, to the same account and of the same amount, and there are no others.</summary>
    internal static bool AreItsLines(PaymentOrder order, IReadOnlyDictionary<PaymentId, Payment> payments) =>
        payments.Count == order.Lines.Count
        && order.Lines.All(l => payments.TryGetValue(l.Payment, out var p) && p.AmountOre == l.AmountOre && p.Account == l.Account
            && p.FailedAt is null && p.DiscardedAt is null);
}
