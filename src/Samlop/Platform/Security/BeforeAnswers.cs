using Samlop.Access;

namespace Samlop.Platform.Security;

/// <summary>
/// Something that is done before a page or a download is read, whichever module draws it: what auditors look at is written down so. Where
/// it fails, nothing is shown.
/// </summary>
public interface IBeforeAnswer
{
    Task Before(HttpContext http, Viewer viewer);
}

/// <summary>Asks all of them, after the gate has let the reader in.</summary>
public static class BeforeAnswers
{
    public static void UseBeforeAnswers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint() is not null)
        {
            foreach (var one in http.RequestServices.GetServices<IBeforeAnswer>()) await one.Before(http, http.Viewer());
        }

        await next(http);
    });
}
