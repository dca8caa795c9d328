using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Be om et dokument: a body that has to do with a person asks them for one of a kind. The person reads on their own page who asks, and
/// hands it in there, or by a link that is sent to them; it asks once for each kind.
/// </summary>
[Process("persons.document-asked")]
public sealed class AskForDocument(AppDb db, SharingReaders readers, OsloClock clock, HandInLinks links)
    : IUseCase<AskForDocument.Input, Done>
{
    public static readonly Refusal DocumentIsAskedFor = Refusal.In<FolderText>(nameof(DocumentIsAskedFor));

    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<AskForDocument, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="DocumentKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>The last day it is of use.</summary>
        public string? Due { get; set; }

        /// <summary>
        /// The person gets a link by e-mail, by which they hand it in without signing in, where there is an address that it may be sent to.
        /// </summary>
        public bool SendLink { get; set; }
    }

    /// <summary>A body asked a person for a document.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.document.asked"), NoNews]
    public sealed record DocumentAsked(PersonId Person, AskedDocumentId Asked, OrganisationId By, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_Asked));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<DocumentAsked>(
        "persons.document.asked", FolderNotices.Group, "the person who is asked",
        (happened, _) => Task.FromResult<Waiting.Told?>(new(
            Phrase.In<FolderText>(nameof(FolderText.Notice_Asked)), FolderUrls.Own, Readers.Of(happened.User))
        {
            About = new Subject(FolderNotices.Asked, happened.User?.Value ?? default),
        }));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var reached = db.Rows<Person>().There(party).OfPerson(db, input.Person);
        if (!await reached.AnyAsync(cancel)) return Refusal.NotFound;

        var errors = new FieldErrors();
        var kind = TypedField.Choice<DocumentKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var due = TypedLine.ReadDayOrNone(input.Due, nameof(Input.Due), errors);
        if (due < clock.Today && due != default(DateOnly))
            errors.Add(nameof(Input.Due), Phrase.In<FolderText>(nameof(FolderText.Error_Due)));
        if (errors.Any) return errors;
        var row = reached.Where(p => p.Id == input.Person);
        if (await row.BlockedIn(party, DocumentKinds.CategoryOf(kind!.Value), cancel) is { } blocked) return blocked;
        if (await db.Rows<AskedDocument>().AskedBy(db, party, input.Person).AnyAsync(a => a.Kind == kind, cancel))
            return DocumentIsAskedFor;

        var asked = new AskedDocument
        {
            Id = NewId.Of<AskedDocumentId>(change.At),
            Person = input.Person,
            Kind = kind.Value,
            ByKind = party.Body.Kind,
            By = party.Body.Organisation,
            At = change.At,
            Due = due,
        };
        db.Add(asked);
        var today = clock.Today;
        var user = await db.Rows<PersonUser>().Of(reached).Where(u => u.From <= today && (u.To == null || u.To >= today))
            .OrderByDescending(u => u.From).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
        change.Record(new DocumentAsked(input.Person, asked.Id, actor.Organisation, user));
        if (input.SendLink) await links.Send(asked, party, actor, change, cancel);
        return new Done();
    }
}
