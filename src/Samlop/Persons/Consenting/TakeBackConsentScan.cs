using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Ta ut et skannet samtykke: it was the wrong paper. Nobody is shown it any more; that it was there stays in the log, and the consent is
/// as it was.
/// </summary>
[Process("persons.consent-scan-taken-back"), TellsNobody(Untold.Register)]
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

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var scans = db.Rows<ConsentScan>().With(db, await readers.PartyOf(db, actor, cancel), input.Person);
        if (!await scans.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Scan, out var value) ? new ConsentScanId(value) : default;
        if (await scans.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } scan)
            return new FieldError(nameof(Input.Scan), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        scan.TakenBackAt = change.At;
        change.Record(new ConsentScanTakenBack(input.Person, scan.Id, actor.Organisation));
        return new Done();
    }
}
