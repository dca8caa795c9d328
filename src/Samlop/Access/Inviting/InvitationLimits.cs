using System.Threading.RateLimiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// How often one client may ask for invitations that there are none of. Nobody guesses 256 bits; a client that tries is told no more,
/// and costs no statements.
/// </summary>
public sealed class InvitationLimits : IDisposable
{
    public const int MostMisses = 30;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    // Counted by each instance for itself: a client that reaches all of them gets a little more.
    private readonly PartitionedRateLimiter<string> clients = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetFixedWindowLimiter(
            client, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostMisses, Window = Within, QueueLimit = 0 }));

    /// <summary>Whether the client has any left. Those whose link works are not counted: many share one address.</summary>
    public bool MayAsk(string client)
    {
        using var lease = clients.AttemptAcquire(client, 0);
        return lease.IsAcquired;
    }

    public void Missed(string client)
    {
        using var lease = clients.AttemptAcquire(client);
    }

    public void Dispose() => clients.Dispose();
}
