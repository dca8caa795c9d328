using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Orders;

/// <summary>
/// Registrere et pålegg, et krav eller et vedtak: a section, categories and a period, about one person. Whether an order binds follows from
/// the person's law and from whose the facts are; whoever made it is not told, since both are facts about the person: one that does not
/// bind opens nothing.
/// </summary>
[Process("persons.order-recorded")]
public sealed class RecordOrder(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<RecordOrder.Input, RecordOrder.Recorded>
{
    public static Permission Needs { get; } = Permission.Of("persons.order.record", [.. RegisterPerson.Needs.Roles, Role.Auditor]);

    public sealed class Input : IInput<RecordOrder, Input, Recorded>
    {
        public PersonId Person { get; set; }

        /// <summary>An <see cref="OrderKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>As it is cited: one of the list.</summary>
        public string? Section { get; set; }

        public List<string> Categories { get; set => field = value ?? []; } = [];

        public string? From { get; set; }

        public string? Until { get; set; }

        /// <summary>Of research: whom the facts are released to, as chosen.</summary>
        public string? Receiver { get; set; }

        /// <summary>Of what is kept from the person: they may be told that it is.</summary>
        public bool IsTold { get; set; }
    }

    public sealed record Recorded(OrderId Order);

    /// <summary>An order, a demand or a decision was recorded.</summary>
    /// <param name="Owner">The organisation whose facts it opens.</param>
    [Event("persons.order.recorded"), NoNews]
    public sealed record OrderRecorded(PersonId Person, OrderId Order, OrderKind Kind, OrganisationId By, OrganisationId Owner) : IEvent
    {
        /// <summary>As which kind of body it recorded the person; null of an event from before it was told.</summary>
        public PartyKind? OwnerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<OrdersText>(nameof(OrdersText.Told_Recorded));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<OrderRecorded>(
        "persons.order.recorded", PersonNotices.Group, "those who answer orders where the person was recorded",
        async (happened, occasion) => happened.Kind is OrderKind.Order or OrderKind.Demand
            ? await OrderNotices.Told(
                nameof(OrdersText.Notice_Recorded), happened.Person, happened.Owner, happened.OwnerKind, AnswerOrder.Needs, occasion)
            : null);

    public async Task<Outcome<Recorded>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (TypedField.Choice<OrderKind>(input.Kind) is not { } kind) return Refusal.NotFound;
        if (await OrderChoices.Of(db, readers, actor, input.Person, kind, cancel) is not { } choices) return Refusal.NotFound;

        var errors = new FieldErrors();
        if (!choices.Sections.Contains(input.Section)) Unchosen(nameof(Input.Section), errors);
        var categories = input.Categories.Select(TypedField.Choice<PersonCategory>).OfType<PersonCategory>().Distinct().Order().ToList();
        if (categories.Count == 0 || categories.Exists(c => !choices.Categories.Contains(c)))
        {
            errors.Add(nameof(Input.Categories), Phrase.In<OrdersText>(nameof(OrdersText.Error_Categories)));
        }
        else if (!errors.Any && categories.FindAll(c => !choices.Opens(input.Section!, c)) is { Count: > 0 } wrong)
        {
            errors.Add(nameof(Input.Categories), Phrase.In<OrdersText>(
                nameof(OrdersText.Error_NotOpened), Phrase.Joined([.. wrong.Select(c => Sentence.Inside(PersonWords.Of(c).ToString()))])));
        }

        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        var until = kind is OrderKind.Withholding
            ? TypedLine.ReadDayOrNone(input.Until, nameof(Input.Until), errors)
            : TypedLine.ReadDay(input.Until, nameof(Input.Until), errors);
        if (until < from && until != default(DateOnly))
            errors.Add(nameof(Input.Until), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var by = kind is OrderKind.Research ? await ReceiverOf(input.Receiver, errors, cancel) : choices.Party.Body;
        if (errors.Any) return errors;

        var order = new Order
        {
            Id = NewId.Of<OrderId>(change.At),
            Person = input.Person,
            Kind = kind,
            ByKind = by.Kind,
            By = by.Organisation,
            Section = input.Section!,
            Law = OrderSections.LawOf(input.Section!),
            Categories = categories,
            From = from,
            Until = until,
            RecordedAt = change.At,
            IsToldToPerson = kind is OrderKind.Withholding && input.IsTold,
        };
        db.Add(order);
        change.Record(new OrderRecorded(input.Person, order.Id, kind, actor.Organisation, choices.Owner.Organisation)
        {
            OwnerKind = choices.Owner.Kind,
        });
        return new Recorded(order.Id);
    }

    private async Task<Body> ReceiverOf(string? key, FieldErrors errors, CancellationToken cancel)
    {
        var chosen = (await OfferedParties.On(db, clock.Today, cancel)).Find(o => o.Key == key && o.Body.Kind is PartyKind.Evaluator);
        if (chosen is null) Unchosen(nameof(Input.Receiver), errors);
        return chosen?.Body ?? default;
    }

    private static void Unchosen(string field, FieldErrors errors) =>
        errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
}
