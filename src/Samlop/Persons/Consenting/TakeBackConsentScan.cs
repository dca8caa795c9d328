using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Ta ut et skannet samtykke: it was the wrong paper. Nobody is shown it any more; that it was there stays in the log. When no other paper
/// is there, the consent opens nothing until one is, and the receiver is told.
/// </summary>
[Process("persons.consent-scan-taken-back")]
public sealed class TakeBackConsentScan(AppDb db, SharingReaders readers) : IUseCase<TakeBackConsentScan.Input, Done>
{
    public static Permission Needs { get; } = AddConsentScan.Needs;

    public sealed class Input : IInput<TakeBackConsentScan, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the scan, as chosen.</summary>
        public string? Scan { get; set; }
    }

    /// <summary>The paper of a consent was taken out.</summary>
    [Event("persons.consent.scan-taken-back"), NoNews]
    public sealed record ConsentScanTakenBack(PersonId Person, ConsentScanId Scan, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_ScanTakenBack));
    }

    /// <summary>The last paper of a consent is gone, so that it opens nothing until another is there.</summary>
    /// <param name="ReceiverKind">As which kind of body it receives.</param>
    [Event("persons.consent.paused"), NoNews]
    public sealed record ConsentPaused(
        PersonId Person, ConsentId Consent, OrganisationId By, OrganisationId Receiver, PartyKind ReceiverKind) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_Paused));
    }

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<ConsentPaused>(
        "persons.consent.paused", PersonNotices.Group, "those who read persons for the receiver",
        (happened, occasion) => PersonNotices.ToBody(
            Phrase.In<ConsentingText>(nameof(ConsentingText.Notice_Paused)), PersonUrls.Person(happened.Person), happened.Person,
            happened.Receiver, happened.ReceiverKind, ReadPersons.Needs.Roles, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var scans = db.Rows<ConsentScan>().With(db, party, input.Person);
        if (!await scans.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Scan, out var value) ? new ConsentScanId(value) : default;
        if (await scans.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } scan)
            return new FieldError(nameof(Input.Scan), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        var consent = await db.Rows<Consent>().OnPaperTo(db, party, input.Person).Include(c => c.Scans)
            .SingleAsync(c => c.Id == scan.Consent, cancel);
        var counted = consent.IsInForceAt(Moment.At(change.At));
        scan.TakenBackAt = change.At;
        change.Record(new ConsentScanTakenBack(input.Person, scan.Id, actor.Organisation));
        if (counted && consent.WaitsAt(Moment.At(change.At)))
            change.Record(new ConsentPaused(consent.Person, consent.Id, actor.Organisation, consent.Receiver, consent.ReceiverKind));
        return new Done();
    }
}
