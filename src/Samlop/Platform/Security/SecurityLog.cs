using Microsoft.AspNetCore.Antiforgery;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Security;

/// <summary>
/// What somebody who looks for misuse must find in the log: who signed in, out and for another organisation, which sessions ended, and
/// what was refused. A line holds ids, the client's address and the pattern of the route; never a name, a cookie, or the address that was
/// asked for, which may carry a key.
/// </summary>
public sealed partial class SecurityLog(ILogger<SecurityLog> logger)
{
    public void SignedIn(HttpContext http, UserId user) => LogSignedIn(logger, user.Value, ClientOf(http));

    public void SignedOut(HttpContext http, UserId user) => LogSignedOut(logger, user.Value, ClientOf(http));

    public void OrganisationChosen(HttpContext http, UserId user, OrganisationId organisation) =>
        LogOrganisationChosen(logger, user.Value, organisation.Value, ClientOf(http));

    /// <summary>A person ended sessions of their own elsewhere.</summary>
    public void SessionsEnded(HttpContext http, UserId user, int count) => LogSessionsEnded(logger, user.Value, count, ClientOf(http));

    /// <summary>A session was used after its limit, and is gone.</summary>
    public void SessionOver(UserId user) => LogSessionOver(logger, user.Value);

    /// <summary>A sign-in at an issuer came to nothing here.</summary>
    /// <param name="why">One of a closed list.</param>
    /// <param name="code">The kind of failure, without what was sent.</param>
    public void SignInStopped(HttpContext http, string issuer, string why, string code) =>
        LogSignInStopped(logger, issuer, why, code, ClientOf(http));

    /// <summary>A session is over at the issuer, and so are those that were begun by it.</summary>
    public void SessionsEndedByIssuer(HttpContext http, string issuer, int count) =>
        LogEndedByIssuer(logger, issuer, count, ClientOf(http));

    /// <summary>An issuer told that a person is in more groups than a token takes: nothing is proposed by them.</summary>
    public void GroupsNotTold(HttpContext http, string issuer, UserId user) =>
        LogGroupsNotTold(logger, issuer, user.Value, ClientOf(http));

    /// <summary>What a person's groups stand for could not be proposed; they are signed in all the same.</summary>
    /// <param name="code">The kind of failure, without what was sent.</param>
    public void RolesNotProposed(HttpContext http, string issuer, UserId user, string code) =>
        LogRolesNotProposed(logger, issuer, user.Value, code, ClientOf(http));

    /// <summary>A group stands for a role in a kind of organisation, and it is not clear which of several is meant.</summary>
    public void OrganisationOfGroupUnclear(string issuer, UserId user, string kind, string role) =>
        LogOrganisationUnclear(logger, kind, role, issuer, user.Value);

    /// <summary>Somebody asks more often than a limit lets through; once for each window.</summary>
    public void TooMany(HttpContext http, Actor actor, string limit) => LogTooMany(
        logger, limit, actor.IsUser ? actor.User.Value : null, http.Request.Method, RouteOf(http), ClientOf(http));

    private void Refused(HttpContext http, Actor actor) =>
        LogRefused(
            logger, actor.IsUser ? actor.User.Value : null, string.Join('+', actor.Roles), http.Request.Method, RouteOf(http),
            ClientOf(http));

    private void Forged(HttpContext http, Actor actor) =>
        LogForged(logger, actor.IsUser ? actor.User.Value : null, http.Request.Method, RouteOf(http), ClientOf(http));

    /// <summary>Notes each answer that refuses somebody, whoever gave it: the gate, a use case, or the check of the form's token.</summary>
    internal static async Task Watch(HttpContext http, RequestDelegate next)
    {
        await next(http);
        // The page that tells of the error is no refusal of its own.
        if (http.IsErrorPage()) return;

        var log = http.RequestServices.GetRequiredService<SecurityLog>();
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) log.Forged(http, http.Viewer().Actor);
        else if (http.Response.StatusCode == StatusCodes.Status403Forbidden) log.Refused(http, http.Viewer().Actor);
    }

    private static string ClientOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    [LoggerMessage(1, LogLevel.Information, "Signed in: user {User} from {Client}")]
    private static partial void LogSignedIn(ILogger logger, Guid user, string client);

    [LoggerMessage(2, LogLevel.Information, "Signed out: user {User} from {Client}")]
    private static partial void LogSignedOut(ILogger logger, Guid user, string client);

    [LoggerMessage(3, LogLevel.Information, "Organisation chosen: user {User}, organisation {Organisation} from {Client}")]
    private static partial void LogOrganisationChosen(ILogger logger, Guid user, Guid organisation, string client);

    [LoggerMessage(4, LogLevel.Information, "Sessions ended: user {User} ended {Count} of their own from {Client}")]
    private static partial void LogSessionsEnded(ILogger logger, Guid user, int count, string client);

    [LoggerMessage(5, LogLevel.Information, "Session over: user {User}")]
    private static partial void LogSessionOver(ILogger logger, Guid user);

    [LoggerMessage(6, LogLevel.Warning, "Refused: user {User} as {Roles}, {Method} {Route} from {Client}")]
    private static partial void LogRefused(ILogger logger, Guid? user, string roles, string method, string route, string client);

    [LoggerMessage(7, LogLevel.Warning, "Antiforgery failed: user {User}, {Method} {Route} from {Client}")]
    private static partial void LogForged(ILogger logger, Guid? user, string method, string route, string client);

    [LoggerMessage(8, LogLevel.Warning, "Sign-in stopped: by {Issuer}, {Why} {Code} from {Client}")]
    private static partial void LogSignInStopped(ILogger logger, string issuer, string why, string code, string client);

    [LoggerMessage(9, LogLevel.Information, "Sessions ended by the issuer {Issuer}: {Count} from {Client}")]
    private static partial void LogEndedByIssuer(ILogger logger, string issuer, int count, string client);

    [LoggerMessage(10, LogLevel.Warning, "Too many ({Limit}): user {User}, {Method} {Route} from {Client}")]
    private static partial void LogTooMany(ILogger logger, string limit, Guid? user, string method, string route, string client);

    [LoggerMessage(11, LogLevel.Warning,
        "No role is proposed by groups: {Issuer} tells only that user {User} is in more than a token takes, from {Client}")]
    private static partial void LogGroupsNotTold(ILogger logger, string issuer, Guid user, string client);

    [LoggerMessage(12, LogLevel.Error, "Roles by groups of {Issuer} could not be proposed for user {User}: {Code}, from {Client}")]
    private static partial void LogRolesNotProposed(ILogger logger, string issuer, Guid user, string code, string client);

    [LoggerMessage(13, LogLevel.Warning,
        "No role is proposed by a group: several are {Kind}, and where user {User} of {Issuer} is to be {Role} is not clear")]
    private static partial void LogOrganisationUnclear(ILogger logger, string kind, string role, string issuer, Guid user);
}
