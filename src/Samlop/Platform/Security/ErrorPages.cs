using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Platform.Security;

/// <summary>
/// The page of an error is read, whatever was asked for: a post that was refused is not posted again to the error page, where the
/// refused antiforgery token would make a 400 into a 500.
/// </summary>
public static class ErrorPages
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(10);

    /// <summary>Those that have words of their own; what else goes wrong has the words of 500.</summary>
    public static readonly IReadOnlyList<int> Known = [400, 403, 404, 405, 410, 413, 429, 500, 503];

    public static void UseReadableErrorPages(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsErrorPage(http))
        {
            http.Request.Method = HttpMethods.Get;
            http.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        try
        {
            await next(http);
        }
        catch (Exception busy) when ((busy is StoreUnavailable || Clash.Is(busy)) && !http.Response.HasStarted)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages))
                .LogWarning("A request was not done: {Problem}", busy.Message);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = TryAgainAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
    });

    /// <summary>The request has failed, and the page that says so is being made.</summary>
    public static bool IsErrorPage(this HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
