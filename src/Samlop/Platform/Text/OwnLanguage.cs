using System.Globalization;
using Samlop.Platform.Security;

namespace Samlop.Platform.Text;

/// <summary>
/// Lesespråk: the language in which somebody reads what is of themself, where it is another than that of the pages:
/// <see cref="Languages.OfParticipants"/>. It is chosen by a link, and a cookie takes it along from page to page. A part of a page is
/// written in it, in a page that is otherwise in the reader's own language of pages.
/// </summary>
public static class OwnLanguage
{
    /// <summary>The key of the language in an address.</summary>
    public const string Key = "sprak";

    /// <summary>The language that is chosen; null for that of the pages.</summary>
    public static PageLanguage? Of(HttpContext http) => Known(Asked(http) ?? http.Request.Cookies[Cookies(http).OwnLanguage]);

    /// <summary>
    /// The language that the address itself asks for, and no cookie: of a page that is one letter's. Null for that of the pages.
    /// </summary>
    public static PageLanguage? InAddress(HttpContext http) => Known(Asked(http));

    /// <summary>The address of a page that is read in the language.</summary>
    public static string In(string page, PageLanguage language) => $"{page}?{Key}={language.Code}";

    /// <summary>What the address asks for is kept for the next page; that of the pages, by keeping none.</summary>
    public static void Keep(HttpContext http)
    {
        if (Asked(http) is not { } asked || http.Response.HasStarted) return;
        var cookies = Cookies(http);
        var cookie = new CookieBuilder
        {
            Name = cookies.OwnLanguage,
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = cookies.Policy,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        }.Build(http);
        if (Known(asked) is { } language) http.Response.Cookies.Append(cookies.OwnLanguage, language.Code, cookie);
        else if (http.Request.Cookies.ContainsKey(cookies.OwnLanguage)) http.Response.Cookies.Delete(cookies.OwnLanguage, cookie);
    }

    /// <summary>What is said in the language, with its dates and numbers.</summary>
    public static string Say(PageLanguage language, Func<string> text)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            return text();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    /// <summary>What is read and put into words in the language; null for that of the pages.</summary>
    public static async Task<T> Read<T>(PageLanguage? language, Func<Task<T>> read)
    {
        // These are local to this call and go with it, also across awaits.
        if (language is not null) CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        return await read();
    }

    private static OwnCookies Cookies(HttpContext http) => http.RequestServices.GetRequiredService<OwnCookies>();

    private static string? Asked(HttpContext http) => http.Request.Query[Key] is [{ Length: > 0 } code, ..]
        && Languages.OfParticipants.Any(language => language.Code == code) ? code : null;

    private static PageLanguage? Known(string? code) =>
        Languages.OfParticipants.FirstOrDefault(language => language.Code == code && !Languages.IsCurrent(language));
}
