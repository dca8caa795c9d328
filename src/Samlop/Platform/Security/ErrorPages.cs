using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Samlop.Platform.Security;

/// <summary>
/// The page of an error is read, whatever was asked for: a post that was refused is not posted again to the error page, where the
/// refused antiforgery token would make a 400 into a 500.
/// </summary>
public static class ErrorPages
{
    public static void UseReadableErrorPages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
            http.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(http);
    });
}
