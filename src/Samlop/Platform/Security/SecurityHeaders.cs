namespace Samlop.Platform.Security;

/// <summary>What browsers are told on every answer: only our own files, no frames, no guessing, nothing leaked in the referrer.</summary>
public static class SecurityHeaders
{
    // img data: is for the icons that Designsystemet draws as masks. There is no unsafe-inline and no nonce: nothing is inline.
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Set when the answer starts: whoever handles a failure clears the headers that were set before it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Set(http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Set(IHeaderDictionary headers)
    {
        // A download has a stricter one of its own.
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // A page whose address is a key has a stricter one.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
