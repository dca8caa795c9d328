using Microsoft.AspNetCore.Diagnostics;

namespace Samlop.Platform.Ui.Shell;

/// <summary>
/// The address in the browser's address bar. The page of an error is run again under an address of its own, while links within the page
/// (to the main content, to the same page in another language) must hold to the one the reader sees.
/// </summary>
public static class PageAddress
{
    /// <summary>An address of ours with one more thing in its query, before what it points at within the page.</summary>
    public static string With(string page, string key, string value)
    {
        var at = page.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment ? fragment : page.Length;
        return $"{page[..at]}{(page[..at].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={value}{page[at..]}";
    }

    public static string Path(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is { } original
        ? original.OriginalPathBase + original.OriginalPath
        : http.Request.Path.ToString();

    public static string PathAndQuery(HttpContext http) => Path(http)
        + (http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString ?? http.Request.QueryString.ToString());
}
