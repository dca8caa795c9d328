using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Endpoints;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Confirm;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Security;

/// <summary>
/// Deny by default: an endpoint is reached only where it carries an <see cref="IAccessRule"/> that allows the actor. Somebody who is not
/// signed in is asked to sign in; somebody who is gets 403. What an address does not take at all (a form sent to a download) is told so.
/// </summary>
public static class AccessGate
{
    public static void UseAccessGate(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var found = await http.RequestServices.GetRequiredService<ViewerLookup>().Of(http.User, http.RequestAborted);
        var purposes = http.RequestServices.GetRequiredService<Purposes>();
        var isFresh = http.RequestServices.GetRequiredService<FreshSignIns>().IsFresh(http.Features.Get<CurrentSession>());
        var viewer = found with
        {
            Actor = found.Actor with { IsFresh = isFresh && found.Actor.IsUser },
            Purpose = purposes.Of(OwnedBy(http.GetEndpoint())),
        };
        http.Features.Set(viewer);
        if (viewer.Current is not null) http.Response.Headers.CacheControl = "no-store";

        if (http.GetEndpoint() is { } endpoint && !IsNoForm(endpoint)
            && endpoint.Metadata.GetMetadata<IAccessRule>()?.Allows(viewer.Actor) is not true)
        {
            if (viewer.Current is null && HttpMethods.IsGet(http.Request.Method)) await http.ChallengeAsync();
            else
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                if (endpoint.Metadata.GetMetadata<IAccessRule>()?.Asks is { } lacked) http.Features.Set(new Lacked(lacked));
            }

            return;
        }

        await next(http);
    });

    public static Viewer Viewer(this HttpContext http) => http.Features.Get<Viewer>() ?? Access.Viewer.Nobody;

    /// <summary>The page, or what maps the download; it says which module the address belongs to.</summary>
    internal static Type? OwnedBy(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type ?? endpoint?.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;

    // Routing answers by endpoints of its own, which do nothing but say so.
    private static bool IsNoForm(Endpoint endpoint) =>
        endpoint is not RouteEndpoint && endpoint.DisplayName is ("405 HTTP Method Not Supported" or "415 HTTP Unsupported Media Type");
}

/// <summary>The permission that the gate asked for and that the actor does not hold.</summary>
public sealed record Lacked(Permission Permission);
