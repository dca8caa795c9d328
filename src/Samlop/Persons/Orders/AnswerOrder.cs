using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Orders;

/// <summary>
/// Svare på et pålegg: the body that recorded the person has looked at an order and says nothing against it, or that it does not bind or is
/// too wide. It closes nothing by itself; both sides and the data protection officer read it.
/// </summary>
[Process("persons.order-answered")]
public sealed class AnswerOrder(AppDb db, SharingReaders readers) : IUseCase<AnswerOrder.Input, Done>
{
    public static readonly Refusal OrderIsWithdrawn = Refusal.In<OrdersText>(nameof(OrderIsWithdrawn));

    public static Permission Needs { get; } = Permission.Of("persons.order.answer", [.. RegisterPerson.Needs.Roles]);

    public sealed class Input : IInput<AnswerOrder, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the order, as chosen.</summary>
        public string? Order { get; set; }

        /// <summary>An <see cref="OrderVerdict"/>, by its name.</summary>
        public string? Verdict { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>The body whose facts an order opens said what it finds of it.</summary>
    /// <param name="Of">The organisation that made the order.</param>
    [Event("persons.order.answered"), NoNews]
    public sealed record OrderAnswered(PersonId Person, OrderId Order, OrderVerdict Verdict, OrganisationId By, OrganisationId Of) : IEvent
    {
        /// <summary>As which kind of body it made the order; null of an event from before it was told.</summary>
        public PartyKind? OfKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<OrdersText>(nameof(OrdersText.Told_Answered));
    }

    public static NoticeKind TellsMaker { get; } = NoticeKind.Of<OrderAnswered>(
        "persons.order.answered", PersonNotices.Group, "those who record orders where the order was made",
        (happened, occasion) => OrderNotices.Told(
            nameof(OrdersText.Notice_Answered), happened.Person, happened.Of, happened.OfKind, RecordOrder.Needs, occasion));

    public static NoticeKind TellsOfficer { get; } = NoticeKind.Of<OrderAnswered>(
        "persons.order.objected-to", OversightNotices.Group, "the data protection officer, when something is said against an order",
        async (happened, occasion) => happened.Verdict is OrderVerdict.Noted ? null
            : new(Phrase.In<OrdersText>(nameof(OrdersText.Notice_Objected)), OrderUrls.Overseen, await occasion.Officers())
            {
                About = OversightNotices.About,
            });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var errors = new FieldErrors();
        var id = Guid.TryParse(input.Order, out var value) ? new OrderId(value) : default;
        var order = await db.Rows<Order>().Of(own.Row)
            .SingleOrDefaultAsync(o => o.Id == id && (o.Kind == OrderKind.Order || o.Kind == OrderKind.Demand), cancel);
        if (order is null) errors.Add(nameof(Input.Order), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var verdict = TypedField.Choice<OrderVerdict>(input.Verdict);
        if (verdict is null) errors.Add(nameof(Input.Verdict), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var words = verdict is OrderVerdict.Noted ? null : TypedField.NeededText(
            input.Words, OrderAnswer.WordsLimit, nameof(Input.Words), Phrase.In<OrdersText>(nameof(OrdersText.Error_Words)), errors);
        if (errors.Any) return errors;
        if (order!.IsWithdrawn) return OrderIsWithdrawn;

        db.Add(new OrderAnswer
        {
            Id = NewId.Of<OrderAnswerId>(change.At),
            Person = input.Person,
            Order = id,
            ByKind = own.Party.Body.Kind,
            By = own.Party.Body.Organisation,
            User = actor.User,
            Verdict = verdict!.Value,
            Words = words,
            At = change.At,
        });
        change.Record(new OrderAnswered(input.Person, id, verdict.Value, actor.Organisation, order.By) { OfKind = order.ByKind });
        return new Done();
    }
}
