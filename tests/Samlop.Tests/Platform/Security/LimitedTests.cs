using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases.Archive;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>Who asks for too much is told when to try again; nobody else notices.</summary>
public sealed class LimitedTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const string Table = AccessUrls.Roles + "/tabell?format=csv";

    private static readonly Type[] Printing =
        [typeof(IPdfPrinter), typeof(PrintDocument), typeof(CaseArchive), typeof(CallPdf), typeof(PortfolioPaperPdf)];

    private RateLimits Limits => Host.Services.GetRequiredService<RateLimits>();

    [Fact]
    public async Task User_WhoAsksForTooMuch_IsToldWhenToTryAgain_AndOthersAreNotStopped()
    {
        var (busy, other) = (await Given.AMember(Role.ProjectLead), await Given.AMember(Role.ProjectLead));
        UseUp(Costs.Heavy, busy);
        var said = Storage.Listen(Host);
        Host.Time.Pass(TimeSpan.FromMinutes(3));

        var page = await As(busy).Get(Table);
        page.ShouldBe(HttpStatusCode.TooManyRequests);
        page.ShouldSay("Prøv igjen om 7 minutter.");
        (await As(busy).Get("/oppgaver")).ShouldBe(HttpStatusCode.OK);
        (await As(other).Get(Table)).ShouldBe(HttpStatusCode.OK);
        said().Split('\n').Count(line => line.Contains($"Too many (heavy): user {busy.Id.Value}, GET {AccessUrls.Roles}/tabell", StringComparison.Ordinal)).ShouldBe(1);

        Host.Time.Pass(TimeSpan.FromMinutes(7));
        (await As(busy).Get(Table)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answer_SaysInItsHeadWhenToTryAgain_InTheReadersLanguage()
    {
        var member = await Given.AMember(Role.ProjectLead);
        UseUp(Costs.Heavy, member);
        Host.Time.Pass(TimeSpan.FromMinutes(9.5));
        var client = await As(member).In("en");
        await client.SignIn();

        var answer = await client.Http.GetAsync(new Uri(Table, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Try again in one minute.");
    }

    [Fact]
    public async Task FormWithFiles_IsCounted_AndNoFileOfItRead()
    {
        var member = await Given.AMember(Role.ProjectLead);
        UseUp(Costs.Upload, member);
        var client = As(member);
        await client.SignIn();
        using var form = new MultipartFormDataContent { { new StringContent("noe"), "_handler" } };
        (await client.Direct.PostAsync(new Uri("/oppgaver", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var typed = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "noe")]);
        (await client.Direct.PostAsync(new Uri("/oppgaver", UriKind.Relative), typed)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Guesses_AreCounted_AndKeysThatAreOnesAreNot()
    {
        var guess = new Uri("/invitasjon/gjettet", UriKind.Relative);
        for (var n = 0; n < Limited.OfClient[Costs.Guess].Most; n++) (await Anyone().Direct.GetAsync(guess)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Anyone().Direct.GetAsync(guess)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Anyone().Direct.GetAsync(new Uri("/folg/gjettet", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Anyone().Direct.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task FilesToAKey_AreCountedAsFilesAre()
    {
        Host.Time.Pass(TimeSpan.FromMinutes(10));
        var link = new Uri("/lenke/gjettet", UriKind.Relative);
        (await Anyone().Direct.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        while (Limits.Take(Limited.OfClient[Costs.Upload], "") is null) { }
        using var form = new MultipartFormDataContent { { new StringContent("noe"), "_handler" } };
        (await Anyone().Direct.PostAsync(link, form)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Anyone().Direct.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_AskedForByAPictureOnAnotherSite_IsNotThere_AndNotCounted()
    {
        Host.Time.Pass(TimeSpan.FromMinutes(10));
        for (var n = 0; n <= Limited.OfClient[Costs.Guess].Most; n++)
        {
            using var picture = new HttpRequestMessage(HttpMethod.Get, new Uri("/folg/gjettet", UriKind.Relative));
            picture.Headers.Add("Sec-Fetch-Site", "cross-site");
            picture.Headers.Add("Sec-Fetch-Dest", "image");
            (await Anyone().Direct.SendAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var link = new HttpRequestMessage(HttpMethod.Get, new Uri("/invitasjon/gjettet", UriKind.Relative));
        link.Headers.Add("Sec-Fetch-Site", "cross-site");
        link.Headers.Add("Sec-Fetch-Dest", "document");
        (await Anyone().Direct.SendAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void WhatPrints_AndWhatReadsWholeTables_IsCounted()
    {
        var endpoints = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var heavy = endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.EndsWith("/tabell", StringComparison.Ordinal)
            || endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(p => Printing.Contains(p.ParameterType)) is true).ToList();
        heavy.Count.ShouldBeGreaterThan(15);
        foreach (var endpoint in heavy) Limited.CostsOf(endpoint).ShouldBe(Costs.Heavy, endpoint.RoutePattern.RawText);
    }

    private void UseUp(Costs costs, Member member)
    {
        for (var n = 0; n < Limited.OfUser[costs].Most; n++) Limits.Take(Limited.OfUser[costs], Limited.KeyOf(member.Id)).ShouldBeNull();
    }
}
