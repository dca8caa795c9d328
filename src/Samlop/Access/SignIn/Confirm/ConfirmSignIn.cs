using Microsoft.AspNetCore.Authentication;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn.Confirm;

/// <summary>
/// A person who is signed in says anew who they are, at the issuer they signed in by. The session goes on under a new key, and knows when
/// it was. Whoever else comes back from there ends it: somebody other than its person sits in the chair.
/// </summary>
internal sealed class ConfirmSignIn(AppDb db, FreshSignIns fresh, SecurityLog log)
{
    public const string Page = "/logg-inn/bekreft";
    public const string AtIssuer = Page + "/hos-utsteder";

    private const string UserKey = "samlop.confirms";

    /// <summary>The page that says why, and leads to the issuer; from there back to where the person was.</summary>
    public static string Url(string to) => Url(Page, to);

    public static string StartUrl(string to) => Url(AtIssuer, to);

    /// <summary>The page says that what came back was not enough.</summary>
    public static string NotEnough(string? to) => Url(to ?? "/oppgaver") + "&svak=1";

    /// <summary>The page says that the person gave it up at the issuer, or was refused there.</summary>
    public static string GivenUp(string? to) => Url(to ?? "/oppgaver") + "&avbrutt=1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<SignInIssuers>().All.Count == 0) return;
        routes.MapGet(AtIssuer, Start).WithMetadata(new SignedInAttribute(), new LimitedAttribute(Costs.SignIn));
    }

    /// <summary>Whose word is asked for; null for an ordinary sign-in. Sealed in the state that the issuer sends back.</summary>
    public static UserId? Asked(AuthenticationProperties? properties) =>
        properties?.GetString(UserKey) is { } id && Guid.TryParse(id, out var user) ? new UserId(user) : null;

    /// <summary>The issuer by which the session was begun.</summary>
    public static async Task<Issuer?> IssuerOf(HttpContext http, SignInIssuers issuers) =>
        issuers.Named(SessionOrigin.In((await http.AuthenticateAsync()).Properties)?.Issuer);

    /// <returns>Where to go on; null where the session ended meanwhile, and this is a sign-in like any other.</returns>
    public async Task<string?> Complete(HttpContext http, Issuer issuer, Proof proof, UserId asked, string? to)
    {
        var session = await http.AuthenticateAsync();
        var told = await db.KnownBy(proof, http.RequestAborted);
        if (told?.User.Id != asked || (session.Succeeded && UserIn(session) != asked))
        {
            await http.SignOutAsync();
            log.SignInStopped(http, issuer.Name, nameof(SignInStop.OtherUser), "");
            log.SessionsEnded(http, asked, 1);
            return IssuerUrls.Stopped(SignInStop.OtherUser, issuer);
        }

        if (!session.Succeeded) return null;
        if (!fresh.IsFresh(proof.ConfirmedAt))
        {
            log.SignInStopped(http, issuer.Name, "NotConfirmed", "");
            return NotEnough(to);
        }

        // The day's session still: the absolute limit is counted from when it began.
        var started = http.Features.Get<CurrentSession>()?.Started;
        await SignInEndpoints.SignIn(http, started, [.. session.Principal.Claims], SessionOrigin.Of(proof, told?.Identity));
        log.SignedIn(http, asked);
        return to ?? "/oppgaver";
    }

    private static async Task<IResult> Start(HttpContext http, SignInIssuers issuers, SecurityLog log, string? til)
    {
        if (await IssuerOf(http, issuers) is not { } issuer) return Results.NotFound();
        var asked = new AuthenticationProperties { RedirectUri = SignInEndpoints.Local(til) ?? "/oppgaver" };
        asked.SetString(UserKey, http.Viewer().Actor.User.Value.ToString());
        return await IssuerEndpoints.Challenge(http, issuer, asked, log);
    }

    private static UserId? UserIn(AuthenticateResult session) =>
        Guid.TryParse(session.Principal?.FindFirst(ViewerLookup.UserClaim)?.Value, out var id) ? new UserId(id) : null;

    private static string Url(string page, string to) => $"{page}?til={Uri.EscapeDataString(to)}";
}
