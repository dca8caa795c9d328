using Microsoft.AspNetCore.Antiforgery;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>Why a form was refused before its page could answer, so that the page which says so can say exactly that.</summary>
public enum RefusedBecause
{
    /// <summary>The page of the status has the words.</summary>
    Other,
    SignedOut,
    SessionOver,

    /// <summary>Another than the writer is signed in now.</summary>
    OtherPerson,

    /// <summary>The same person, whose roles may not where they act now.</summary>
    OtherRole,

    /// <summary>The same person, of whom a role has ended since they signed in, and who holds another.</summary>
    RoleEnded,

    /// <summary>The same person, who holds no role any more.</summary>
    NoRole,

    /// <summary>The same person has signed in anew or chosen another organisation since the form was drawn.</summary>
    FormOutdated,

    /// <summary>The browser has lost the cookie that the form was drawn with.</summary>
    CookieLost,
    TooLarge,
}

/// <summary>A form that was refused.</summary>
/// <param name="Text">What is kept of it; null where nothing is.</param>
/// <param name="Form">The form itself, for the viewer who typed it and may have it back at once; null for anybody else.</param>
/// <param name="HadFile">It had a file, and files are not kept.</param>
public sealed record RefusedForm(RefusedBecause Because, KeptTextId? Text, KeptForm? Form, bool HadFile);

/// <summary>
/// Keeps the text of each form that is refused before its page can answer: at the gate, by the antiforgery check, by a failure. It changes
/// nothing of the refusal.
/// </summary>
public static class RefusedForms
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Before the gate, so that it sees what that refuses too.</summary>
    public static void UseRefusedForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await Note(http);
            throw;
        }

        if (!http.Response.HasStarted && http.Response.StatusCode >= StatusCodes.Status400BadRequest) await Note(http);
    });

    /// <summary>
    /// After the antiforgery check: a form that it did not find to be ours goes no further. A page would refuse it too, with an answer
    /// of no words. Nor does one that was drawn while its writer acted for another organisation, where they hold no role any more.
    /// </summary>
    public static void UseOwnForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } && !await WasForAnother(http)) await next(http);
        else http.Response.StatusCode = StatusCodes.Status400BadRequest;
    });

    // The page that says why is run for the same request.
    private static async Task<bool> WasForAnother(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && !http.IsErrorPage()
        && http.Viewer() is { HasLostRole: not null } viewer && await PostedForm.Read(http) is { } form
        && http.RequestServices.GetRequiredService<FormWriter>().WasForAnother(form, viewer.Actor);

    private static async Task Note(HttpContext http)
    {
        var hadFile = http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true;
        if (http.Response.StatusCode == StatusCodes.Status413PayloadTooLarge || http.Request.ContentLength > KeptText.Largest)
        {
            http.Features.Set(new RefusedForm(RefusedBecause.TooLarge, null, null, hadFile));
            return;
        }

        // A page of another site that posts to us has nothing of anybody's to keep.
        if (http.Request.Headers[FetchSite] is not ({ Count: 0 } or ["same-origin"])) return;
        if (await PostedForm.Read(http) is not { } form) return;
        if (http.RequestServices.GetRequiredService<FormWriter>().Read(form) is not { } writer) return;

        var kept = hadFile ? null : await Keep(http, writer, form);
        var isOwn = http.Viewer() is var viewer && (viewer.Actor.User == writer || viewer.HasLostRole == writer);
        var own = !hadFile && isOwn ? KeptForm.Of(http, form) : null;
        http.Features.Set(new RefusedForm(Because(http, writer), kept, own, hadFile));
    }

    private static async Task<KeptTextId?> Keep(HttpContext http, UserId writer, IFormCollection form)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<KeptTexts>().Keep(http, writer, form);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // That the text cannot be kept must not hide why the form was refused.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RefusedForms))
                .LogError(problem, "The text of a refused form could not be kept");
            return null;
        }
    }

    private static RefusedBecause Because(HttpContext http, UserId writer)
    {
        var viewer = http.Viewer();
        // Before all else: the session goes on, and what is refused for it looks like another reason.
        if (viewer.HasLostRole == writer && http.Response.StatusCode is >= 400 and < 500)
            return viewer.Current is null ? RefusedBecause.NoRole : RefusedBecause.RoleEnded;
        if (viewer.Current is null)
        {
            return http.Request.Cookies.ContainsKey(Cookies(http).Session) ? RefusedBecause.SessionOver : RefusedBecause.SignedOut;
        }

        if (viewer.Actor.User != writer) return RefusedBecause.OtherPerson;
        if (http.Response.StatusCode == StatusCodes.Status403Forbidden) return RefusedBecause.OtherRole;
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return RefusedBecause.Other;
        return http.Request.Cookies.ContainsKey(Cookies(http).Form) ? RefusedBecause.FormOutdated : RefusedBecause.CookieLost;
    }

    private static OwnCookies Cookies(HttpContext http) => http.RequestServices.GetRequiredService<OwnCookies>();
}
