using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>A private address is its owner's alone, and whoever holds its secret is answered.</summary>
public static class CalendarAddressAccess
{
    /// <summary>One's own.</summary>
    public static IQueryable<CalendarAddress> HeldBy(this Rows<CalendarAddress> addresses, Actor actor)
    {
        var (signedIn, user) = (actor.IsUser, actor.User);
        return addresses.Through(a => signedIn && a.User == user);
    }

    /// <summary>The one that a request's secret belongs to.</summary>
    internal static IQueryable<CalendarAddress> Answering(this Rows<CalendarAddress> addresses, string secret)
    {
        var hash = CalendarSecrets.HashOf(secret);
        return addresses.Through(a => a.Hash == hash);
    }
}
