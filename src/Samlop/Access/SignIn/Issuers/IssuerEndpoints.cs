using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Samlop.Access.SignIn.Confirm;
using Samlop.Platform;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>The ways to an issuer: to sign in, and to sign out there too. They are there where an issuer is.</summary>
internal static class IssuerEndpoints
{
    /// <summary>Goes on to the invitation that this browser opened, whose address is a key and is not sent.</summary>
    public const string ToInvitation = "?invitasjon=1";

    public static void MapIssuers(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<SignInIssuers>().All.Count == 0) return;
        var counted = new LimitedAttribute(Costs.SignIn);
        routes.MapGet(IssuerUrls.Start + "/{issuer}", Start).WithMetadata(new OpenAttribute(), counted);
        // Answered while people are made known, before any endpoint; here it is counted, and one that names no issuer is not there.
        routes.MapGet("/logg-inn/retur/{issuer}", () => Results.NotFound()).WithMetadata(new OpenAttribute(), counted);
        routes.MapMethods("/logg-inn/avslutt/{issuer}", [HttpMethods.Get, HttpMethods.Post], () => Results.NotFound())
            .WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.SignOutThere));
        ConfirmSignIn.Map(routes);
        routes.MapGet("/logg-ut/hos/{issuer}", SignOutThere).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> Start(
        HttpContext http, SignInIssuers issuers, SignInCarried carried, SecurityLog log, string issuer, string? til, string? invitasjon)
    {
        if (issuers.Named(issuer) is not { } named) return Results.NotFound();
        var to = invitasjon is null ? SignInEndpoints.Local(til) : carried.Invitation(http);
        return await Challenge(http, named, new AuthenticationProperties { RedirectUri = to ?? "/oppgaver" }, log);
    }

    /// <summary>The browser goes to the issuer, with what it is asked for.</summary>
    public static async Task<IResult> Challenge(HttpContext http, Issuer issuer, AuthenticationProperties asked, SecurityLog log)
    {
        try
        {
            await http.ChallengeAsync(issuer.Scheme, asked);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Empty;
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            var why = IssuerJourney.Reason(failure);
            log.SignInStopped(http, issuer.Name, why.ToString(), IssuerJourney.Code(failure));
            return Results.Redirect(IssuerUrls.Stopped(why));
        }
    }

    /// <summary>
    /// The issuer asks whether to end its session (OpenID Connect RP-Initiated Logout 1.0). It is told which program asks, and not by a
    /// token: that may hold a national identity number, and stands in the address.
    /// </summary>
    private static async Task<IResult> SignOutThere(
        HttpContext http, SignInIssuers issuers, SamlopSettings settings, IOptionsMonitor<OpenIdConnectOptions> options, string issuer)
    {
        if (issuers.Named(issuer) is not { } named) return Results.NotFound();
        try
        {
            var metadata = await options.Get(named.Scheme).ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
            return string.IsNullOrEmpty(metadata.EndSessionEndpoint) ? Results.Redirect("/")
                : Results.Redirect(QueryHelpers.AddQueryString(metadata.EndSessionEndpoint, new Dictionary<string, string?>
                {
                    ["client_id"] = named.ClientId,
                    ["post_logout_redirect_uri"] = settings.PublicUrl + "/",
                }));
        }
        catch (InvalidOperationException)
        {
            return Results.Redirect(IssuerUrls.Stopped(SignInStop.Down));
        }
    }
}
