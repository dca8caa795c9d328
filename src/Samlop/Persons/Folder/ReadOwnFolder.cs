using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Dokumentene mine: the person reads which documents are in the folder, who put them in, and who asks for one. Reading it is written down,
/// as all that the person reads of what is recorded.
/// </summary>
[Process("persons.own-folder-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnFolder(AppDb db, SharingReaders readers, OsloClock clock)
    : IUseCase<ReadOwnFolder.Input, ReadOwnFolder.OwnFolder>
{
    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<ReadOwnFolder, Input, OwnFolder>
    {
        /// <summary>The one whose file is asked for; null for the list.</summary>
        public PersonDocumentId? Document { get; set; }
    }

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    /// <param name="File">The file that was asked for; null where none was, or it is not there for the person.</param>
    public sealed record OwnFolder(
        bool IsKnown, IReadOnlyList<Own> Documents, IReadOnlyList<Asked> Asked, (DocumentKind, StoredFile)? File);

    /// <param name="By">The organisation that got it.</param>
    public sealed record Own(PersonDocumentId Id, DocumentKind Kind, string By, DateTimeOffset At, DocumentCameBy CameBy);

    /// <param name="By">The organisation that asks.</param>
    public sealed record Asked(DocumentKind Kind, string By, DateTimeOffset At, DateOnly? Due);

    public async Task<Outcome<OwnFolder>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = (await readers.PartyOf(db, new Body(PartyKind.Self, default), cancel)) with { User = actor.User };
        var self = db.Rows<Person>().Being(actor.User, clock.Today);
        var documents = new List<Own>();
        (DocumentKind, StoredFile)? file = null;
        var records = await PersonGrounds.OfSelf(self, courses: false, cancel);
        foreach (var record in records)
        {
            var own = db.Rows<PersonDocument>().OwnOf(self, party, record);
            documents.AddRange(await own
                .Join(db.Set<Organisation>(), d => d.Owner, o => o.Id, (d, o) => new Own(d.Id, d.Kind, o.Name, d.AddedAt, d.CameBy))
                .ToListAsync(cancel));
            if (input.Document is { } asks && await own.Where(d => d.Id == asks)
                .Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (d, f) => new { d.Kind, File = f })
                    .SingleOrDefaultAsync(cancel) is { } found)
            {
                file = (found.Kind, found.File);
            }

            change.Record(new ReadOwnRecord.OwnRecordRead(record.Alone.Id));
        }

        var asked = await db.Rows<AskedDocument>().Of(self).Where(a => a.EndedAt == null)
            .Join(db.Set<Organisation>(), a => a.By, o => o.Id, (a, o) => new Asked(a.Kind, o.Name, a.At, a.Due)).ToListAsync(cancel);
        return new OwnFolder(
            records.Count > 0, [.. documents.OrderBy(d => d.Kind).ThenBy(d => d.At)], [.. asked.OrderBy(a => a.At)], file);
    }
}
