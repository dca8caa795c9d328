using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Legge et dokument i mappen: a body that has to do with a person puts in what it has received of the person's papers, once. What it had
/// asked for of the kind, it asks for no more.
/// </summary>
[Process("persons.document-added"), TellsNobody(Untold.Register)]
public sealed class AddDocument(AppDb db, SharingReaders readers) : IUseCase<AddDocument.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of(
        "persons.document.write", [.. RegisterPerson.Needs.Roles, Role.TradeTeacher, Role.CommonCoreTeacher, Role.NorwegianTeacher]);

    public sealed class Input : IInput<AddDocument, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="DocumentKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>A document was put into a person's folder.</summary>
    [Event("persons.document.added"), NoNews]
    public sealed record DocumentAdded(PersonId Person, PersonDocumentId Document, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_Added));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var reached = db.Rows<Person>().There(party).Where(p => p.Id == input.Person);
        if (TypedField.Choice<DocumentKind>(input.Kind) is not { } kind || !await reached.AnyAsync(cancel)) return Refusal.NotFound;
        if (await reached.BlockedIn(party, DocumentKinds.CategoryOf(kind), cancel) is { } blocked) return blocked;
        if (Wrong(input.Files) is { } wrong) return new FieldError(nameof(Input.Files), wrong);

        foreach (var document in Documents(db, input.Files, input.Person, kind, party.Body, DocumentCameBy.Body, change))
            change.Record(new DocumentAdded(input.Person, document.Id, actor.Organisation));
        foreach (var asked
            in await db.Rows<AskedDocument>().AskedBy(db, party, input.Person).Where(a => a.Kind == kind).ToListAsync(cancel))
            asked.EndedAt = change.At;
        return new Done();
    }

    /// <summary>What is wrong with the files as a whole; null where nothing is.</summary>
    internal static Phrase? Wrong(List<ReceivedFile> files) => files.Count switch
    {
        0 => Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)),
        > DocumentKinds.MostFiles => Phrase.In<FolderText>(nameof(FolderText.Error_Files), DocumentKinds.MostFiles),
        _ => files.TrueForAll(file => DocumentKinds.Papers.Contains(file.Kind)) ? null
            : Phrase.In<FolderText>(nameof(FolderText.Error_NoPaper)),
    };

    /// <summary>Each file as a document of the body.</summary>
    internal static List<PersonDocument> Documents(
        AppDb db, List<ReceivedFile> files, PersonId person, DocumentKind kind, Body body, DocumentCameBy cameBy, Change change)
    {
        var made = new List<PersonDocument>();
        foreach (var received in files)
        {
            var file = new StoredFile(received, change.At);
            var document = new PersonDocument
            {
                Id = NewId.Of<PersonDocumentId>(change.At),
                Person = person,
                Kind = kind,
                OwnerKind = body.Kind,
                Owner = body.Organisation,
                File = file.Id,
                AddedAt = change.At,
                CameBy = cameBy,
            };
            db.Add(file);
            db.Add(document);
            made.Add(document);
        }

        return made;
    }
}
