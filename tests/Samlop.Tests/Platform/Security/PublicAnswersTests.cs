using System.Net;
using System.Net.Http.Headers;
using Samlop.Access;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>What is compressed and marked is what everybody may read, and nothing else (docs/decisions/0024-what-is-compressed.md).</summary>
public sealed class PublicAnswersTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/register")]
    [InlineData("/register/fylker")]
    [InlineData("/register/fylker/tabell?format=csv")]
    [InlineData("/utlysninger")]
    [InlineData("/sitemap.xml")]
    public async Task PublicPage_IsCompressed_AndWhoeverHasIt_IsToldSo(string url)
    {
        var first = await Ask(Anyone(), url);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        first.Headers.Vary.ShouldContain("Accept-Encoding");
        var mark = first.Headers.ETag.ShouldNotBeNull();

        var again = await Ask(Anyone(), url, mark);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        again.Headers.ETag.ShouldBe(mark);
        again.Headers.Vary.ShouldContain("Cookie");
        again.Headers.GetValues("Content-Security-Policy").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task PublicPage_InAnotherLanguage_IsAnother()
    {
        var mark = (await Ask(Anyone(), "/register")).Headers.ETag;

        var nynorsk = await Ask(await Anyone().In("nn"), "/register", mark);
        nynorsk.StatusCode.ShouldBe(HttpStatusCode.OK);
        nynorsk.Headers.ETag.ShouldNotBe(mark);
    }

    [Fact]
    public async Task PublicPage_StandsUntilSomethingIsWritten()
    {
        var imdi = await Given.ADirectorate();
        var first = await Read();
        (await Host.Sql.CommandsOf(async () => (await Read()).ShouldBe(first))).ShouldBe(0);

        var number = await Given.APublishedCall(imdi);
        first.ShouldNotContain(number);
        (await Read()).ShouldContain(number);

        async Task<string> Read() => await (await Anyone().Direct.GetAsync("/utlysninger")).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task PageThatItsReaderLeft_IsKeptForNobody()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        try
        {
            await Host.Server.SendAsync(http =>
            {
                (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = ("GET", "http", new("localhost"), "/utlysninger");
                http.RequestAborted = new CancellationToken(canceled: true);
            });
        }
        catch (OperationCanceledException)
        {
        }

        (await (await Anyone().Direct.GetAsync("/utlysninger")).Content.ReadAsStringAsync()).ShouldContain(number);
    }

    [Theory]
    [InlineData("/feil/429")]
    [InlineData("/feil/500")]
    public async Task PageOfAFailure_IsOfOneRequest(string url)
    {
        var answer = await Ask(Anyone(), url);
        answer.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task PublicPage_StandsNoLongerThanTheMinute()
    {
        await Read();
        (await Host.Sql.CommandsOf(Read)).ShouldBe(0);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        (await Host.Sql.CommandsOf(Read)).ShouldBeGreaterThan(0);

        Task Read() => Anyone().Direct.GetAsync("/utlysninger");
    }

    [Theory]
    [InlineData("/personvern")]
    [InlineData("/register")]
    [InlineData("/register/fylker/tabell?format=csv")]
    [InlineData("/oppgaver")]
    public async Task Answer_ToSomebodySignedIn_IsNeitherCompressedNorMarked(string url)
    {
        var client = As(await Given.AMember(Role.CaseOfficer));
        await client.SignIn();

        var answer = await Ask(client, url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Headers.ETag.ShouldBeNull();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task PageWithAForm_IsNotMarked_SinceItsTokenIsOneBrowsers()
    {
        await Given.AMember(Role.CaseOfficer);

        var answer = await Ask(Anyone(), "/logg-inn");
        answer.Headers.ETag.ShouldBeNull();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/register/fylker")]
    [InlineData("/robots.txt")]
    [InlineData("/favicon.ico")]
    public async Task Head_HasTheHeadersOfTheAnswer(string url)
    {
        var client = Anyone();
        var read = await Ask(client, url);
        var head = await Ask(client, url, method: HttpMethod.Head);

        head.StatusCode.ShouldBe(read.StatusCode);
        head.Headers.ETag.ShouldBe(read.Headers.ETag);
        head.Content.Headers.ContentType.ShouldBe(read.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task StaticFile_IsAskedForByItsContent_AndKeptForAYear()
    {
        var page = await Anyone().Get("/");
        var address = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).Single(href => href.Contains("site", StringComparison.Ordinal));
        address.ShouldNotBe("site.css");

        var answer = await Ask(Anyone(), "/" + address.TrimStart('/'));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
    }

    private static async Task<HttpResponseMessage> Ask(Client client, string url, EntityTagHeaderValue? known = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await client.Direct.SendAsync(request);
    }
}
