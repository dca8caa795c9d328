using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform;

namespace Samlop.Access.SignIn.Confirm;

/// <summary>Whether a session's person has said anew who they are, lately enough for acts of weight.</summary>
public sealed class FreshSignIns(SignInIssuers issuers, IConfiguration configuration, TimeProvider time)
{
    private const string Setting = "Samlop:SignIn:FreshMinutes";

    // What a clock may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>For how long a sign-in is fresh: ten minutes where the settings say nothing.</summary>
    public TimeSpan Window { get; } = TimeSpan.FromMinutes(Minutes(configuration[Setting]));

    /// <summary>Where people choose whom to be there is nobody to ask anew, and nothing to be sure of.</summary>
    public bool IsFresh(CurrentSession? session) => issuers.All.Count == 0 || IsFresh(session?.ConfirmedAt);

    public bool IsFresh(DateTimeOffset? confirmed) =>
        confirmed is { } at && time.GetUtcNow() is var now && now - at < Window && at <= now + Skew;

    private static int Minutes(string? typed) =>
        string.IsNullOrEmpty(typed) ? 10
        : int.TryParse(typed, out var minutes) && minutes is >= 1 and <= 60 ? minutes
        : throw new StartRefused($"{Setting} must be from 1 to 60 minutes, not {typed}.");
}
