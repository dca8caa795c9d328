using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Levere et dokument: the person puts papers of their own into the folder, from a phone or a computer. Each body that has asked for the
/// kind gets it; where none has, the body that recorded the person.
/// </summary>
[Process("persons.document-handed-in")]
public sealed class HandInDocument(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<HandInDocument.Input, Done>
{
    public static readonly Refusal DocumentIsNotTaken = Refusal.In<FolderText>(nameof(DocumentIsNotTaken));

    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<HandInDocument, Input, Done>
    {
        /// <summary>A <see cref="DocumentKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>A person handed in a document.</summary>
    /// <param name="To">The body that got it.</param>
    [Event("persons.document.handed-in"), NoNews]
    public sealed record DocumentHandedIn(PersonId Person, PersonDocumentId Document, OrganisationId To) : IEvent
    {
        /// <summary>As which kind of body it got it; null of an event from before it was told.</summary>
        public PartyKind? ToKind { get; init; }

        /// <summary>The link that it came by: whoever had it was not signed in. Null where the person was.</summary>
        public OneTimeLinkId? ByLink { get; init; }

        /// <summary>Whom the person signs in as, where it came by a link; null where nobody has said.</summary>
        public UserId? User { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(To);

        Phrase IEvent.Told => Phrase.In<FolderText>(
            ByLink is null ? nameof(FolderText.Told_HandedIn) : nameof(FolderText.Told_HandedInByLink));
    }

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<DocumentHandedIn>(
        "persons.document.handed-in", FolderNotices.Group, "those who read persons for the body that got it",
        (happened, occasion) => PersonNotices.ToBody(
            Phrase.In<FolderText>(happened.ByLink is null ? nameof(FolderText.Notice_HandedIn) : nameof(FolderText.Notice_CameByLink)),
            FolderUrls.Folder(happened.Person), happened.Person, happened.To,
            happened.ToKind, ReadPersons.Needs.Roles, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var persons = db.Rows<Person>().Being(actor.User, clock.Today);
        if (TypedField.Choice<DocumentKind>(input.Kind) is not { } kind) return Refusal.NotFound;
        var own = await persons.OrderBy(p => p.Id).Select(p => new { p.Id, p.OwnerKind, p.Owner }).ToListAsync(cancel);
        if (own.Count == 0) return Refusal.NotFound;
        var asked = await db.Rows<AskedDocument>().Of(persons).Where(a => a.Kind == kind && a.EndedAt == null).ToListAsync(cancel);
        var to = asked.Select(a => (a.Person, Body: new Body(a.ByKind, a.By))).Distinct().ToList();
        if (to.Count == 0) to.Add((own[0].Id, new Body(own[0].OwnerKind, own[0].Owner)));
        // What is blocked, nobody who gets it could read.
        foreach (var (person, body) in to)
        {
            var party = await readers.PartyOf(db, body, cancel);
            if (await persons.Where(p => p.Id == person).BlockedIn(party, DocumentKinds.CategoryOf(kind), cancel) is not null)
                return DocumentIsNotTaken;
        }

        if (AddDocument.Wrong(input.Files) is { } wrong) return new FieldError(nameof(Input.Files), wrong);
        foreach (var (person, body) in to) Give(db, input.Files, person, kind, body, change);
        foreach (var one in asked) one.EndedAt = change.At;
        return new Done();
    }

    /// <summary>The link that papers came by.</summary>
    /// <param name="Person">Whom the person signs in as; null where nobody has said.</param>
    internal sealed record LinkUsed(OneTimeLinkId Id, UserId? Person);

    /// <summary>The papers are in the folder, and a body has got them.</summary>
    /// <param name="by">Null where the person is signed in.</param>
    internal static void Give(
        AppDb db, List<ReceivedFile> files, PersonId person, DocumentKind kind, Body body, Change change, LinkUsed? by = null)
    {
        var cameBy = by is null ? DocumentCameBy.Person : DocumentCameBy.Link;
        foreach (var document in AddDocument.Documents(db, files, person, kind, body, cameBy, change))
        {
            change.Record(new DocumentHandedIn(person, document.Id, body.Organisation)
            {
                ToKind = body.Kind,
                ByLink = by?.Id,
                User = by?.Person,
            });
        }
    }
}
