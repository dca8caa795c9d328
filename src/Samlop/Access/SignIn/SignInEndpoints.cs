using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn;

/// <summary>Sign-in as a persona of the demonstration, choice of role, sign-out, choice of language.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Demonstration>().Active)
        {
            routes.MapPost("/logg-inn/persona", SignInAsPersona).WithMetadata(new OpenAttribute());
        }

        routes.MapPost("/rolle", ChooseRole).WithMetadata(new SignedInAttribute());
        routes.MapPost("/logg-ut", SignOut).WithMetadata(new OpenAttribute());
        routes.MapMethods("/sprak/{code}", [HttpMethods.Get, HttpMethods.Post], InLanguage).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> SignInAsPersona(HttpContext http, AppDb db, [FromForm] Guid person, [FromForm] string? til)
    {
        var id = new UserId(person);
        if (!await db.Set<User>().AnyAsync(p => p.Id == id && p.Persona)) return Results.NotFound();

        await SignIn(http, new Claim(ViewerLookup.UserClaim, person.ToString()));
        return Results.Redirect(Local(til) ?? "/oppgaver");
    }

    private static async Task<IResult> ChooseRole(HttpContext http, [FromForm] Guid membership, [FromForm] string? til)
    {
        var viewer = http.Viewer();
        if (viewer.Memberships.All(m => m.Id.Value != membership)) return Results.NotFound();

        await SignIn(http, new Claim(ViewerLookup.UserClaim, viewer.Actor.User.Value.ToString()), new Claim(ViewerLookup.MembershipClaim, membership.ToString()));
        return Results.Redirect(Local(til) ?? "/oppgaver");
    }

    private static async Task<IResult> SignOut(HttpContext http, IFormCollection _)
    {
        await http.SignOutAsync();
        return Results.Redirect("/");
    }

    private static async Task<IResult> InLanguage(HttpContext http, Runner runner, string code, string? til, CancellationToken cancel)
    {
        if (Languages.ByCode(code) is null) return Results.NotFound();
        if (http.Viewer().Actor is { IsUser: true } reader) await runner.Run(new ChooseLanguage.Input { Code = code }, reader, cancel: cancel);

        http.Response.Cookies.Append(LanguageCookie.Name, code, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });

        // A form that is sent by the choice goes on to its own page, which reads it.
        return Results.Redirect(Local(til) ?? "/", preserveMethod: HttpMethods.IsPost(http.Request.Method));
    }

    // A new key at every sign-in and change of role: a session that was fixed beforehand is worth nothing. The request's own cookie handler
    // remembers the key that it read and would renew the session that was just removed; one of another scope makes a new key.
    private static async Task SignIn(HttpContext http, params Claim[] claims)
    {
        await http.SignOutAsync();
        await using var scope = http.RequestServices.CreateAsyncScope();
        var person = new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
        await scope.ServiceProvider.GetRequiredService<IAuthenticationService>().SignInAsync(http, CookieAuthenticationDefaults.AuthenticationScheme, person, null);
    }

    /// <summary>An address on this site, or null: a sign-in must not send people elsewhere. Browsers read <c>\</c> as <c>/</c> and pass over tabs and line breaks.</summary>
    private static string? Local(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Any(c => c == '\\' || char.IsControl(c)) ? url : null;
}
