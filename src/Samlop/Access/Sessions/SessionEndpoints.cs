using Microsoft.AspNetCore.Mvc;
using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Sessions;

/// <summary>A person ends their own sessions elsewhere. It is theirs alone to do, and told to nobody, as signing out is.</summary>
internal static class SessionEndpoints
{
    public const string Page = "/mine-okter";
    public const string End = Page + "/avslutt";
    public const string EndOthers = Page + "/avslutt-andre";
    public const string EndAll = Page + "/avslutt-alle";

    /// <summary>
    /// Asked for by somebody who wants to stay signed in: each request puts the idle limit off, and this one shows nothing.
    /// </summary>
    public const string Time = Page + "/tid";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(End, EndOne).WithMetadata(new SignedInAttribute());
        routes.MapGet(Time, (HttpContext http, TimeProvider time) =>
            http.Features.Get<CurrentSession>() is { } session
                ? Results.Json(new { left = session.SecondsLeft(time.GetUtcNow()) })
                : Results.NotFound()).WithMetadata(new SignedInAttribute());
        routes.MapPost(EndOthers, EndAllOthers).WithMetadata(new SignedInAttribute());
        // Open, as signing out is: a second click finds nobody signed in.
        routes.MapPost(EndAll, SignOutEverywhere).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> EndOne(
        HttpContext http, SessionStore sessions, SecurityLog log, [FromForm] string session, CancellationToken cancel)
    {
        var user = http.Viewer().Actor.User;
        if (!await sessions.End(user, session, cancel)) return Results.NotFound();
        log.SessionsEnded(http, user, 1);
        return Results.Redirect(Page);
    }

    private static async Task<IResult> EndAllOthers(
        HttpContext http, SessionStore sessions, SecurityLog log, IFormCollection _, CancellationToken cancel)
    {
        if (http.Features.Get<CurrentSession>() is not { } current) return Results.NotFound();
        var user = http.Viewer().Actor.User;
        log.SessionsEnded(http, user, await sessions.EndOthers(user, current.KeyHash, cancel));
        return Results.Redirect(Page);
    }

    /// <summary>All of them, this one last, and from there to the issuer's own sign-out.</summary>
    private static async Task<IResult> SignOutEverywhere(
        HttpContext http, SessionStore sessions, SecurityLog log, SignInIssuers issuers, IFormCollection form, CancellationToken cancel)
    {
        if (http.Features.Get<CurrentSession>() is { } current && http.Viewer().Actor is { IsUser: true, User: var user })
            log.SessionsEnded(http, user, await sessions.EndOthers(user, current.KeyHash, cancel));
        return await SignInEndpoints.SignOut(http, log, issuers, form);
    }
}
