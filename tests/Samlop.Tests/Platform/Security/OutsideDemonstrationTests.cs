using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>
/// The program as it is in production, behind a proxy that ends TLS; a scheme that lets nobody in stands for the way to sign in.
/// </summary>
public sealed class ProductionHost : SqliteHost
{
    public const string Name = "samlop.example.no";

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Samlop:Keys:CertificateFile"] = TestCertificate.In(DataFolder),
        ["Samlop:Demonstration"] = "false",
        ["Samlop:SignIn:Issuer"] = "https://idporten.example",
        ["Samlop:PublicUrl"] = $"https://{Name}",
    };

    protected override void Configure(IServiceCollection services) => services.AddAuthentication().AddCookie("test-sign-in");
}

public sealed class OutsideDemonstrationTests(ProductionHost host) : HostTests(host), IClassFixture<ProductionHost>
{
    [Fact]
    public async Task Cookies_AreForThisHostOverTlsAlone()
    {
        var answer = await Ask("/sprak/nn");
        var language = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        language.ShouldStartWith("__Host-sprak=nn;");
        language.ShouldContain("path=/;");
        language.ShouldContain("secure");
        language.ShouldNotContain("domain");

        var form = (await Ask("/kalkulator/livsopphold")).Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        form.ShouldStartWith("__Host-samlop-skjema=");
        form.ShouldContain("secure");

        var session = Host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme).Cookie;
        (session.Name, session.SecurePolicy, session.Path, session.Domain)
            .ShouldBe(("__Host-samlop-okt", CookieSecurePolicy.Always, "/", null));
    }

    [Fact]
    public async Task Redirect_IsAPath_WhateverHostAndSchemeWereSent()
    {
        var answer = await Ask("/oppgaver");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/logg-inn?til=%2Foppgaver");
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData(ProductionHost.Name, HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    public async Task Host_ThatIsNotListed_IsRefused(string name, HttpStatusCode status) =>
        (await Ask("/logg-inn", name)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task RequestWithoutTls_IsRefused_ButTheMonitorIsAnswered()
    {
        (await Ask("/logg-inn", scheme: "http")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Ask("/helse/ready", scheme: "http")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Personas_AreNotThere() => (await Ask("/logg-inn/persona")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpResponseMessage> Ask(string url, string name = ProductionHost.Name, string scheme = "https")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Host = name;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        return await Anyone().Direct.SendAsync(request);
    }
}
