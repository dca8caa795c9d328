using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>Ikke be om dokumentet lenger: the body that asked needs it no more, and it goes from the person's own page.</summary>
[Process("persons.document-asking-withdrawn"), TellsNobody(Untold.Noted)]
public sealed class WithdrawAsking(AppDb db, SharingReaders readers) : IUseCase<WithdrawAsking.Input, Done>
{
    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<WithdrawAsking, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is asked for, as chosen.</summary>
        public string? Asked { get; set; }
    }

    /// <summary>A body asks a person for a document no more.</summary>
    [Event("persons.document.asking-withdrawn"), NoNews]
    public sealed record DocumentAskingWithdrawn(PersonId Person, AskedDocumentId Asked, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_Withdrawn));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var open = db.Rows<AskedDocument>().AskedBy(db, await readers.PartyOf(db, actor, cancel), input.Person);
        if (!await open.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Asked, out var value) ? new AskedDocumentId(value) : default;
        if (await open.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } asked)
            return new FieldError(nameof(Input.Asked), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        asked.EndedAt = change.At;
        change.Record(new DocumentAskingWithdrawn(input.Person, asked.Id, actor.Organisation));
        return new Done();
    }
}
