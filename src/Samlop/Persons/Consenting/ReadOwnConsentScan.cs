using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>Lese eget skannet samtykke: the person reads the paper that they signed. It is written down, as all that they read.</summary>
[Process("persons.own-consent-scan-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnConsentScan(AppDb db, OsloClock clock) : IUseCase<ReadOwnConsentScan.Input, StoredFile>
{
    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<ReadOwnConsentScan, Input, StoredFile>
    {
        public ConsentScanId Scan { get; set; }
    }

    public async Task<Outcome<StoredFile>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.Rows<ConsentScan>().Of(db.Rows<Person>().Being(actor.User, clock.Today))
            .Where(s => s.Id == input.Scan && s.TakenBackAt == null)
            .Join(db.Set<StoredFile>(), s => s.File, f => f.Id, (s, f) => new { s.Person, File = f }).SingleOrDefaultAsync(cancel);
        if (found is null) return Refusal.NotFound;

        change.Record(new ReadOwnRecord.OwnRecordRead(found.Person));
        return found.File;
    }
}
