using Microsoft.AspNetCore.Mvc;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Sessions;

/// <summary>A person ends their own sessions elsewhere. It is theirs alone to do, and told to nobody, as signing out is.</summary>
internal static class SessionEndpoints
{
    public const string Page = "/mine-okter";
    public const string End = Page + "/avslutt";
    public const string EndOthers = Page + "/avslutt-andre";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(End, async (HttpContext http, SessionStore sessions, [FromForm] string session, CancellationToken cancel) =>
            await sessions.End(http.Viewer().Actor.User, session, cancel) ? Results.Redirect(Page) : Results.NotFound()).WithMetadata(new SignedInAttribute());

        routes.MapPost(EndOthers, async (HttpContext http, SessionStore sessions, IFormCollection _, CancellationToken cancel) =>
        {
            if (http.Features.Get<CurrentSession>() is not { } current) return Results.NotFound();
            await sessions.EndOthers(http.Viewer().Actor.User, current.KeyHash, cancel);
            return Results.Redirect(Page);
        }).WithMetadata(new SignedInAttribute());
    }
}
