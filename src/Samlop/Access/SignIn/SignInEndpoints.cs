using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn;

/// <summary>Sign-in as a persona of the demonstration or by an issuer, choice of organisation, sign-out, choice of language.</summary>
public static class SignInEndpoints
{
    private const string LanguageUrl = "/sprak/{code}";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Demonstration>().ChoosesPersona)
        {
            routes.MapPost("/logg-inn/persona", SignInAsPersona).WithMetadata(new OpenAttribute());
            routes.MapPost(AccessUrls.ChooseDay, ChooseDay).WithMetadata(new OpenAttribute());
        }

        routes.MapIssuers();
        routes.MapPost(AccessUrls.ActFor, ChooseOrganisation).WithMetadata(new SignedInAttribute());
        routes.MapPost("/logg-ut", SignOut).WithMetadata(new OpenAttribute());
        routes.MapGet(LanguageUrl, ShowIn).WithMetadata(new OpenAttribute());
        routes.MapPost(LanguageUrl, ChooseLanguageOf).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> SignInAsPersona(
        HttpContext http, AppDb db, [FromForm] string? person, [FromForm] string? til)
    {
        if (!Guid.TryParse(person, out var chosen)) return Results.NotFound();
        var id = new UserId(chosen);
        if (!await SignInAs(http, db, id)) return Results.NotFound();
        return Results.Redirect(Local(til) ?? "/oppgaver");
    }

    /// <summary>The demonstration begins anew on a day of its story that is kept, once the page that says so is sent.</summary>
    private static IResult ChooseDay(StorySnapshots snapshots, ChosenDay chosen, IEnumerable<StoryDay> days, [FromForm] string? dag)
    {
        if (ChosenDay.Parse(dag) is not { } day || days.All(d => d.Day != day) || !snapshots.Has(day)) return Results.NotFound();
        chosen.Choose(day);
        return Results.Redirect(AccessUrls.OfDay(day));
    }

    private static async Task<IResult> ChooseOrganisation(
        HttpContext http, SecurityLog log, [FromForm] string? organisation, [FromForm] string? til)
    {
        var viewer = http.Viewer();
        if (!Guid.TryParse(organisation, out var id)
            || viewer.Organisations.FirstOrDefault(o => o.Organisation.Value == id) is not { } chosen)
            return Results.NotFound();

        await SignIn(
            http, http.Features.Get<CurrentSession>()?.Started, ViewerLookup.ClaimsOf(viewer.Actor.User, chosen), await Origin(http));
        log.OrganisationChosen(http, viewer.Actor.User, chosen.Organisation);
        return Results.Redirect(Local(til) ?? "/oppgaver");
    }

    internal static async Task<IResult> SignOut(HttpContext http, SecurityLog log, SignInIssuers issuers, IFormCollection _)
    {
        var issuer = issuers.Named((await Origin(http))?.Issuer);
        await http.SignOutAsync();
        if (http.Viewer().Actor is { IsUser: true } actor) log.SignedOut(http, actor.User);
        return Results.Redirect(issuer is null ? "/" : IssuerUrls.SignedOut(issuer));
    }

    /// <summary>A link: the pages in this browser are in the language, and nothing of anybody is changed.</summary>
    private static IResult ShowIn(HttpContext http, OwnCookies cookies, string code, string? til) =>
        Languages.ByCode(code) is null ? Results.NotFound() : InLanguage(http, cookies, code, til, keepsForm: false);

    /// <summary>A form: it is also the language of the notices to somebody who is signed in.</summary>
    /// <param name="skjema">The choice sends a form that is being filled in, which goes on to its own page and is read there.</param>
    private static async Task<IResult> ChooseLanguageOf(
        HttpContext http, Runner runner, OwnCookies cookies, string code, string? til, string? skjema, IFormCollection _,
        CancellationToken cancel)
    {
        if (Languages.ByCode(code) is null)
            return Results.NotFound();
        if (http.Viewer().Actor is { IsUser: true } reader)
            await runner.Run(new ChooseLanguage.Input { Code = code }, reader, cancel: cancel);
        return InLanguage(http, cookies, code, til, keepsForm: skjema is not null);
    }

    private static IResult InLanguage(HttpContext http, OwnCookies cookies, string code, string? til, bool keepsForm)
    {
        var cookie = new CookieBuilder
        {
            Name = cookies.Language,
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = cookies.Policy,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        };
        http.Response.Cookies.Append(cookies.Language, code, cookie.Build(http));
        return Results.Redirect(Local(til) ?? "/", preserveMethod: keepsForm);
    }

    /// <summary>Signs in somebody of the demonstration; false where they are not made up.</summary>
    internal static async Task<bool> SignInAs(HttpContext http, AppDb db, UserId user)
    {
        if (!await db.Set<User>().AnyAsync(p => p.Id == user && p.Persona)) return false;
        var held = await http.RequestServices.GetRequiredService<ViewerLookup>().HeldBy(user, http.RequestAborted);
        await SignIn(http, null, ViewerLookup.ClaimsOf(user, held.Count == 0 ? null : held[0]), null);
        http.RequestServices.GetRequiredService<SecurityLog>().SignedIn(http, user);
        return true;
    }

    /// <summary>Signs in whoever an invitation was just tied to.</summary>
    internal static async Task SignInTied(HttpContext http, UserId user, Proof proof)
    {
        var held = await http.RequestServices.GetRequiredService<ViewerLookup>().HeldBy(user, http.RequestAborted);
        await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
        var identity = (await db.KnownBy(proof, http.RequestAborted))?.Identity;
        await SignIn(http, null, ViewerLookup.ClaimsOf(user, held.Count == 0 ? null : held[0]), SessionOrigin.Of(proof, identity));
        http.RequestServices.GetRequiredService<SecurityLog>().SignedIn(http, user);
    }

    private static async Task<SessionOrigin?> Origin(HttpContext http) => SessionOrigin.In((await http.AuthenticateAsync()).Properties);

    // A new key at every sign-in and change of organisation: a session that was fixed beforehand is worth nothing. The request's own cookie
    // handler remembers the key that it read and would renew the session that was just removed; one of another scope makes a new key.
    internal static async Task SignIn(HttpContext http, DateTimeOffset? started, IEnumerable<Claim> claims, SessionOrigin? origin)
    {
        await http.SignOutAsync();
        await using var scope = http.RequestServices.CreateAsyncScope();
        var person = new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
        // Another organisation is the same day's session: the absolute limit is counted from when the person signed in.
        var properties = new AuthenticationProperties { IssuedUtc = started };
        origin?.Put(properties);
        await scope.ServiceProvider.GetRequiredService<IAuthenticationService>()
            .SignInAsync(http, CookieAuthenticationDefaults.AuthenticationScheme, person, properties);
    }

    /// <summary>
    /// An address on this site, in signs that a header takes, or null: a sign-in must not send people elsewhere. Browsers read <c>\</c>
    /// as <c>/</c> and pass over tabs and line breaks.
    /// </summary>
    internal static string? Local(string? url)
    {
        var own = url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Any(c => c == '\\' || char.IsControl(c));
        if (!own) return null;
        return Uri.TryCreate("http://samlop" + url, UriKind.Absolute, out var whole) && whole.Host == "samlop"
            ? "/" + whole.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped).TrimStart('/')
            : null;
    }
}
