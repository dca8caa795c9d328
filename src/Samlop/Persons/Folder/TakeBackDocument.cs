using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Ta et dokument ut av mappen: the body that put it in did so by mistake. Nobody is shown it any more; that it was there stays in the log.
/// </summary>
[Process("persons.document-taken-back"), TellsNobody(Untold.Register)]
public sealed class TakeBackDocument(AppDb db, SharingReaders readers) : IUseCase<TakeBackDocument.Input, Done>
{
    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<TakeBackDocument, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the document, as chosen.</summary>
        public string? Document { get; set; }
    }

    /// <summary>A document was taken out of a person's folder.</summary>
    [Event("persons.document.taken-back"), NoNews]
    public sealed record DocumentTakenBack(PersonId Person, PersonDocumentId Document, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_TakenBack));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var own = db.Rows<PersonDocument>().PutInBy(db, await readers.PartyOf(db, actor, cancel), input.Person);
        if (!await own.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Document, out var value) ? new PersonDocumentId(value) : default;
        if (await own.SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document)
            return new FieldError(nameof(Input.Document), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        document.TakenBackAt = change.At;
        change.Record(new DocumentTakenBack(input.Person, document.Id, actor.Organisation));
        return new Done();
    }
}
