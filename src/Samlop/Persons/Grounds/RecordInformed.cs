using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere at personen er informert: the body that gives facts, or gets them, has told the person that they go from one to the other for
/// a purpose. Where a row of law asks for it, the law opens from then on, and no consent is taken.
/// </summary>
[Process("persons.informed-recorded")]
public sealed class RecordInformed(AppDb db, SharingReaders readers, RegisterData register, OsloClock clock)
    : IUseCase<RecordInformed.Input, RecordInformed.Recorded>
{
    public static readonly Refusal PersonIsInformed = Refusal.In<GroundsText>(nameof(PersonIsInformed));

    public static Permission Needs { get; } = RecordConsent.Needs;

    /// <summary>What others are told of; the person's own facts are theirs without it.</summary>
    public static IEnumerable<SharingPurpose> Purposes => Enum.GetValues<SharingPurpose>().Except([SharingPurpose.OwnAccess]);

    public sealed class Input : IInput<RecordInformed, Input, Recorded>
    {
        public PersonId Person { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Giver { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Receiver { get; set; }

        public string? Purpose { get; set; }

        public string? On { get; set; }

        public string? Way { get; set; }

        /// <summary>A code of the register of languages.</summary>
        public string? Language { get; set; }
    }

    public sealed record Recorded(ToldId Told);

    /// <summary>It was recorded that a person was informed.</summary>
    /// <param name="By">The organisation that recorded it.</param>
    /// <param name="Giver">The organisation whose facts they are.</param>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.informed.recorded"), NoNews]
    public sealed record PersonInformed(
        PersonId Person, ToldId Informed, OrganisationId By, OrganisationId Giver, OrganisationId Receiver, SharingPurpose Purpose,
        UserId? User) : IEvent
    {
        /// <summary>As which kind of body it gives; null of an event from before it was told.</summary>
        public PartyKind? GiverKind { get; init; }

        /// <summary>As which kind of body it was recorded.</summary>
        public PartyKind? ByKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_Informed));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<PersonInformed>(
        "persons.informed.recorded", PersonNotices.OwnGroup, "the person who was informed",
        (happened, _) => Task.FromResult(PersonNotices.ToPerson(nameof(GroundsText.Notice_Informed), happened.User)));

    /// <summary>Who gets facts may not say by itself that they may be got, without who gives them learning of it.</summary>
    public static NoticeKind TellsGiver { get; } = NoticeKind.Of<PersonInformed>(
        "persons.informed.giver", PersonNotices.Group, "those who record consents where the facts are given, when another said it",
        async (happened, occasion) => happened.Giver == happened.By && happened.GiverKind == happened.ByKind
            ? null
            : await PersonNotices.ToBody(
                Phrase.In<GroundsText>(nameof(GroundsText.Notice_InformedOfYours)), PersonUrls.Person(happened.Person), happened.Person,
                happened.Giver, happened.GiverKind, Needs.Roles, occasion));

    public async Task<Outcome<Recorded>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.InformingParty(db, actor, input.Person, cancel) is not { } informing) return Refusal.NotFound;
        var own = informing.Party.Body;

        var errors = new FieldErrors();
        var (giver, receiver) = (informing.Chosen(input.Giver), informing.Chosen(input.Receiver));
        if (giver is null) Unchosen(nameof(Input.Giver));
        if (receiver is null || receiver == giver) Unchosen(nameof(Input.Receiver));
        else if (giver is not null && giver != own && receiver != own)
            errors.Add(nameof(Input.Receiver), Phrase.In<GroundsText>(nameof(GroundsText.Error_NotOwn)));
        var purpose = TypedField.Choice<SharingPurpose>(input.Purpose);
        if (purpose is null || !Purposes.Contains(purpose.Value)) Unchosen(nameof(Input.Purpose));
        else if (giver is { } gives && receiver is { } gets && !informing.Party.Table.HasLawFor(gets.Kind, gives.Kind, purpose.Value))
            errors.Add(nameof(Input.Purpose), Phrase.In<GroundsText>(nameof(GroundsText.Error_InformedNoLaw)));
        var way = TypedField.Choice<ToldWay>(input.Way);
        if (way is null) Unchosen(nameof(Input.Way));
        if (!register.Languages.All.Any(language => language.Code == input.Language)) Unchosen(nameof(Input.Language));
        var on = TypedLine.ReadDay(input.On, nameof(Input.On), errors);
        if (on > clock.Today) errors.Add(nameof(Input.On), Phrase.In<GroundsText>(nameof(GroundsText.Error_InformedLater)));
        if (errors.Any) return errors;

        // Of two that say the same, taking back the one would leave the other open.
        var (from, to) = (giver!.Value, receiver!.Value);
        if (await db.Rows<Record.Told>().KnownTo(db, informing.Party, input.Person).AnyAsync(
            t => t.OwnerKind == from.Kind && t.Owner == from.Organisation && t.ReceiverKind == to.Kind && t.Receiver == to.Organisation
                && t.Purpose == purpose && t.TakenBackAt == null,
            cancel)) return PersonIsInformed;

        var told = new Record.Told
        {
            Id = NewId.Of<ToldId>(change.At),
            Person = input.Person,
            OwnerKind = from.Kind,
            Owner = from.Organisation,
            ReceiverKind = to.Kind,
            Receiver = to.Organisation,
            Purpose = purpose!.Value,
            On = on,
            Way = way!.Value,
            Language = input.Language,
        };
        db.Add(told);
        var user = await db.Rows<PersonUser>().UsersOf(input.Person, clock.Today)
            .OrderByDescending(u => u.From).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
        change.Record(new PersonInformed(
            told.Person, told.Id, actor.Organisation, told.Owner, told.Receiver, told.Purpose, user)
        {
            GiverKind = told.OwnerKind,
            ByKind = own.Kind,
        });
        return new Recorded(told.Id);

        void Unchosen(string field) => errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
    }
}
