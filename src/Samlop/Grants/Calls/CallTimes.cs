using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Grants.Calls;

/// <summary>The instants that the standing of a call is read from.</summary>
public sealed class CallTimes
{
    private static readonly Ladder<CallStanding, CallTimes> Ladder = new(
        (CallStanding.NotPublished, c => c.FirstPublishedAt == null || c.FirstPublishedAt > c.Now),
        (CallStanding.DeadlineUnknown, c => c.ClosesAt == null),
        (CallStanding.Open, c => c.Now < c.ClosesAt),
        (CallStanding.Closed, c => true));

    public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public DateTimeOffset Now { get; init; }

    public CallStanding Standing => Ladder.Of(this);

    /// <summary>Of calls that stand there now.</summary>
    public static Expression<Func<Call, bool>> At(CallStanding standing, DateTimeOffset now) => Ladder.At(standing).Of((Call c) =>
        new CallTimes { FirstPublishedAt = c.FirstPublishedAt, ClosesAt = c.ClosesAt, Now = now });
}
