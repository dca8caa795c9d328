using System.Threading.RateLimiting;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>
/// How often a private address is answered: calendars ask a few times a day, each of a person's devices. One that asks all the time is told
/// to wait, so that it costs no statements but the one that finds it.
/// </summary>
public sealed class CalendarLimits : IDisposable
{
    public const int Most = 30;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    // Counted by each instance for itself: one that reaches all of them gets a little more.
    private readonly PartitionedRateLimiter<UserId> readers = PartitionedRateLimiter.Create<UserId, UserId>(user =>
        RateLimitPartition.GetFixedWindowLimiter(
            user,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Within, QueueLimit = 0 }
        )
    );

    public bool MayRead(UserId user)
    {
        using var lease = readers.AttemptAcquire(user);
        return lease.IsAcquired;
    }

    public void Dispose() => readers.Dispose();
}
