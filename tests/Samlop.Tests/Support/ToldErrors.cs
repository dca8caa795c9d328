using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samlop.Platform;
using Samlop.Platform.Text;

namespace Samlop.Tests.Support;

/// <summary>
/// How every page tells of errors in what was sent: its title says so first, and each line of its list names a field that is there. It is asked of every
/// page that any test is answered with.
/// </summary>
internal static class ToldErrors
{
    private static readonly string[] Before = [.. Languages.OfPages.Select(l => PlatformText.ResourceManager.GetString(nameof(PlatformText.Title_WithErrors), l.Culture)!.Split('{')[0])];

    /// <summary>Whether there is anything to look for, which most pages need not be parsed to say.</summary>
    public static bool MayBeIn(string html, int status) => status == 422 || html.Contains("ds-error-summary", StringComparison.Ordinal);

    public static void ShouldHold(IHtmlDocument document, int status, string url)
    {
        var lists = document.QuerySelectorAll(".ds-error-summary").ToList();
        if (lists.Count == 0 && status != 422) return;

        if (document.QuerySelector("title") is { } title && !url.StartsWith("/komponenter", StringComparison.Ordinal))
            Before.ShouldContain(before => title.TextContent.StartsWith(before, StringComparison.Ordinal), $"{status} {url}: the title is «{title.TextContent}»");
        foreach (var list in lists)
        {
            var links = list.QuerySelectorAll("a").ToList();
            links.ShouldNotBeEmpty(url);
            links.Select(a => Page.Flat(a.TextContent)).ShouldBeUnique($"{url}: two errors read the same");
            foreach (var link in links)
            {
                var target = document.GetElementById(link.GetAttribute("href")!.Split('#')[1]);
                target.ShouldNotBeNull($"{url}: «{link.TextContent}» leads nowhere");
                // Of several files in one field it is said which, there and here.
                if (target.HasAttribute("multiple")) continue;
                if (NameOf(document, target) is { } name) Page.Flat(link.TextContent).ShouldNotBe(Page.Flat(ErrorAt(document, target)), $"{url}: does not say «{name}»");
            }
        }
    }

    private static string? NameOf(IHtmlDocument document, IElement field) =>
        (document.QuerySelector($"label[for='{field.Id}']") ?? field.QuerySelector("legend"))?.TextContent;

    private static string ErrorAt(IHtmlDocument document, IElement field) => document.GetElementById(field.Id + "-error")?.TextContent ?? "";
}
