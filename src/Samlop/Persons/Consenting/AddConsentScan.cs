using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Legge ved et skannet samtykke: the paper that the person signed is kept with the consent that was recorded of it, as a scan of each
/// page.
/// </summary>
[Process("persons.consent-scan-added"), TellsNobody(Untold.Register)]
public sealed class AddConsentScan(AppDb db, SharingReaders readers) : IUseCase<AddConsentScan.Input, Done>
{
    public static Permission Needs { get; } = RecordConsent.Needs;

    public sealed class Input : IInput<AddConsentScan, Input, Done>
    {
        public PersonId Person { get; set; }

        public ConsentId Consent { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>The paper of a consent was put in.</summary>
    [Event("persons.consent.scan-added"), NoNews]
    public sealed record ConsentScanAdded(PersonId Person, ConsentId Consent, ConsentScanId Scan, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_ScanAdded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var consent = await db.Rows<Consent>().OnPaperTo(db, party, input.Person).SingleOrDefaultAsync(c => c.Id == input.Consent, cancel);
        if (consent is null) return Refusal.NotFound;
        if (AddDocument.Wrong(input.Files) is { } wrong) return new FieldError(nameof(Input.Files), wrong);

        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            var scan = new ConsentScan
            {
                Id = NewId.Of<ConsentScanId>(change.At),
                Person = consent.Person,
                Consent = consent.Id,
                File = file.Id,
                AddedAt = change.At,
            };
            db.Add(file);
            db.Add(scan);
            change.Record(new ConsentScanAdded(scan.Person, consent.Id, scan.Id, actor.Organisation));
        }

        return new Done();
    }
}
