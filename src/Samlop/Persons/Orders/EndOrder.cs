using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Orders;

/// <summary>
/// Avslutte eller trekke et pålegg: its period is made shorter, or it opens nothing more of any day. By the body that made it; a decision
/// on research or on what is kept from the person, by the body that recorded the person.
/// </summary>
[Process("persons.order-ended")]
public sealed class EndOrder(AppDb db, SharingReaders readers) : IUseCase<EndOrder.Input, Done>
{
    public static readonly Refusal IsWithdrawnAlready = Refusal.In<OrdersText>(nameof(IsWithdrawnAlready));

    public static Permission Needs { get; } = RecordOrder.Needs;

    public sealed class Input : IInput<EndOrder, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the order, as chosen.</summary>
        public string? Order { get; set; }

        /// <summary>The new last day of its period; not asked for where it is withdrawn.</summary>
        public string? Until { get; set; }

        public bool IsWithdrawn { get; set; }
    }

    /// <summary>An order got an earlier last day, or was withdrawn.</summary>
    /// <param name="Owner">The organisation whose facts it opened.</param>
    [Event("persons.order.ended"), NoNews]
    public sealed record OrderEnded(
        PersonId Person, OrderId Order, OrderKind Kind, OrganisationId By, OrganisationId Owner, bool IsWithdrawn) : IEvent
    {
        /// <summary>As which kind of body it recorded the person; null of an event from before it was told.</summary>
        public PartyKind? OwnerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<OrdersText>(IsWithdrawn ? nameof(OrdersText.Told_Withdrawn) : nameof(OrdersText.Told_Ended));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<OrderEnded>(
        "persons.order.ended", PersonNotices.Group, "those who answer orders where the person was recorded",
        async (happened, occasion) => happened.Kind is OrderKind.Order or OrderKind.Demand
            ? await OrderNotices.Told(
                nameof(OrdersText.Notice_Ended), happened.Person, happened.Owner, happened.OwnerKind, AnswerOrder.Needs, occasion)
            : null);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var person = await db.Rows<Person>().ThereFor(party, input.Person).Select(p => new { p.OwnerKind, p.Owner })
            .SingleOrDefaultAsync(cancel);
        if (person is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var id = Guid.TryParse(input.Order, out var value) ? new OrderId(value) : default;
        var order = await db.Rows<Order>().KnownTo(db, party, input.Person).AsTracking().SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (order is null || !MayBeEndedBy(order, party.Body, new Body(person.OwnerKind, person.Owner)))
            errors.Add(nameof(Input.Order), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        else if (order.IsWithdrawn) return IsWithdrawnAlready;
        var until = input.IsWithdrawn ? default : TypedLine.ReadDay(input.Until, nameof(Input.Until), errors);
        if (!input.IsWithdrawn && until != default && (until < order?.From || until > order?.Until))
            errors.Add(nameof(Input.Until), Phrase.In<OrdersText>(nameof(OrdersText.Error_Shorter)));
        if (errors.Any) return errors;

        order!.Until = input.IsWithdrawn ? order.From.AddDays(-1) : until;
        change.Record(new OrderEnded(input.Person, id, order.Kind, actor.Organisation, person.Owner, input.IsWithdrawn)
        {
            OwnerKind = person.OwnerKind,
        });
        return new Done();
    }

    /// <param name="owner">The body that recorded the person.</param>
    internal static bool MayBeEndedBy(Order order, Body body, Body owner) =>
        order.Kind is OrderKind.Order or OrderKind.Demand ? new Body(order.ByKind, order.By) == body : owner == body;
}
