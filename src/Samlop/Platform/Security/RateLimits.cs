using System.Collections.Concurrent;

namespace Samlop.Platform.Security;

/// <summary>How often somebody may do something that costs, counted in windows of a fixed length.</summary>
/// <param name="Name">In the log.</param>
public sealed record RateLimit(string Name, int Most, TimeSpan Within);

/// <summary>
/// Counts what each has done lately. Whoever is counted is a user who is signed in or the address that a request came from, never somebody
/// who was typed: nobody can use up what is another's. Each instance counts for itself: one that reaches all of them gets a little more.
/// </summary>
public sealed class RateLimits(TimeProvider time)
{
    // Windows that are over are taken away before more than so many are remembered.
    private const int SweptFrom = 10_000;

    private readonly ConcurrentDictionary<(RateLimit Limit, string Who), Window> windows = new();
    private int sweptAt = SweptFrom;

    /// <summary>As many times what each limit lets through, where the program is measured.</summary>
    internal int Times { get; init; } = 1;

    internal int Remembered => windows.Count;

    /// <summary>Counts one; null where it was one of those that are let through.</summary>
    public LimitReached? Take(RateLimit limit, string who) => Ask(limit, who, 1);

    /// <summary>As <see cref="Take"/>, and nothing is counted.</summary>
    public LimitReached? Look(RateLimit limit, string who) => Ask(limit, who, 0);

    private LimitReached? Ask(RateLimit limit, string who, int counted)
    {
        var now = time.GetUtcNow();
        if (windows.Count >= sweptAt) Sweep(now);
        var window = counted > 0 ? windows.GetOrAdd((limit, who), _ => new Window(now)) : windows.GetValueOrDefault((limit, who));
        if (window is null) return null;
        lock (window)
        {
            // A clock that was put back must not make anybody wait longer.
            if (now - window.Began >= limit.Within || now < window.Began) (window.Began, window.Count, window.Refused) = (now, 0, 0);
            if (window.Count < (long)limit.Most * Times)
            {
                window.Count += counted;
                return null;
            }

            return new LimitReached(limit, window.Began + limit.Within - now, IsFirst: window.Refused++ == 0);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
        {
            if (now - window.Began >= key.Limit.Within) windows.TryRemove(KeyValuePair.Create(key, window));
        }

        // Where all of them hold, the next look is far enough away to cost little.
        sweptAt = Math.Max(SweptFrom, windows.Count * 2);
    }

    private sealed class Window(DateTimeOffset began)
    {
        public DateTimeOffset Began { get; set; } = began;

        public int Count { get; set; }

        public int Refused { get; set; }
    }
}

/// <summary>More was asked for than the limit lets through.</summary>
/// <param name="Wait">Until it is counted from the beginning.</param>
/// <param name="IsFirst">The first refusal of this window: it is logged, and those after it are not.</param>
public sealed record LimitReached(RateLimit Limit, TimeSpan Wait, bool IsFirst)
{
    /// <summary>What <c>Retry-After</c> says.</summary>
    public int Seconds => (int)Math.Ceiling(Wait.TotalSeconds);

    public int Minutes => (int)Math.Ceiling(Wait.TotalMinutes);
}
