using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>
/// Who follows a call is known to nobody but the one who holds the address: they have no account, only the key that was sent there.
/// </summary>
public static class FollowerAccess
{
    /// <summary>The one whose key this is, from the address in their mail.</summary>
    internal static IQueryable<CallFollower> HoldingKey(this Rows<CallFollower> followers, string key) =>
        followers.Through(f => f.Key == key);

    /// <summary>What the reader follows with the address they sign in by, once they have confirmed it.</summary>
    internal static IQueryable<CallFollower> OfOwnAddress(this Rows<CallFollower> followers, Reader reader)
    {
        var (user, users) = (reader.Actor.User, followers.Db.Set<User>());
        return followers.Through(f => f.ConfirmedAt != null && users.Any(u => u.Id == user && u.Email == f.Email));
    }

    /// <summary>That somebody follows, or has asked to: a notice to their address asks when it is written. It gives nothing away.</summary>
    internal static IQueryable<CallFollower> Told(this Rows<CallFollower> followers) => followers.Through(f => f.Key != "");

    /// <summary>The one who follows the call with this address already; never told to whoever typed it.</summary>
    internal static IQueryable<CallFollower> With(this Rows<CallFollower> followers, CallId call, string email) =>
        followers.Through(f => f.Call == call && f.Email == email);
}
