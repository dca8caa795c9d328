using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// A form of an open page that is answered with something else than a page (a file, a document) and cannot be: its page is drawn anew,
/// with the status 422, and says why.
/// </summary>
public static class PageAgain
{
    /// <param name="page">The address of the page, which has no places to fill.</param>
    /// <param name="said">What the page finds among the features of the request: what was wrong, and what was typed.</param>
    public static async Task Draw<TSaid>(HttpContext http, string page, TSaid said)
        where TSaid : class
    {
        var endpoint = http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(known => known.RoutePattern.RawText == page && known.Metadata.GetMetadata<OpenAttribute>() is not null);
        http.Features.Set(said);
        PageErrors.Of(http).Tell();
        http.SetEndpoint(endpoint);
        // What stood in the address of the form would be taken for parameters of the page.
        http.Request.RouteValues.Clear();
        (http.Request.Method, http.Request.Path) = (HttpMethods.Get, page);
        http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await endpoint.RequestDelegate!(http);
    }
}
