using System.Diagnostics;

namespace Samlop.Places.Matching;

/// <summary>When a search is to stop with what it has. Without a limit it never passes.</summary>
public sealed class Deadline(TimeSpan? limit)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public bool HasPassed => limit is { } longest && clock.Elapsed >= longest;
}
