using Samlop.Access.SignIn;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Sessions;

/// <summary>
/// A signed-in browser. The cookie holds a random key; the table holds its hash, so that the table alone signs nobody in.
/// </summary>
public sealed class Session
{
    /// <summary>Ends after this long without a request.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(1);

    /// <summary>Ends after this long in any case: a working day.</summary>
    public static readonly TimeSpan AbsoluteLimit = TimeSpan.FromHours(10);

    public required string KeyHash { get; init; }

    /// <summary>Who signed in.</summary>
    public required UserId User { get; init; }

    /// <summary>Who told who it is, as the settings name it; null in a demonstration.</summary>
    public string? Issuer { get; init; }

    /// <summary>The issuer's own session (<c>sid</c>): this one ends with it.</summary>
    public string? IssuerSession { get; init; }

    /// <summary>What the user was known by: when it is untied, the session is over, also where it was begun at that moment.</summary>
    public UserIdentityId? Identity { get; init; }

    /// <summary>The family of the browser that signed in, to know it again by; null where it is of none that is known.</summary>
    public string? Browser { get; init; }

    public required byte[] Ticket { get; set; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset LastSeen { get; set; }

    public bool HoldsAt(DateTimeOffset now) => now - LastSeen < IdleLimit && now - Started < AbsoluteLimit;
}

/// <summary>The session that a request belongs to, by the hash of its key.</summary>
/// <param name="Started">When the person signed in; it stays when they change role.</param>
/// <param name="ConfirmedAt">When they last said at the highest level who they are; null where they have not.</param>
public sealed record CurrentSession(string KeyHash, DateTimeOffset Started, DateTimeOffset? ConfirmedAt = null)
{
    /// <summary>Until the absolute limit, which nothing puts off.</summary>
    public int SecondsLeft(DateTimeOffset now) => (int)(Started + Session.AbsoluteLimit - now).TotalSeconds;
}
