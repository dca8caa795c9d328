using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Security;

namespace Samlop.Grants.Following;

/// <summary>
/// How many may ask to follow: anybody can type anybody's address, so neither one client, nor all of them together, nor one inbox under
/// many spellings may make us write more than a little.
/// </summary>
public static class FollowLimits
{
    public const int MostOfClient = 10;
    public const int MostInAll = 200;
    public const int MostToInbox = 5;

    /// <summary>All limits are counted over this time.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromHours(1);

    internal static readonly RateLimit OfClient = new("follow", MostOfClient, Within);

    /// <summary>What was asked for lately, by all.</summary>
    internal static async Task<LatelyAsked> Lately(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Within;
        var asked = db.Rows<CallFollower>().All(Because.AskingIsLimited).Where(f => f.AskedAt > since && f.AskedAt <= now);
        var rows = await asked.Select(f => new { f.Call, f.Email }).Take(MostInAll).ToListAsync(cancel);
        return new LatelyAsked([.. rows.Select(f => (f.Call, EmailAddress.Parse(f.Email).Inbox))]);
    }
}

/// <summary>The calls and inboxes of the last while.</summary>
internal sealed record LatelyAsked(IReadOnlyList<(Calls.CallId Call, string Inbox)> Asked)
{
    public bool IsFull => Asked.Count >= FollowLimits.MostInAll;

    /// <summary>The inbox was written to about this call already, or about enough others.</summary>
    public bool IsWrittenTo(string inbox, Calls.CallId call) =>
        Asked.Contains((call, inbox)) || Asked.Count(a => a.Inbox == inbox) >= FollowLimits.MostToInbox;
}
