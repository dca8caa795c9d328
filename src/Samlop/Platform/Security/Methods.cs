namespace Samlop.Platform.Security;

/// <summary>
/// Pages are read and forms are posted. <c>HEAD</c> is answered as the page would be, without its body, for monitors and link checkers;
/// every other method is refused before anything is looked up.
/// </summary>
internal static class Methods
{
    public static void UseMethods(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var method = http.Request.Method;
        if (HttpMethods.IsHead(method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
            http.Features.Set(HeadAsked.Instance);
            await next(http);
        }
        else if (HttpMethods.IsGet(method) || HttpMethods.IsPost(method))
        {
            await next(http);
        }
        else
        {
            // The page that says so is read.
            http.Request.Method = HttpMethods.Get;
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, HEAD, POST";
        }
    });

    /// <summary>Nobody reads what the page says: one that records who reads it then reads nothing.</summary>
    public static bool IsHead(this HttpContext http) => http.Features.Get<HeadAsked>() is not null;

    private sealed class HeadAsked
    {
        public static readonly HeadAsked Instance = new();
    }
}
