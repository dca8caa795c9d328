using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Following;

/// <summary>
/// Who follows a call is known to nobody but the one who holds the address: they have no account, only the key that was sent there.
/// </summary>
public static class FollowerAccess
{
    /// <summary>The one whose key this is, from the address in their mail.</summary>
    internal static IQueryable<CallFollower> HoldingKey(this Rows<CallFollower> followers, string key) =>
        followers.Through(f => f.Key == key);

    /// <summary>That somebody follows, or has asked to: a notice to their address asks when it is written. It gives nothing away.</summary>
    internal static IQueryable<CallFollower> Told(this Rows<CallFollower> followers) => followers.Through(f => f.Key != "");

    /// <summary>The one who follows the call with this address already; never told to whoever typed it.</summary>
    internal static IQueryable<CallFollower> With(this Rows<CallFollower> followers, CallId call, string email) =>
        followers.Through(f => f.Call == call && f.Email == email);
}
