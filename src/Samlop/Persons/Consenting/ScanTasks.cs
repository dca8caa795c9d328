using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Consenting;

/// <summary>Skann mangler: a consent on paper waits for its scan, and opens nothing before it is there.</summary>
internal sealed class ScanTasks(OsloClock clock) : ITaskSource
{
    private const string Kind = "person-consent-scan";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AddConsentScan.Needs)) yield break;
        var (own, now) = (actor.Organisation, Moment.At(clock.Now));
        yield return new(
            Kind,
            db.Rows<Consent>().Of(db.Rows<Person>().RecordedAt(actor, now)).Where(c => c.Owner == own)
                .Where(Consent.At(Consent.WaitsForItsPaper, now))
                .Select(c => new WaitingRow { Thing = (Guid)(object)c.Id, Other = (Guid)(object)c.Person }),
            row => new(
                $"{Kind}:{row.Thing}", Phrase.In<ConsentingText>(nameof(ConsentingText.Task_Scan)), null,
                PersonUrls.ConsentScans(new PersonId(row.Other!.Value), new ConsentId(row.Thing!.Value)),
                Phrase.In<ConsentingText>(nameof(ConsentingText.Scan_Button))));
    }
}
