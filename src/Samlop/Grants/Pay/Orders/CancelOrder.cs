using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Orders;

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
