using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Security;

namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// The second click: a form that was taken in is answered with its first answer before the page decides what to draw, since the page may no
/// longer have that form. Only the same person is answered, and only where the form holds the same. A form that the page no longer has, and
/// that was never taken in as it is, gets the page as it is now with all that was typed.
/// </summary>
public static class FirstAnswers
{
    internal const string OnceField = "_once";

    private const string HandlerField = "_handler";

    // Put on an answer each time a page is drawn, and not expected to be there.
    private const string FrameworksOwn = "blazor-enhanced-nav";

    /// <summary>After the antiforgery check, whose verdict it waits for.</summary>
    public static void UseFirstAnswers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (await TokenOf(http) is not { } token)
        {
            await Ask(http, next);
            return;
        }

        if (await Answer(http, token)) return;
        await Ask(http, next);

        // The page did not draw the form: either the first click was still under way when we asked, or what the form would do is not to be
        // done any more.
        if (http.Response is not { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest }) return;
        if (!await Answer(http, token)) await DrawAnew(http, next);
    });

    /// <summary>The token of the posted form; null where it has none, or one that no page has made.</summary>
    internal static string? OnceOf(HttpContext http) =>
        IsForm(http) && Guid.TryParseExact(http.Request.Form[OnceField], "N", out var once) ? once.ToString("N") : null;

    /// <summary>True where this is the form that was sent.</summary>
    internal static bool IsPosted(HttpContext http, string form) => IsForm(http) && http.Request.Form[HandlerField] == form;

    private static bool IsForm(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType;

    private static async Task<string?> TokenOf(HttpContext http)
    {
        // Nothing is read of what the antiforgery check has not read, and found to be ours; a form that is not must not even be asked
        // whether it is one.
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } || !IsForm(http)) return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return OnceOf(http) is { } once && form[HandlerField] is [{ Length: > 0 } name] ? Submission.TokenOf(name, once) : null;
    }

    /// <summary>
    /// A page that has no form of that name, or was told of none, answers with a line for developers, of no words or of English ones. It is
    /// not sent: what was posted gets the page of an error as any other that is refused.
    /// </summary>
    private static async Task Ask(HttpContext http, RequestDelegate page)
    {
        if (!IsForm(http) || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await page(http);
            return;
        }

        var own = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var words = new WithoutRefusal(http.Response, own.Stream);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(words, own));
        try
        {
            await page(http);
        }
        finally
        {
            http.Features.Set(own);
        }

        if (!http.Response.HasStarted && WithoutRefusal.Is(http.Response)) http.Response.ContentType = null;
    }

    private static async Task<bool> Answer(HttpContext http, string token)
    {
        await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
        if (await Submission.Last(db, token, http.RequestAborted) is not { AnsweredAt: { } address } first) return false;

        // The token of another is refused by the run, in words, and nothing is told of what they did with it. What nobody in particular has
        // sent, by a one-time link, is answered to whoever sends it once more, also in a browser where somebody is signed in.
        if ((first.User is not null && !first.IsOf(http.Viewer().Actor)) || first.Content != await PostedContent.HashOf(http)) return false;
        http.Response.ContentType = null;
        http.Response.Redirect(address);
        return true;
    }

    /// <summary>
    /// The page as it is now, with a word that nothing was done. A page is drawn once in a scope, so this has one of its own.
    /// </summary>
    private static async Task DrawAnew(HttpContext http, RequestDelegate page)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var services = http.RequestServices;
        http.Response.ContentType = null;
        http.Response.Headers.Remove(FrameworksOwn);
        http.Response.StatusCode = StatusCodes.Status409Conflict;
        http.Request.Method = HttpMethods.Get;
        http.Features.Set(new FormIsGone(PostedContent.TypedIn(http.Request.Form)));
        // What the first drawing told is not told by this one.
        http.Features.Set(new PageErrors());
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await page(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}

/// <summary>
/// Something was sent that the page has no form for now: somebody else did it, or it is too late. The page says so, and shows what was
/// typed.
/// </summary>
public sealed record FormIsGone(IReadOnlyList<string> Typed);
