using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>What holds for each answer of the program: headers, access, language, health.</summary>
public abstract class AnswersTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/finnes-ikke")]
    [InlineData("/ingen/slik/side")]
    [InlineData("/helse/live")]
    [InlineData("/favicon.svg")]
    [InlineData("/sprak/nn")]
    public async Task Answer_TellsTheBrowserToTrustOnlyUs(string url)
    {
        var answer = await Anyone().Direct.GetAsync(new Uri(url, UriKind.Relative));
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe(SecurityHeaders.ContentSecurityPolicy);
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_OfSomebodySignedIn_IsNotKeptByTheBrowser()
    {
        var page = await As(await Given.AMember(Role.ProjectLead)).Get("/finnes-ikke");
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Page_ThatIsNot_Is404_AndSaysNothingOfTheInside()
    {
        (await Anyone().Get("/ingen/slik/side")).ShouldBe(HttpStatusCode.NotFound).ShouldSay("Siden finnes ikke").ShouldNotSay("Exception");
    }

    [Theory]
    [InlineData("/finnes-ikke.css")]
    [InlineData("/lib/designsystemet/finnes-ikke.js")]
    [InlineData("/.well-known/security.txt")]
    public async Task File_ThatIsNot_Is404_ForAll(string url)
    {
        (await Anyone().Direct.GetAsync(new Uri(url, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AMember(Role.ProjectLead)).Get(url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, "nb", "Fra ankomst til fagbrev")]
    [InlineData("nb", "nb", "Fra ankomst til fagbrev")]
    [InlineData("nn", "nn", "")]
    [InlineData("en", "en", "")]
    public async Task Page_IsInTheLanguageOfTheCookie(string? chosen, string lang, string words)
    {
        var client = Anyone();
        if (chosen is not null) await client.In(chosen);
        var page = await client.Get("/");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(lang);
        page.Document.QuerySelector("nav.language [aria-current=true]")!.GetAttribute("lang").ShouldBe(lang);
        page.ShouldSay(words);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("nb-NO")]
    [InlineData("../nn")]
    public async Task Language_ThatIsNot_IsNotFound(string code) =>
        (await Anyone().Direct.GetAsync(new Uri($"/sprak/{Uri.EscapeDataString(code)}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Language_OfTheBrowser_DoesNotChooseForTheReader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.Add("Cookie", "sprak=fr");
        (await (await Anyone().Direct.SendAsync(request)).Content.ReadAsStringAsync()).ShouldContain("<html lang=\"nb\"");
    }

    [Theory]
    [InlineData("/helse/live")]
    [InlineData("/helse/ready")]
    public async Task Health_IsAnsweredToAll_AndSaysNoMore(string url)
    {
        var answer = await Anyone().Direct.GetAsync(new Uri(url, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/utlysninger")]
    [InlineData("/favicon.svg")]
    [InlineData("/helse/ready")]
    public async Task Head_IsAnsweredAsThePage_WithoutABody(string url)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, url);
        var answer = await Anyone().Direct.SendAsync(head);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OPTIONS", "/")]
    [InlineData("PUT", "/utlysninger")]
    [InlineData("TRACE", "/finnes-ikke")]
    [InlineData("DELETE", "/oppgaver")]
    [InlineData("POST", "/helse/live")]
    public async Task Method_ThatTheAddressDoesNotTake_Is405_AndSaysSo(string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        var answer = await Anyone().Direct.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldNotBeEmpty();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1");
    }

    [Theory]
    [InlineData("200", HttpStatusCode.NotFound)]
    [InlineData("99999", HttpStatusCode.NotFound)]
    [InlineData("-1", HttpStatusCode.NotFound)]
    [InlineData("403", HttpStatusCode.OK)]
    [InlineData("500", HttpStatusCode.OK)]
    public async Task ErrorPage_IsThereForRealErrorsAlone(string code, HttpStatusCode status) =>
        (await Anyone().Get($"/feil/{code}")).ShouldBe(status);

    [Fact]
    public void EveryEndpoint_HasAnAccessRule()
    {
        var closed = Host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAccessRule>() is null && !IsFramework(endpoint))
            .Select(endpoint => endpoint.DisplayName);
        closed.ShouldBeEmpty("An endpoint without an access rule is closed to everybody");
    }

    [Fact]
    public async Task Endpoint_WithoutARule_IsForbiddenToAllWhoAreSignedIn_AndAsksOthersToSignIn()
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            var signedIn = Request(method);
            signedIn.User = (await Given.AMember(Role.Administrator)).Principal;
            await Gate()(signedIn);
            signedIn.Response.StatusCode.ShouldBe(StatusCodes.Status403Forbidden);
        }

        var visitor = Request("GET");
        await Gate()(visitor);
        visitor.Response.StatusCode.ShouldBe(StatusCodes.Status302Found);
        visitor.Response.Headers.Location.ToString().ShouldContain("/logg-inn");
    }

    [Fact]
    public async Task Post_WhereOneMustBeSignedIn_IsForbiddenToOthers() =>
        (await Anyone().PostBare(AccessUrls.ActFor, ("organisation", Guid.NewGuid().ToString()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    // Endpoints that the framework adds for what we do not use; without a rule nobody reaches them.
    private static bool IsFramework(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } route && (route.Contains("_framework/", StringComparison.Ordinal) || route == "{**path:file}");

    private DefaultHttpContext Request(string method)
    {
        var http = new DefaultHttpContext { RequestServices = Host.Services };
        http.Request.Method = method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost");
        http.SetEndpoint(new Endpoint(_ => Task.CompletedTask, EndpointMetadataCollection.Empty, "Without rule"));
        return http;
    }

    private RequestDelegate Gate()
    {
        var app = new ApplicationBuilder(Host.Services);
        app.UseAccessGate();
        app.Run(_ => throw new ShouldAssertException("An endpoint without a rule was reached"));
        return app.Build();
    }
}

public sealed class AnswersTests_OnSqlite(SqliteHost host) : AnswersTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AnswersTests_OnPostgres(PostgresHost host) : AnswersTests(host), IClassFixture<PostgresHost>;
