using System.Diagnostics;

namespace Samlop.Places.Matching;

/// <summary>When a search is to stop with what it has. Without a limit it never passes.</summary>
public sealed class Deadline(TimeSpan? limit)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>An earlier one: this share of the time that is left.</summary>
    public Deadline Share(double share) =>
        new(limit is { } longest ? TimeSpan.FromTicks((long)(Math.Max(0, (longest - clock.Elapsed).Ticks) * Math.Min(1, share))) : null);

    public bool HasPassed => limit is { } longest && clock.Elapsed >= longest;
}
