using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Enter;
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

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere et samtykke: what a person has consented to on paper or in words, recorded by the body whose facts they are: one
/// receiver, one purpose, one category. Where a law opens, no consent is taken: the person is informed instead.
/// </summary>
[Process("persons.consent-recorded"), TellsNobody(Untold.Register)]
public sealed class RecordConsent(AppDb db, SharingReaders readers, OsloClock clock)
    : IUseCase<RecordConsent.Input, RecordConsent.Recorded>
{
    public static readonly IReadOnlyList<string> NoticeLanguages = ["nb", "nn", "en", "uk", "ar"];

    public static readonly Refusal ConsentIsRecorded = Refusal.In<GroundsText>(nameof(ConsentIsRecorded));
    public static readonly Refusal NothingToConsentTo = Refusal.In<GroundsText>(nameof(NothingToConsentTo));

    public static Permission Needs { get; } = Permission.Of("persons.consent.record", [.. RegisterPerson.Needs.Roles]);

    public static Refusal LawOpens(string section) => Refusal.In<GroundsText>(nameof(LawOpens), new CitedSection(section));

    public static Refusal LawOpensOnceInformed(string section) =>
        Refusal.In<GroundsText>(nameof(LawOpensOnceInformed), new CitedSection(section));

    /// <summary>The law opens, or does once the person has been informed: then no consent is taken. Null where it does neither.</summary>
    internal static Refusal? ByLaw(SharingRule rule, Question question) => rule.OpeningByLaw(question) is not { } row ? null
        : rule.Deciding(SharingStep.Basis, question) is null ? LawOpensOnceInformed(row.Section) : LawOpens(row.Section);

    public sealed class Input : IInput<RecordConsent, Input, Recorded>
    {
        public PersonId Person { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Receiver { get; set; }

        public string? Purpose { get; set; }

        public string? Category { get; set; }

        public string? Way { get; set; }

        /// <summary>Which version of the words the person read or heard.</summary>
        public string? NoticeVersion { get; set; }

        public string? NoticeLanguage { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }
    }

    public sealed record Recorded(ConsentId Consent);

    /// <summary>A consent was recorded.</summary>
    [Event("persons.consent.recorded"), NoNews]
    public sealed record ConsentRecorded(
        PersonId Person, ConsentId Consent, OrganisationId By, OrganisationId Receiver, PersonCategory Category, SharingPurpose Purpose,
        ConsentWay Way) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_ConsentRecorded));
    }

    public async Task<Outcome<Recorded>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } mine) return Refusal.NotFound;
        var party = mine.Party;

        var errors = new FieldErrors();
        void Unchosen(bool isWrong, string field)
        {
            if (isWrong) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        }

        var receiver = (await OfferedParties.On(db, clock.Today, cancel)).Find(offered => offered.Key == input.Receiver)?.Body;
        Unchosen(receiver is null || receiver == party.Body, nameof(Input.Receiver));
        var purpose = TypedField.Choice<SharingPurpose>(input.Purpose);
        Unchosen(purpose is null, nameof(Input.Purpose));
        var category = TypedField.Choice<PersonCategory>(input.Category);
        Unchosen(category is null, nameof(Input.Category));
        var way = TypedField.Choice<ConsentWay>(input.Way);
        Unchosen(way is null || !TieWords.RecordedWays.Contains(way.Value), nameof(Input.Way));
        Unchosen(!NoticeLanguages.Contains(input.NoticeLanguage), nameof(Input.NoticeLanguage));
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        // It is recorded when it is given: what is to be so from a later day, the person may have changed their mind about by then.
        if (from > clock.Today) errors.Add(nameof(Input.From), Phrase.In<GroundsText>(nameof(GroundsText.Error_ConsentToCome)));
        var words = Consent.NoticeVersionOn(from);
        if (!int.TryParse(input.NoticeVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == 0)
            errors.Add(nameof(Input.NoticeVersion), Phrase.In<GroundsText>(nameof(GroundsText.Error_NoticeVersion)));
        else if (from != default && version != words)
            errors.Add(nameof(Input.NoticeVersion), Phrase.In<GroundsText>(nameof(GroundsText.Error_NoticeVersionThen), words));
        var until = TypedLine.ReadDayOrNone(input.Until, nameof(Input.Until), errors);
        if (until < from) errors.Add(nameof(Input.Until), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        if (errors.Any) return errors;

        if (await mine.Row.BlockedIn(party, category!.Value, cancel) is { } blocked) return blocked;

        var asks = party.As(receiver!.Value).Asks(purpose!.Value, category.Value);
        var own = party.For(purpose.Value, PersonCategory.Identity);
        var records = await PersonGrounds.Of(db, own, input.Person, cancel, receiver.Value.Organisation);
        if (records.FirstOrDefault(record => record.Alone.Id == input.Person)?.Whole is not { } person) return Refusal.NotFound;
        var rule = party.Table.Rule(asks);
        if (ByLaw(rule, PersonFact.About(person, asks)) is { } law) return law;
        if (!rule.TakesConsent(party.Body.Kind)) return NothingToConsentTo;
        // Of two that say the same, the withdrawal of one would leave the other open.
        if (person.Consents.Exists(c => c.Says(receiver.Value, category.Value, purpose.Value, party.Body)
            && c.WithdrawnAt is null && !(c.Until < from) && !(until < c.From))) return ConsentIsRecorded;

        var consent = new Consent
        {
            Id = NewId.Of<ConsentId>(change.At),
            Person = input.Person,
            ReceiverKind = receiver.Value.Kind,
            Receiver = receiver.Value.Organisation,
            OwnerKind = party.Body.Kind,
            Owner = party.Body.Organisation,
            Category = category.Value,
            Purpose = purpose.Value,
            From = from,
            Until = until,
            Way = way!.Value,
            NoticeVersion = version,
            NoticeLanguage = input.NoticeLanguage,
        };
        db.Add(consent);
        change.Record(new ConsentRecorded(
            consent.Person, consent.Id, actor.Organisation, consent.Receiver, consent.Category, consent.Purpose, consent.Way));
        return new Recorded(consent.Id);
    }
}
