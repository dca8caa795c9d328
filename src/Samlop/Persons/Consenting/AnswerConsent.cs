using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Svare på et spørsmål om samtykke: the person says yes or no, which are equal choices. A yes is a consent from today, with the version
/// and
/// the language of the words that were read; a no has no consequence, and no reason is asked for.
/// </summary>
[Process("persons.consent-answered")]
public sealed class AnswerConsent(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<AnswerConsent.Input, Done>
{
    public static readonly Refusal AskingIsOver = Refusal.In<ConsentingText>(nameof(AskingIsOver));
    public static readonly Refusal AskingIsAnswered = Refusal.In<ConsentingText>(nameof(AskingIsAnswered));
    public static readonly Refusal NothingIsShown = Refusal.In<ConsentingText>(nameof(NothingIsShown));

    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<AnswerConsent, Input, Done>
    {
        public AskedConsentId Asked { get; set; }

        /// <summary>Which button was pressed.</summary>
        public bool? Yes { get; set; }

        /// <summary>The language in which the words were read.</summary>
        public string? Language { get; set; }
    }

    /// <summary>A person answered whether somebody may see something. Which answer it was, is told by whether there is a consent.</summary>
    [Event("persons.consent.answered"), NoNews]
    public sealed record ConsentAnswered(PersonId Person, AskedConsentId Asked, OrganisationId Owner) : IEvent
    {
        /// <summary>As which kind of body it asked; null of an event from before it was told.</summary>
        public PartyKind? OwnerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_Answered));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<ConsentAnswered>(
        "persons.consent.answered", PersonNotices.Group, "those who read persons for the body that asked",
        (happened, occasion) => PersonNotices.ToBody(
            Phrase.In<ConsentingText>(nameof(ConsentingText.Notice_Answered)), PersonUrls.Person(happened.Person), happened.Person,
            happened.Owner, happened.OwnerKind, RecordConsent.Needs.Roles, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var asked = await db.Rows<AskedConsent>().AskedOf(db, actor.User, clock.Today)
            .SingleOrDefaultAsync(a => a.Id == input.Asked, cancel);
        if (asked is null)
        {
            return await db.Rows<AskedConsent>().AnsweredBy(db, actor.User, clock.Today).AnyAsync(a => a.Id == input.Asked, cancel)
                ? AskingIsAnswered : Refusal.NotFound;
        }

        if (input.Yes is true && asked.Until < clock.Today) return AskingIsOver;
        if (input.Yes is not { } yes) return new FieldError(nameof(Input.Yes), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var own = db.Rows<Person>().Being(actor.User, clock.Today);
        var receiver = new Terms.Body(asked.ReceiverKind, asked.Receiver);
        var party = await readers.PartyOf(db, receiver, cancel);
        // What is blocked since it was asked, a yes would not open.
        if (yes && await own.Where(p => p.Id == asked.Person).BlockedIn(party, asked.Category, cancel) is not null) return NothingIsShown;

        asked.EndedAt = asked.AnsweredAt = change.At;
        change.Record(new ConsentAnswered(asked.Person, asked.Id, asked.Owner) { OwnerKind = asked.OwnerKind });
        if (!yes)
        {
            // What was put on paper before is not opened by its scan after a no, nor goes on.
            var given = await db.Rows<Consent>().GivenBy(db, actor.User, clock.Today).Include(c => c.Scans).ToListAsync(cancel);
            foreach (var one in given.FindAll(asked.IsSaidBy)) RecordWithdrawal.Withdraw(one, [one], c => c.Owner ?? asked.Owner, change);
            return new Done();
        }

        // Meanwhile the law may open, and then nothing rests on a consent.
        var records = await PersonGrounds.OfSelf(own, courses: false, cancel);
        var asks = party.Asks(asked.Purpose, asked.Category);
        var person = records.First(record => record.Alone.Id == asked.Person).Whole;
        if (party.Table.Rule(asks).OpeningByLaw(PersonFact.About(person, asks)) is { } row) return RecordConsent.LawOpens(row.Section);

        // It may have been recorded meanwhile; one on paper that waits for its scan opens nothing, and a withdrawal takes both.
        if (person.Consents.Exists(c => asked.IsSaidBy(c) && c.IsInForceAt(Moment.At(change.At)))) return new Done();

        var consent = new Consent
        {
            Id = NewId.Of<ConsentId>(change.At),
            Person = asked.Person,
            ReceiverKind = asked.ReceiverKind,
            Receiver = asked.Receiver,
            OwnerKind = asked.OwnerKind,
            Owner = asked.Owner,
            Category = asked.Category,
            Purpose = asked.Purpose,
            From = clock.Today,
            Until = asked.Until,
            Way = ConsentWay.Digital,
            NoticeVersion = Consent.NoticeVersionOn(clock.Today),
            NoticeLanguage = RecordConsent.NoticeLanguages.Contains(input.Language) ? input.Language : Languages.Current.Code,
        };
        db.Add(consent);
        change.Record(new RecordConsent.ConsentRecorded(
            consent.Person, consent.Id, asked.Owner, consent.Receiver, consent.Category, consent.Purpose, consent.Way));
        return new Done();
    }
}
