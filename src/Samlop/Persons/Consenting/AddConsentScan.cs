using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Legge ved et skannet samtykke: the paper that the person signed is kept with the consent that was recorded of it, as a scan of each
/// page. From then on the consent counts, and the receiver is told.
/// </summary>
[Process("persons.consent-scan-added")]
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

    /// <summary>The first paper of a consent is there, so that it counts from now on.</summary>
    /// <param name="ReceiverKind">As which kind of body it receives.</param>
    [Event("persons.consent.begun"), NoNews]
    public sealed record ConsentBegun(
        PersonId Person, ConsentId Consent, OrganisationId By, OrganisationId Receiver, PartyKind ReceiverKind) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_Begun));
    }

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<ConsentBegun>(
        "persons.consent.begun", PersonNotices.Group, "those who read persons for the receiver",
        (happened, occasion) => PersonNotices.ToBody(
            Phrase.In<ConsentingText>(nameof(ConsentingText.Notice_Begun)), PersonUrls.Person(happened.Person), happened.Person,
            happened.Receiver, happened.ReceiverKind, ReadPersons.Needs.Roles, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var consent = await db.Rows<Consent>().OnPaperTo(db, party, input.Person).Include(c => c.Scans)
            .SingleOrDefaultAsync(c => c.Id == input.Consent, cancel);
        if (consent is null) return Refusal.NotFound;
        if (AddDocument.Wrong(input.Files) is { } wrong) return new FieldError(nameof(Input.Files), wrong);

        var waited = consent.WaitsAt(Moment.At(change.At));
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

        if (waited)
            change.Record(new ConsentBegun(consent.Person, consent.Id, actor.Organisation, consent.Receiver, consent.ReceiverKind));
        return new Done();
    }
}
