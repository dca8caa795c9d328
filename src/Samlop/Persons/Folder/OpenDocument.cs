using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Åpne et dokument: the file of one that the reader may see for a purpose. It is a look of its own, also where it is not shown.
/// </summary>
[Process("persons.document-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenDocument(AppDb db, SharingReaders readers) : IUseCase<OpenDocument.Input, OpenDocument.Opened>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenDocument, Input, Opened>
    {
        public PersonId Person { get; set; }

        public PersonDocumentId Document { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }
    }

    /// <param name="File">Null where the document is not there for the reader.</param>
    public sealed record Opened(DocumentKind Kind, StoredFile? File);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var opened = await db.Rows<PersonDocument>().OpenedFor(db, party, purpose, input.Person, cancel);
        var found = opened is null ? null : await opened.Documents.Where(d => d.Id == input.Document)
            .Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (d, f) => new { d.Kind, File = f }).SingleOrDefaultAsync(cancel);
        PersonCategory[] shown = found is null ? [] : [DocumentKinds.CategoryOf(found.Kind)];
        change.Record(new CardLookedAt(
            input.Person, actor.Organisation, purpose, shown, found is null ? DocumentKinds.Categories : []));
        return new Opened(found?.Kind ?? default, found?.File);
    }
}
