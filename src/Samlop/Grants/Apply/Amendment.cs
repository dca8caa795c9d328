namespace Samlop.Grants.Apply;

/// <summary>Endret utlysning: the call got a newer version after an application was last worked on.</summary>
/// <param name="From">The version that was in force then.</param>
/// <param name="To">The version in force now.</param>
/// <param name="At">When it came into force.</param>
public sealed record Amendment(int From, int To, DateTimeOffset At)
{
    /// <param name="published">The published versions of the call, the first one first.</param>
    public static Amendment? Since(DateTimeOffset workedOn, IReadOnlyList<PublishedVersion> published) =>
        published is [.., var last] && last.At > workedOn && published.LastOrDefault(v => v.At <= workedOn) is { } then
            ? new(then.Ordinal, last.Ordinal, last.At)
            : null;
}

/// <summary>A version of a call, and since when it was the one in force.</summary>
public sealed record PublishedVersion(int Ordinal, DateTimeOffset At);
