using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Running;

/// <summary>
/// The program behind TLS as deploy/nginx.conf sets it up, seen by a browser: what is sent is taken in, and the next page is shown.
/// </summary>
public sealed class BehindProxyTests : IAsyncLifetime
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("samlop-proxy-").FullName;
    private RunningProgram? program;
    private TlsProxy? proxy;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Question_IsSaved_AndItsPageShown(bool javaScript)
    {
        await using var visit = await Open(javaScript);
        await visit.SignInAs("Pelle Eventyrsen");
        new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority).ShouldBe($"https://{TlsProxy.Host}");

        var question = $"Kan vi søke sammen med {(javaScript ? "Nav" : "skolen")}?";
        await visit.Go("/utlysninger/17-2022/sporsmal");
        await visit.Page.Locator("textarea").First.FillAsync(question);
        await visit.Press("Send spørsmålet");
        await visit.Expect(question);

        var cookies = await visit.Page.Context.CookiesAsync();
        cookies.Where(c => c.Name.StartsWith("samlop", StringComparison.Ordinal)).Select(c => c.Name).Order()
            .ShouldBe(["samlop-okt", "samlop-skjema"]);
        cookies.Where(c => c.Name.StartsWith("samlop", StringComparison.Ordinal)).ShouldAllBe(c => c.Secure && c.HttpOnly);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PageThatWantsSignIn_AsksForIt_AndLanguageIsChosen_OverTls(bool javaScript)
    {
        await using var visit = await Open(javaScript);
        await visit.Go("/oppgaver");
        visit.Page.Url.ShouldBe($"https://{TlsProxy.Host}/logg-inn?til=%2Foppgaver");
        await visit.SignInAs("Pelle Eventyrsen");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nynorsk" }).First.ClickAsync();
        await visit.Page.Locator("html[lang=nn]").WaitForAsync();
        visit.Page.Url.ShouldStartWith($"https://{TlsProxy.Host}/");
    }

    public async Task InitializeAsync()
    {
        program = await RunningProgram.Start(dataFolder, arguments: $"--Samlop:PublicUrl=https://{TlsProxy.Host}");
        proxy = new TlsProxy(program.Address);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=nb-NO", "--ignore-certificate-errors",
                $"--host-resolver-rules=MAP {TlsProxy.Host}:443 127.0.0.1:{proxy.Port}",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
        proxy?.Dispose();
        if (program is not null) await program.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }

    private async Task<Visit> Open(bool javaScript)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = $"https://{TlsProxy.Host}",
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = javaScript,
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(60_000);
        return await Visit.In(context);
    }
}
