using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>
/// On a phone by the road: the answer is late, or never comes, and people go on typing, go elsewhere, or try again. Every typed character
/// is on the screen, offered back, or stored. An application's part for each test.
/// </summary>
public sealed class SlowNetworkTests(BrowserThatRemembers browser) : IClassFixture<BrowserThatRemembers>
{
    private const string Lead = "Tor Sagaberg";

    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task SaveOnASlowPhone_AndTypingOn_AllIsOnTheScreen_ThenStored()
    {
        await using var visit = await At("begrunnelse");
        await Slow(visit, latency: 700, bytesPerSecond: 30_000);
        await Area(visit).FillAsync("Sendt.");
        await Save(visit).ClickAsync();
        foreach (var word in new[] { " Mens", " svaret", " er", " på", " vei." })
        {
            await Area(visit).PressAsync("Control+End");
            await Area(visit).PressSequentiallyAsync(word);
            await Task.Delay(300);
        }

        await Answered(visit);
        (await Area(visit).InputValueAsync()).ShouldBe("Sendt. Mens svaret er på vei.");
        await Save(visit).ClickAsync();
        await Answered(visit);
        (await Stored(visit)).ShouldBe("Sendt. Mens svaret er på vei.");
    }

    [Fact]
    public async Task LateAnswer_AndSavedByItself_AndByTheButton_StoresAllOnce()
    {
        using var line = new PoorLine(browser.Address) { AnswerWaits = Late };
        await using var visit = await At("metode", over: line.Address);
        await visit.Page.Locator("form[data-autosave]").EvaluateAsync("form => form.dataset.autosave = 0.1");
        await visit.Page.RunAndWaitForRequestAsync(
            () => Area(visit).FillAsync("Lagres av seg selv,"), request => request.Method == "POST");
        await Area(visit).PressAsync("Control+End");
        await Area(visit).PressSequentiallyAsync(" og med knappen,");
        await Save(visit).ClickAsync();
        await Area(visit).PressSequentiallyAsync(" og etterpå.");
        await Answered(visit);
        (await Area(visit).InputValueAsync()).ShouldBe("Lagres av seg selv, og med knappen, og etterpå.");
        line.AnswerWaits = TimeSpan.Zero;
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('form[data-form=part][data-unsaved], [data-refusal]')");
        await Save(visit).ClickAsync();
        await Answered(visit);
        (await Stored(visit)).ShouldBe("Lagres av seg selv, og med knappen, og etterpå.");
    }

    [Theory]
    [InlineData(true, "erfaringer")]
    [InlineData(false, "malgruppe")]
    public async Task LinkFollowed_DuringASlowSave_TheTextIsStored_OfferedBack_OrOnThePageBehind(bool javaScript, string part)
    {
        using var line = new PoorLine(browser.Address) { AnswerWaits = Late };
        await using var visit = await At(part, javaScript, line.Address);
        await Area(visit).FillAsync("Skrevet før jeg gikk.");
        await Save(visit).DispatchEventAsync("click");
        await visit.Page.Locator("a.back").ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Søknad på utlysning" }).WaitForAsync();

        await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Area(visit).WaitForAsync();
        await visit.Page.WaitForTimeoutAsync(300);
        var offer = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hent det tilbake" });
        if (await offer.CountAsync() > 0) await offer.ClickAsync();
        (await Area(visit).InputValueAsync()).ShouldBe("Skrevet før jeg gikk.");
    }

    [Theory]
    [InlineData(true, "samarbeid", 20)]
    [InlineData(true, "realkompetanse", 0)]
    [InlineData(false, "arbeidsgivere", 20)]
    public async Task AnswerCut_TheTextStands_AndIsSavedOnce(bool javaScript, string part, int bytes)
    {
        using var line = new PoorLine(browser.Address);
        await using var visit = await At(part, javaScript, line.Address);
        // The browser's own page for it asks for an icon of its own.
        visit.Expected.AddRange(["ERR_", "favicon.ico"]);
        await Area(visit).FillAsync("Én gang.");
        line.AnswerBytes = bytes;
        await Save(visit).DispatchEventAsync("click");
        if (javaScript)
        {
            await visit.Page.Locator("#announce[data-failed]").WaitForAsync();
        }
        else
        {
            // The browser's own page, or an empty one: what came tells it no more.
            await Area(visit).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
            await Area(visit).WaitForAsync();
        }

        line.AnswerBytes = null;
        (await Area(visit).InputValueAsync()).ShouldBe("Én gang.");
        await Save(visit).ClickAsync();
        await Answered(visit);
        (await visit.Page.Locator("[data-refusal]").CountAsync()).ShouldBe(0, "the same once more is the same");
        (await Stored(visit)).ShouldBe("Én gang.");
    }

    [Fact]
    public async Task PageAfterTheSave_IsCut_TheTextStands_AndMoreCanBeSaved()
    {
        using var line = new PoorLine(browser.Address) { Cuts = "GET /soknader" };
        await using var visit = await At("begrunnelse", over: line.Address);
        visit.Expected.AddRange(["ERR_", "409"]);
        await Area(visit).FillAsync("Lagret, men siden kom ikke.");
        line.AnswerBytes = 2000;
        await Save(visit).ClickAsync();
        await visit.Page.Locator("#announce[data-failed]").WaitForAsync();
        line.AnswerBytes = null;
        (await Area(visit).InputValueAsync()).ShouldBe("Lagret, men siden kom ikke.");

        await Area(visit).FillAsync("Lagret, men siden kom ikke. Og mer.");
        await Save(visit).ClickAsync();
        await visit.Page.Locator("[data-refusal=ChangedByOther]").WaitForAsync();
        (await Area(visit).InputValueAsync()).ShouldBe("Lagret, men siden kom ikke. Og mer.");
        await Save(visit).ClickAsync();
        await Answered(visit);
        (await Stored(visit)).ShouldBe("Lagret, men siden kom ikke. Og mer.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SlowUpload_IsReceived_AndSaid(bool javaScript)
    {
        await using var visit = await AtAttachments(javaScript);
        await Choose(visit, $"sakte-{javaScript}.pdf");
        await Slow(visit, latency: 100, bytesPerSecond: 400_000);
        await Add(visit).DispatchEventAsync("click");
        if (javaScript) (await Add(visit).GetAttributeAsync("aria-busy")).ShouldBe("true", "somebody who waits sees it");
        await visit.Page.GetByText($"sakte-{javaScript}.pdf").First.WaitForAsync();
        await visit.Expect("lagt ved");
        await Fast(visit);
    }

    [Fact]
    public async Task LinkFollowed_DuringASlowUpload_Asks_AndTheUploadGoesOnForWhoeverStays()
    {
        await using var visit = await AtAttachments();
        await Choose(visit, "ikke-forlat.pdf");
        await Slow(visit, latency: 100, bytesPerSecond: 200_000);
        var asked = "";
        visit.Page.Dialog += async (_, dialog) =>
        {
            asked = dialog.Message;
            await dialog.DismissAsync();
        };
        await Add(visit).ClickAsync();
        await visit.Page.Locator("a.back").ClickAsync();
        asked.ShouldBe("Du har valgt filer som ikke er lagt ved ennå. Vil du gå fra siden likevel?");
        await visit.Page.Locator("main li", new() { HasText = "ikke-forlat.pdf" }).First.WaitForAsync(new() { Timeout = 30_000 });
        await Fast(visit);
    }

    [Fact]
    public async Task UploadCut_NothingIsAttached_TheChoiceStands_AndCanBeSentAgain()
    {
        using var line = new PoorLine(browser.Address) { FormBytes = 100_000 };
        await using var visit = await AtAttachments(over: line);
        visit.Expected.AddRange(["ERR_", "400"]);
        const string name = "kuttet.pdf";
        await Choose(visit, name);
        await Add(visit).ClickAsync();
        await visit.Page.Locator("#announce[data-failed]").WaitForAsync();
        (await visit.Page.Locator("main input[type=file]").EvaluateAsync<int>("field => field.files.length")).ShouldBe(1);
        (await visit.Page.Locator("main li", new() { HasText = name }).CountAsync()).ShouldBe(0);
        line.FormBytes = null;
        await Add(visit).ClickAsync();
        await visit.Page.Locator("main li", new() { HasText = name }).First.WaitForAsync();
    }

    private async Task<Visit> At(string part, bool javaScript = true, Uri? over = null)
    {
        var visit = await browser.Open(javaScript: javaScript, over: over);
        await visit.Go($"{await Application(visit)}/del/{part}");
        return visit;
    }

    private async Task<Visit> AtAttachments(bool javaScript = true, PoorLine? over = null)
    {
        var bytes = over?.FormBytes;
        if (over is not null) over.FormBytes = null;
        var visit = await browser.Open(javaScript: javaScript, over: over?.Address);
        await visit.Go($"{await Application(visit)}/vedlegg");
        if (over is not null) over.FormBytes = bytes;
        return visit;
    }

    private static async Task<string> Application(Visit visit)
    {
        await visit.SignInAs(Lead);
        await visit.Go("/soknader");
        return (await visit.Page.Locator("main a[href^='/soknader/']:not([href*='tabell'])").First.GetAttributeAsync("href"))!;
    }

    /// <summary>A PDF of half a million bytes.</summary>
    private static async Task Choose(Visit visit, string name)
    {
        await visit.Page.Locator("main select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var content = "%PDF-1.7\n"u8.ToArray().Concat(new byte[500_000]).Concat("\n%%EOF\n"u8.ToArray()).ToArray();
        await visit.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = content });
    }

    private static Task Fast(Visit visit) => Slow(visit, latency: 0, bytesPerSecond: -1);

    private static async Task Slow(Visit visit, int latency, int bytesPerSecond)
    {
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = latency,
            ["downloadThroughput"] = bytesPerSecond,
            ["uploadThroughput"] = bytesPerSecond,
        });
    }

    private static ILocator Add(Visit visit) => visit.Page.Locator("form[data-form=add] button").Last;

    private static ILocator Area(Visit visit) => visit.Page.Locator("form[data-form=part] textarea").First;

    /// <summary>On a page that shows two versions the button says that one's own goes over the other.</summary>
    private static ILocator Save(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre", Exact = true })
        .Or(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre mitt over det som er lagret", Exact = true }));

    private static Task Answered(Visit visit) => visit.Page.Locator("form[data-form=part]:not([data-busy])").WaitForAsync();

    /// <summary>What the server has, as another window would see it.</summary>
    private async Task<string> Stored(Visit visit)
    {
        var address = new Uri(browser.Address, new Uri(visit.Page.Url).AbsolutePath).ToString();
        var stored = "";
        await visit.InAnotherTab(async tab =>
        {
            await tab.GotoAsync(address);
            stored = await tab.Locator("form[data-form=part] textarea").First.EvaluateAsync<string>("area => area.defaultValue");
        });
        return stored;
    }
}
