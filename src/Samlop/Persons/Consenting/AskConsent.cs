using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Be om samtykke: the body that recorded a person asks them, on their own page, whether one receiver may see one category for one purpose.
/// Where a law opens nothing is asked: the person is informed instead.
/// </summary>
[Process("persons.consent-asked")]
public sealed class AskConsent(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<AskConsent.Input, Done>
{
    public static readonly Refusal ConsentIsAsked = Refusal.In<ConsentingText>(nameof(ConsentIsAsked));
    public static readonly Refusal ConsentIsGiven = Refusal.In<ConsentingText>(nameof(ConsentIsGiven));
    public static readonly Refusal ConsentWaitsForPaper = Refusal.In<ConsentingText>(nameof(ConsentWaitsForPaper));
    public static readonly Refusal PersonSignsInAsNobody = Refusal.In<ConsentingText>(nameof(PersonSignsInAsNobody));

    public static Permission Needs { get; } = RecordConsent.Needs;

    public static Refusal AnsweredLately(DateOnly again) =>
        Refusal.In<ConsentingText>(nameof(AnsweredLately), new DateArgument(again));

    public sealed class Input : IInput<AskConsent, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Receiver { get; set; }

        public string? Purpose { get; set; }

        public string? Category { get; set; }

        public string? Until { get; set; }
    }

    /// <summary>A person was asked for a consent.</summary>
    /// <param name="User">Whom the person signs in as.</param>
    [Event("persons.consent.asked"), NoNews]
    public sealed record ConsentAsked(PersonId Person, AskedConsentId Asked, OrganisationId By, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_Asked));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<ConsentAsked>(
        "persons.consent.asked", FolderNotices.Group, "the person who is asked",
        (happened, _) => Task.FromResult<Waiting.Told?>(new(
            Phrase.In<ConsentingText>(nameof(ConsentingText.Notice_Asked)), ConsentUrls.Own, Readers.Of(happened.User))
        {
            About = new Subject(FolderNotices.Asked, happened.User.Value),
        }));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } mine) return Refusal.NotFound;
        var party = mine.Party;

        var errors = new FieldErrors();
        var receiver = (await OfferedParties.On(db, clock.Today, cancel)).Find(offered => offered.Key == input.Receiver)?.Body;
        if (receiver is null || receiver == party.Body) Unchosen(nameof(Input.Receiver));
        var purpose = TypedField.Choice<SharingPurpose>(input.Purpose);
        if (purpose is null) Unchosen(nameof(Input.Purpose));
        var category = TypedField.Choice<PersonCategory>(input.Category);
        if (category is null) Unchosen(nameof(Input.Category));
        var until = TypedLine.ReadDayOrNone(input.Until, nameof(Input.Until), errors);
        if (until < clock.Today && until != default(DateOnly))
            errors.Add(nameof(Input.Until), Phrase.In<ConsentingText>(nameof(ConsentingText.Error_Until)));
        if (errors.Any) return errors;

        if (await mine.Row.BlockedIn(party, category!.Value, cancel) is { } blocked) return blocked;

        var to = receiver!.Value;
        var asks = party.As(to).Asks(purpose!.Value, category.Value);
        var records = await PersonGrounds.Of(
            db, party.For(purpose.Value, PersonCategory.Identity), input.Person, cancel, to.Organisation);
        if (records.FirstOrDefault(record => record.Alone.Id == input.Person)?.Whole is not { } person) return Refusal.NotFound;
        var rule = party.Table.Rule(asks);
        if (RecordConsent.ByLaw(rule, PersonFact.About(person, asks)) is { } law) return law;
        if (!rule.TakesConsent(party.Body.Kind)) return RecordConsent.NothingToConsentTo;
        var (today, now) = (clock.Today, change.At);
        var same = person.Consents.FindAll(c => c.Says(to, category.Value, purpose.Value, party.Body));
        if (same.Exists(c => c.IsInForceAt(Moment.At(now)))) return ConsentIsGiven;
        if (same.Exists(c => c.WaitsAt(Moment.At(now)))) return ConsentWaitsForPaper;
        if (await db.Rows<AskedConsent>().AskedBy(db, party, input.Person).Where(AskedConsent.Waits).AnyAsync(
            a => a.Receiver == to.Organisation && a.ReceiverKind == to.Kind && a.Category == category && a.Purpose == purpose, cancel))
            return ConsentIsAsked;
        if (await AgainFrom(asks, input.Person, party, cancel) is { } again && again > today) return AnsweredLately(again);
        var users = db.Rows<PersonUser>().UsersOf(input.Person, today);
        if (await users.OrderByDescending(u => u.From).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel) is not { } user)
            return PersonSignsInAsNobody;

        var asked = new AskedConsent
        {
            Id = NewId.Of<AskedConsentId>(change.At),
            Person = input.Person,
            OwnerKind = party.Body.Kind,
            Owner = party.Body.Organisation,
            ReceiverKind = to.Kind,
            Receiver = to.Organisation,
            Category = category.Value,
            Purpose = purpose.Value,
            Until = until,
            At = change.At,
        };
        db.Add(asked);
        change.Record(new ConsentAsked(input.Person, asked.Id, actor.Organisation, user));
        return new Done();

        void Unchosen(string field) => errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
    }

    /// <summary>From when the same may be asked again, after the person has answered it; null where they have not.</summary>
    private async Task<DateOnly?> AgainFrom(Asking asks, PersonId person, ReadingParty party, CancellationToken cancel)
    {
        var (to, category, purpose) = (asks.For, asks.Category, asks.Purpose);
        var answered = await db.Rows<AskedConsent>().AskedBy(db, party, person)
            .Where(a => a.Receiver == to.Organisation && a.ReceiverKind == to.Kind && a.Category == category && a.Purpose == purpose)
            .MaxAsync(a => a.AnsweredAt, cancel);
        return answered is { } at ? AgainFrom(at) : null;
    }

    /// <summary>From when what was answered may be asked again.</summary>
    internal static DateOnly AgainFrom(DateTimeOffset answered) =>
        OsloClock.DateIn(answered).AddDays(SharingLimits.Shipped.ConsentAgainDays);
}
