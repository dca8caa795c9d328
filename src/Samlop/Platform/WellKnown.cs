using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components.Endpoints;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Platform;

/// <summary>
/// What machines ask every site for: which pages there are (<c>/sitemap.xml</c>), which are not to be searched (<c>/robots.txt</c>), and
/// where to tell of a hole (<c>/.well-known/security.txt</c>, RFC 9116). A demonstration is not to be found by searching at all.
/// </summary>
internal static class WellKnown
{
    private const string MapUrl = "/sitemap.xml";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly TimeSpan Holds = TimeSpan.FromDays(30);

    // Open, and of no use to whoever searches.
    private static readonly string[] NotSearched = ["/logg-inn", "/finnes-ikke", "/komponenter", "/feil", "/sprak"];

    public static void MapWellKnown(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (SamlopSettings settings) => Results.Text(Robots(settings))).WithMetadata(new OpenAttribute());
        routes.MapGet("/.well-known/security.txt", (SamlopSettings settings, OsloClock clock) =>
            settings.SecurityContact is { } contact ? Results.Text(Security(contact, settings, clock.Now)) : Results.NotFound())
            .WithMetadata(new OpenAttribute());
        routes.MapGet(MapUrl, (IEnumerable<EndpointDataSource> sources, OpenAddresses others, SamlopSettings settings) =>
            Results.Text(Sitemap([.. Pages(sources), .. others.All], settings), "application/xml", Encoding.UTF8))
            .WithMetadata(new OpenAttribute());
    }

    private static string Robots(SamlopSettings settings) =>
        settings.Demonstration.Active
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\n{string.Concat(NotSearched.Select(url => $"Disallow: {url}\n"))}\nSitemap: {settings.PublicUrl}{MapUrl}\n";

    /// <param name="contact">An address as <c>mailto:sikkerhet@example.no</c> or <c>https://…</c>.</param>
    private static string Security(string contact, SamlopSettings settings, DateTimeOffset now) =>
        $"""
        Contact: {contact}
        Expires: {(now + Holds).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)}
        Preferred-Languages: {string.Join(", ", Languages.OfPages.Select(l => l.Code))}
        Canonical: {settings.PublicUrl}/.well-known/security.txt

        """;

    private static string Sitemap(IEnumerable<string> addresses, SamlopSettings settings) =>
        new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(
            Map + "urlset",
            addresses.Distinct().Order(StringComparer.Ordinal)
                .Select(url => new XElement(Map + "url", new XElement(Map + "loc", settings.PublicUrl + url))));

    /// <summary>The open pages that are one page, whoever asks.</summary>
    private static IEnumerable<string> Pages(IEnumerable<EndpointDataSource> sources) =>
        from endpoint in sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        where endpoint.Metadata.GetMetadata<OpenAttribute>() is not null
        where endpoint.RoutePattern.Parameters.Count == 0
        let url = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where !NotSearched.Contains(url)
        select url;
}

/// <summary>Addresses of open pages that stand behind a pattern, for those who search.</summary>
public sealed record OpenAddresses(IReadOnlyList<string> All);
