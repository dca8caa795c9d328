using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>Rows of the log, for databases that have no running program.</summary>
internal static class Log
{
    private const string Tried = "test.tried";

    [Event("test.tap")]
    private sealed record Tap(Guid On) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(new Subject("test.thing", On));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim("prøvde");
    }

    public static async Task Record(AppDb db)
    {
        var change = new Change(TestTime.Start);
        change.Record(new Tap(Guid.NewGuid()), "Fordi.");
        var (process, events) = Process.Of(Tried, change, Actor.System, Permission.OfSystem(Tried));
        db.Add(process);
        db.AddRange(events);
        db.AllowChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
