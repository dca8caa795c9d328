using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Samlop.Platform.Files;
using Samlop.Platform.Security;

namespace Samlop.Tests.Platform.Security;

/// <summary>What is answered where something fails, whatever it is.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("/bug", HttpStatusCode.InternalServerError)]
    [InlineData("/busy", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/full", HttpStatusCode.ServiceUnavailable)]
    public async Task Failure_TellsTheBrowserToTrustOnlyUs(string url, HttpStatusCode status)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/feil/500");
        app.UseStatusCodePagesWithReExecute("/feil/{0}");
        app.UseReadableErrorPages();
        app.UseRouting();
        app.MapGet("/bug", IResult () => throw new InvalidOperationException("inside"));
        app.MapGet("/busy", IResult () => throw new InvalidOperationException("outside", new SqliteException("locked", 5)));
        app.MapGet("/full", IResult () => throw new StoreUnavailable(new IOException("No space left")));
        app.MapGet("/feil/{code:int}", (int code) => $"page {code}");
        await app.StartAsync();

        var answer = await app.GetTestClient().GetAsync(new Uri(url, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe($"page {(int)status}");
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy]);
        string[] others = ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy"];
        foreach (var header in others) answer.Headers.Contains(header).ShouldBeTrue(header);
    }
}
