using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui;

/// <summary>
/// Every page that needs no number or id answers everybody in every language, with all its texts. In an ordinary run each of those who look has
/// a third of the pages in each language, so that every page is seen by somebody in all three.
/// </summary>
[Trait("Category", "Long")]
public abstract partial class EveryPageTests(SamlopHost host) : HostTests(host)
{
    private static readonly string[] Languages = ["nb", "nn", "en"];

    protected async Task AnswersEverybody_WithAllItsTexts(string language)
    {
        var urls = Urls().ToList();
        urls.ShouldContain("/oppgaver");
        Member?[] viewers = [null, await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.ProjectLead), await Given.AMember(Role.Administrator)];
        foreach (var (turn, viewer) in viewers.Index())
        {
            var client = viewer is null ? Anyone() : As(viewer);
            await client.SignIn();
            await client.In(language);
            var share = urls.Where((_, number) => Nightly.IsOn || (number + turn + Array.IndexOf(Languages, language)) % Languages.Length == 0);
            foreach (var url in share) await ShouldBeWhole(client, url, language, $"{url} as {viewer?.Role.ToString() ?? "nobody"} in {language}");
        }
    }

    private static async Task ShouldBeWhole(Client client, string url, string language, string what)
    {
        using var first = await client.Direct.GetAsync(new Uri(url, UriKind.Relative));
        HttpStatusCode[] good = url == "/finnes-ikke" ? [HttpStatusCode.NotFound] : [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Forbidden];
        good.ShouldContain(first.StatusCode, what);

        var page = first.StatusCode is HttpStatusCode.Redirect ? await client.Get(url) : await Page.Read(client, first);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language, what);
        page.Title.ShouldNotBeEmpty(what);
        RawText().Match(page.Text).Value.ShouldBeEmpty(what);
        page.Document.QuerySelectorAll("a[href], button, label, legend, summary, h1, h2, h3, th, option:not([value=''])")
            .Where(element => Page.Flat(element.TextContent).Length == 0 && element.GetAttribute("aria-label") is null or "" && element.QuerySelector("img[alt]:not([alt='']), svg[aria-label]") is null)
            .Select(element => element.OuterHtml).ShouldBeEmpty($"{what} has something without words");
    }

    /// <summary>The addresses of the pages without parameters, from the program's own routes.</summary>
    private IEnumerable<string> Urls() =>
        from endpoint in Host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && endpoint.RoutePattern.Parameters.Count == 0
        select "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    // The key of a text (Refusal_NotFound), or a place in a text that nothing was put in ({0}).
    [GeneratedRegex(@"\b[A-Z][A-Za-z]*_[A-Za-z]\w*|\{\d")]
    private static partial Regex RawText();
}

public sealed class EveryPageTests_OnSqlite(SqliteHost host) : EveryPageTests(host), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public Task Page_AnswersEverybody_WithAllItsTexts(string language) => AnswersEverybody_WithAllItsTexts(language);
}

/// <summary>What it reads is the same in every language.</summary>
public sealed class EveryPageTests_OnPostgres(PostgresHost host) : EveryPageTests(host), IClassFixture<PostgresHost>
{
    [Fact]
    public Task Page_AnswersEverybody_WithAllItsTexts() => AnswersEverybody_WithAllItsTexts("nb");
}
