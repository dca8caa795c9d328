using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Glass;
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

namespace Samlop.Persons.Requests;

/// <summary>
/// Be om å få se det som ikke er delt: one category, for the purpose that the card is open for, of the body that recorded the person. Never
/// where it is open already. It is asked for alike whether there is anything or not.
/// </summary>
[Process("persons.sharing-asked-for")]
public sealed class AskForSharing(AppDb db, SharingReaders readers) : IUseCase<AskForSharing.Input, Done>
{
    public static readonly Refusal IsOpenAlready = Refusal.In<RequestsText>(nameof(IsOpenAlready));
    public static readonly Refusal IsAskedForAlready = Refusal.In<RequestsText>(nameof(IsAskedForAlready));

    public static Permission Needs { get; } = Permission.Of("persons.sharing.ask", [.. ReadPersons.Needs.Roles]);

    public sealed class Input : IInput<AskForSharing, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }

        /// <summary>A <see cref="PersonCategory"/>, by its name.</summary>
        public string? Category { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>A body asked another for what is not shared with it.</summary>
    /// <param name="Owner">The organisation that recorded the person.</param>
    [Event("persons.sharing.asked-for"), NoNews]
    public sealed record SharingAskedFor(
        PersonId Person, ShareRequestId Request, OrganisationId By, OrganisationId Owner, DateOnly Due) : IEvent
    {
        /// <summary>As which kind of body it recorded the person; null of an event from before it was told.</summary>
        public PartyKind? OwnerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<RequestsText>(nameof(RequestsText.Told_Asked));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<SharingAskedFor>(
        "persons.sharing.asked-for", PersonNotices.Group, "those who answer where the person was recorded",
        (happened, occasion) => RequestNotices.ToOwner(
            nameof(RequestsText.Notice_Asked), happened.Person, happened.Owner, happened.OwnerKind, happened.Due, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;
        var records = await PersonGrounds.Of(db, party.For(purpose, PersonCategory.Identity), input.Person, cancel);
        var person = records.FirstOrDefault(record => record.Alone.Id == input.Person)?.Whole;
        if (person is null || party.Body == new Body(person.OwnerKind, person.Owner)) return Refusal.NotFound;

        var errors = new FieldErrors();
        var chosen = TypedField.Choice<PersonCategory>(input.Category);
        if (chosen is null || !BreakGlass.Openable.Contains(chosen.Value))
            errors.Add(nameof(Input.Category), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var words = TypedField.NeededText(
            input.Words, ShareRequest.WordsLimit, nameof(Input.Words), Phrase.In<RequestsText>(nameof(RequestsText.Error_Words)), errors);
        if (errors.Any) return errors;

        var category = chosen!.Value;
        var decision = SharingDecision.On(PersonFact.About(person, party.Asks(purpose, category)), party.Table);
        // Who is related to the person asks for nothing of theirs, nor does who has not confirmed the statement.
        if (decision.Step is SharingStep.Related or SharingStep.NoStatement) return Refusal.NotFound;
        if (decision.Answer is SharingAnswer.Seen or SharingAnswer.SeenMasked) return IsOpenAlready;
        if (await db.Rows<ShareRequest>().AskedBy(db, party, input.Person).Where(ShareRequest.Waits)
            .AnyAsync(r => r.Category == category && r.Purpose == purpose, cancel)) return IsAskedForAlready;

        var request = new ShareRequest
        {
            Id = NewId.Of<ShareRequestId>(change.At),
            Person = input.Person,
            AskerKind = party.Body.Kind,
            Asker = party.Body.Organisation,
            User = actor.User,
            Category = category,
            Purpose = purpose,
            Words = words,
            At = change.At,
            Due = OsloClock.DateIn(change.At).AddDays(SharingLimits.Shipped.RequestDays),
        };
        db.Add(request);
        change.Record(new SharingAskedFor(input.Person, request.Id, actor.Organisation, person.Owner, request.Due)
        {
            OwnerKind = person.OwnerKind,
        });
        return new Done();
    }
}
