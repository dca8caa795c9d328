using Microsoft.Extensions.Caching.Memory;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Tasks;

/// <summary>
/// How many tasks of each kind wait for whoever looks at the page: asked once in a request, for the navigation and the page alike. Every
/// page shows it, and it is the dearest question of most: what was counted stands until something is written in the database, or the
/// minute is over, for rules have days and times. So it is never older than what the page reads. What is beside the rows is on the page of
/// tasks alone, and is not counted.
/// </summary>
public sealed class TaskCounts(WaitingTasks tasks, AppDb db, DataVersion version, OsloClock clock, IMemoryCache cache)
{
    /// <summary>Of those who have not been here for so long, nothing is kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private (Actor Actor, Task<IReadOnlyDictionary<string, int>> Counts)? asked;

    public Task<IReadOnlyDictionary<string, int>> Of(Actor actor)
    {
        if (asked is not { } before || before.Actor.User != actor.User || before.Actor.Organisation != actor.Organisation)
            asked = before = (actor, Counted(actor));
        return before.Counts;
    }

    public async Task<int> All(Actor actor) => (await Of(actor)).Values.Sum();

    private async Task<IReadOnlyDictionary<string, int>> Counted(Actor actor)
    {
        var key = (typeof(TaskCounts), actor.User, actor.Organisation, string.Join(',', actor.Roles));
        var state = (await version.Now(db), clock.Now.Ticks / TimeSpan.TicksPerMinute);
        if (cache.TryGetValue(key, out Counts? kept) && kept!.State == state) return kept.OfEach;

        var counts = await tasks.Counts(actor);
        cache.Set(key, new Counts(state, counts), Kept);
        return counts;
    }

    private sealed record Counts((string Written, long Minute) State, IReadOnlyDictionary<string, int> OfEach);
}
