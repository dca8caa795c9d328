using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>Rows of the log, for databases that have no running program.</summary>
internal static class Log
{
    private static readonly ProcessType Tried = new("Test.Tried");

    private sealed record Tap(Guid On) : IEvent
    {
        Guid IEvent.Subject => On;

        Phrase IEvent.Told => Phrase.Verbatim("prøvde");
    }

    public static async Task Record(AppDb db)
    {
        var change = new Change(TestTime.Start);
        change.Record(Tried, new Tap(Guid.NewGuid()));
        var (processes, events) = Process.Of(change, Actor.System);
        db.AddRange(processes);
        db.AddRange(events);
        db.AllowChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
