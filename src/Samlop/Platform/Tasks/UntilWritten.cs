using Microsoft.Extensions.Caching.Memory;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Tasks;

/// <summary>
/// Answers that stand until something is written in the database, or the minute is over, for rules have days and times: so none is older
/// than what the page reads. Made once for a request.
/// </summary>
public sealed class UntilWritten(AppDb db, DataVersion version, OsloClock clock, IMemoryCache cache)
{
    /// <summary>Of those who have not been here for so long, nothing is kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private Task<(string Written, long Minute)>? state;

    /// <param name="key">What is asked, and all that the answer depends on but the database and the time.</param>
    public async Task<T> Of<T>(object key, Func<Task<T>> ask)
    {
        // Read before the answer: what is written meanwhile makes it stand too short, never too long.
        var now = await (state ??= Moment(db, version, clock));
        if (cache.TryGetValue(key, out Answer<T>? kept) && kept!.State == now) return kept.Value;

        var value = await ask();
        cache.Set(key, new Answer<T>(now, value), Kept);
        return value;
    }

    /// <summary>The key of what is asked for somebody, for one organisation, with the roles they have there.</summary>
    public static object KeyOf(Actor actor, object what) =>
        (what, actor.User, actor.Organisation, string.Join(',', actor.Roles));

    /// <summary>How long an answer of now stands: another moment, another answer.</summary>
    internal static async Task<(string Written, long Minute)> Moment(AppDb db, DataVersion version, OsloClock clock) =>
        (await version.Now(db), clock.Now.Ticks / TimeSpan.TicksPerMinute);

    private sealed record Answer<T>((string Written, long Minute) State, T Value);
}
