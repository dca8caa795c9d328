namespace Samlop.Platform.Security;

/// <summary>
/// The word that signs were taken from what was typed. It is said on the page that answers, which may be one that the answer leads to: a
/// cookie of a minute carries it there.
/// </summary>
internal static class SignsTakenAway
{
    private static readonly TimeSpan Carried = TimeSpan.FromMinutes(1);

    public static void Note(HttpContext http)
    {
        http.Features.Set(new Taken());
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode != StatusCodes.Status302Found) return Task.CompletedTask;
            var cookie = new CookieBuilder
            {
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                SecurePolicy = Cookies(http).Policy,
                MaxAge = Carried,
                IsEssential = true,
            };
            http.Response.Cookies.Append(Cookies(http).SignsTakenAway, "1", cookie.Build(http));
            return Task.CompletedTask;
        });
    }

    /// <summary>True on the page that is to say it, once.</summary>
    public static bool IsToBeSaid(HttpContext http)
    {
        if (http.Features.Get<Taken>() is not null) return true;
        if (!http.Request.Cookies.ContainsKey(Cookies(http).SignsTakenAway)) return false;
        http.Response.Cookies.Delete(Cookies(http).SignsTakenAway, new CookieOptions { Path = "/", Secure = http.Request.IsHttps });
        return true;
    }

    private static OwnCookies Cookies(HttpContext http) => http.RequestServices.GetRequiredService<OwnCookies>();

    private sealed record Taken;
}
