using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Orders;

/// <summary>
/// Meld at ordren er sendt: somebody has given the file to the ledger. To fetch a file is not to send it; from here on the ledger is asked
/// for its receipt, and the counties are told that the money is on its way.
/// </summary>
[Process("PaymentOrderSent"), FreshSignIn]
public sealed class SendOrder(AppDb db) : IUseCase<SendOrder.Input, Done>
{
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
        if (order.Send(actor.User, change.At) is { } refused) return refused;
        foreach (var (payment, application) in await db.PaymentsOf(order, actor, cancel))
        {
            payment.Sent(change.At);
            change.Record(new PaymentOnItsWay(payment.Id, application, payment.Number));
        }

        change.Record(new PaymentOrderSent(order.Id));
        return new Done();
    }
}

/// <summary>Forkast ordren: before it is sent, its payments can be ordered anew. Its number is not used again.</summary>
[Process("PaymentOrderCancelled")]
public sealed class CancelOrder(AppDb db) : IUseCase<CancelOrder.Input, Done>
{
    public static Permission Needs => MakeOrder.Needs;

    public sealed class Input : IInput<CancelOrder, Input, Done>
    {
        public PaymentOrderId Order { get; set; }
    }

    /// <summary>The order was given up before it was sent.</summary>
    [Event("grants.payment-order.cancelled")]
    public sealed record PaymentOrderCancelled(PaymentOrderId Order) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Order);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_OrderCancelled));
    }

    public static NoticeKind TellsOrderers { get; } = NoticeKind.Of<PaymentOrderCancelled>(
        "grants.payment-order.cancelled", PayNotices.Group, "the officers and attestants who send orders",
        (happened, occasion) => Task.FromResult<Told?>(new(
            Phrase.In<PayText>(nameof(PayText.Notice_OrderCancelled)),
            PayUrls.Order(happened.Order),
            Readers.In(occasion.Actor.Organisation, [.. Needs.Roles]))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var order = await db.Rows<PaymentOrder>().VisibleTo(actor.ForCases()).Include(o => o.Lines)
            .SingleOrDefaultAsync(o => o.Id == input.Order, cancel);
        if (order is null) return Refusal.NotFound;
        if (order.Cancel(change.At) is { } refused) return refused;
        foreach (var (payment, _) in await db.PaymentsOf(order, actor, cancel)) payment.TakeOut();
        change.Record(new PaymentOrderCancelled(order.Id));
        return new Done();
    }
}

internal static class OrderLoading
{
    /// <summary>The payments of an order that was found, with their applications.</summary>
    public static async Task<IReadOnlyList<(Payment Payment, GrantApplicationId Application)>> PaymentsOf(
        this AppDb db, PaymentOrder order, Actor actor, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases())
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()) on p.Award equals a.Id
            where p.Order == order.Id
            select new { Payment = p, a.Application }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Payment, r.Application))];
    }
}
