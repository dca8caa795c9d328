using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Åpne et skannet samtykke: the body that recorded the consent reads the paper. It shows who the person is, and is a look of its own.
/// </summary>
[Process("persons.consent-scan-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenConsentScan(AppDb db, SharingReaders readers) : IUseCase<OpenConsentScan.Input, StoredFile>
{
    public static Permission Needs { get; } = AddConsentScan.Needs;

    public sealed class Input : IInput<OpenConsentScan, Input, StoredFile>
    {
        public PersonId Person { get; set; }

        public ConsentScanId Scan { get; set; }
    }

    public async Task<Outcome<StoredFile>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var consents = db.Rows<Consent>().OnPaperTo(db, party, input.Person);
        var found = await db.Rows<ConsentScan>().With(db, party, input.Person).Where(s => s.Id == input.Scan)
            .Join(consents, s => s.Consent, c => c.Id, (s, c) => new { s.File, c.Purpose })
            .Join(db.Set<StoredFile>(), s => s.File, f => f.Id, (s, f) => new { s.Purpose, File = f }).SingleOrDefaultAsync(cancel);
        if (found is null) return Refusal.NotFound;

        change.Record(new CardLookedAt(input.Person, actor.Organisation, found.Purpose, [PersonCategory.Identity], []));
        return found.File;
    }
}
