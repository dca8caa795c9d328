using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Requests;

/// <summary>
/// Svare på en forespørsel om deling: the person has consented instead, a section of law opens, or it is not possible. The answer opens
/// nothing by itself: the consent or the law does.
/// </summary>
[Process("persons.sharing-answered")]
public sealed class AnswerSharing(AppDb db, SharingReaders readers) : IUseCase<AnswerSharing.Input, Done>
{
    public static readonly Refusal NothingWaits = Refusal.In<RequestsText>(nameof(NothingWaits));

    public static Permission Needs { get; } = Permission.Of("persons.sharing.answer", [.. RegisterPerson.Needs.Roles]);

    public sealed class Input : IInput<AnswerSharing, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the request, as chosen.</summary>
        public string? Request { get; set; }

        /// <summary>A <see cref="ShareAnswer"/>, by its name.</summary>
        public string? Answer { get; set; }
    }

    /// <summary>A body answered another who asked for what is not shared.</summary>
    [Event("persons.sharing.answered"), NoNews]
    public sealed record SharingAnswered(
        PersonId Person, ShareRequestId Request, ShareAnswer Answer, OrganisationId By, OrganisationId Asker) : IEvent
    {
        /// <summary>As which kind of body it asked; null of an event from before it was told.</summary>
        public PartyKind? AskerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<RequestsText>(nameof(RequestsText.Told_Answered));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<SharingAnswered>(
        "persons.sharing.answered", PersonNotices.Group, "those who may ask where it was asked for",
        (happened, occasion) => RequestNotices.ToAsker(
            nameof(RequestsText.Notice_Answered), happened.Person, happened.Asker, happened.AskerKind, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var errors = new FieldErrors();
        var id = Guid.TryParse(input.Request, out var value) ? new ShareRequestId(value) : default;
        var request = await db.Rows<ShareRequest>().AskedOf(db, own.Party, input.Person).AsTracking()
            .SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (request is null) errors.Add(nameof(Input.Request), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var answer = TypedField.Choice<ShareAnswer>(input.Answer);
        if (answer is null) errors.Add(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return errors;
        if (!request!.IsWaiting) return NothingWaits;

        string? section = null;
        if (answer is ShareAnswer.Consented && !await IsConsentedTo(request, own, cancel))
            errors.Add(nameof(Input.Answer), Phrase.In<RequestsText>(nameof(RequestsText.Error_NoConsent)));
        if (answer is ShareAnswer.ByLaw && (section = await SectionFor(request, own, cancel)) is null)
            errors.Add(nameof(Input.Answer), Phrase.In<RequestsText>(nameof(RequestsText.Error_NoLaw)));
        if (errors.Any) return errors;

        request.Answered(answer!.Value, section, actor.User, change.At);
        change.Record(new SharingAnswered(input.Person, id, answer.Value, actor.Organisation, request.Asker)
        {
            AskerKind = request.AskerKind,
        });
        return new Done();
    }

    private Task<bool> IsConsentedTo(ShareRequest request, OwnPerson own, CancellationToken cancel)
    {
        var (kind, asker, category, purpose) = (request.AskerKind, request.Asker, request.Category, request.Purpose);
        return db.Rows<Consent>().GivenTo(db, own.Party, request.Person).Where(Consent.At(Consent.IsInForce, own.Party.Moment)).AnyAsync(
            c => c.ReceiverKind == kind && c.Receiver == asker && c.Category == category && c.Purpose == purpose, cancel);
    }

    /// <summary>The section that opens to the body that asked, or would once the person has been informed; null where none does.</summary>
    private async Task<string?> SectionFor(ShareRequest request, OwnPerson own, CancellationToken cancel)
    {
        var reader = own.Party.For(request.Purpose, PersonCategory.Identity);
        var records = await PersonGrounds.Of(db, reader, request.Person, cancel, request.Asker);
        if (records.FirstOrDefault(record => record.Alone.Id == request.Person)?.Whole is not { } person) return null;
        var asks = new ReadingParty(default, request.AskedBy, request.AskerKind, own.Party.Moment, own.Party.Table)
            .Asks(request.Purpose, request.Category);
        return own.Party.Table.Rule(asks).OpeningByLaw(PersonFact.About(person, asks))?.Section;
    }
}
