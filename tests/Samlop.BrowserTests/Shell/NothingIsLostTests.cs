using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>
/// Whatever happens between typing and saving, what was typed is on the screen, or it is stored. One application is written in, a part for
/// each test.
/// </summary>
public sealed class NothingIsLostTests(BrowserThatRemembers browser) : IClassFixture<BrowserThatRemembers>
{
    private const string Lead = "Øyvind Månelyst";

    [Fact]
    public async Task AnswerThatIsLost_AndMoreWritten_ShowsBoth_ThenSaves()
    {
        await using var visit = await At("begrunnelse");
        visit.Expected.AddRange(["ERR_FAILED", "409"]);
        await Type(visit, "Først.");
        await visit.Page.RouteAsync("**/del/begrunnelse", async route =>
        {
            if (route.Request.Method != "POST") await route.ContinueAsync();
            else
            {
                await route.FetchAsync(new() { MaxRedirects = 0 });
                await route.AbortAsync();
            }
        });
        await Save(visit).ClickAsync();
        await visit.Page.Locator("#announce[data-failed]").WaitForAsync();
        await visit.Page.UnrouteAllAsync();

        await Type(visit, "Først. Og så mer.");
        await Save(visit).ClickAsync();
        await visit.Page.Locator("[data-refusal=ChangedByOther]").WaitForAsync();
        (await Text(visit)).ShouldBe("Først. Og så mer.");
        await Save(visit).ClickAsync();
        await Saved(visit);
        (await Stored(visit)).ShouldBe("Først. Og så mer.");
    }

    [Fact]
    public async Task BackFromTheCache_AndOtherWords_WithoutJavaScript_AreKept_AndTheFirstIsToldToHaveGoneOut()
    {
        await using var visit = await browser.Open(javaScript: false);
        visit.Expected.Add("409");
        await visit.Go("/utlysninger/17-2022/folg");
        var address = visit.Page.GetByLabel("E-postadressen din");
        var once = visit.Page.Locator("main form input[name=_once]");
        var token = await once.GetAttributeAsync("value");
        await address.FillAsync("forst@example.test");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Følg", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/folg?sendt=true");
        await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        (await once.GetAttributeAsync("value")).ShouldBe(token, "the page is the one that was left");

        await address.FillAsync("etterpa@example.test");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Følg", Exact = true }).ClickAsync();
        await visit.Expect("Det du sendte først, er kommet inn.");
        (await address.InputValueAsync()).ShouldBe("etterpa@example.test");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Følg", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/folg?sendt=true");
    }

    /// <summary>Chromium lets the page of the failure take the place of the form, so its way back is to send once more.</summary>
    [Fact]
    public async Task TheNetIsDown_WithoutJavaScript_LoadingAgainSendsTheText()
    {
        await using var visit = await At("malgruppe", javaScript: false);
        visit.Expected.Add("ERR_INTERNET_DISCONNECTED");
        await Type(visit, "Skrevet mens nettet var nede.");
        await visit.Page.Context.SetOfflineAsync(true);
        await Save(visit).ClickAsync();
        await Area(visit).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.ReloadAsync();
        await visit.Expect("Lagret");
        (await Stored(visit)).ShouldBe("Skrevet mens nettet var nede.");
    }

    [Fact]
    public async Task BackFromARefusedForm_WithoutJavaScript_BringsTheTextBack()
    {
        await using var visit = await At("metode", javaScript: false);
        visit.Expected.Add("400");
        await Type(visit, "Skrevet før en annen logget inn.");
        await visit.InAnotherTab(tab => SignIn(tab, "Unni Kvadsletta"));
        await Save(visit).ClickAsync();
        await visit.Page.GetByText("En annen person er logget inn").First.WaitForAsync();
        await visit.InAnotherTab(tab => SignIn(tab, Lead));
        await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        (await Text(visit)).ShouldBe("Skrevet før en annen logget inn.");
        await Save(visit).ClickAsync();
        (await Stored(visit)).ShouldBe("Skrevet før en annen logget inn.");
    }

    [Fact]
    public async Task AnotherSignsInInTheNextTab_TheTextStands_AndIsBackForItsWriter()
    {
        await using var visit = await At("metode");
        visit.Expected.Add("400");
        await Type(visit, "Metodene våre.");
        await visit.InAnotherTab(tab => SignIn(tab, "Unni Kvadsletta"));
        await Save(visit).ClickAsync();
        await visit.Page.Locator("[data-refused]", new() { HasText = "En annen person er logget inn" }).WaitForAsync();
        (await Text(visit)).ShouldBe("Metodene våre.");
        await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);

        await visit.Page.Locator("[data-refused] a").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Lead, Exact = true }).ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Teksten din er tatt vare på" }).WaitForAsync();
        await Axe.Check(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hent teksten tilbake" }).ClickAsync();
        await visit.Page.GetByText("Teksten er ikke lagret ennå").First.WaitForAsync();
        (await Text(visit)).ShouldBe("Metodene våre.");
        await Save(visit).ClickAsync();
        await Saved(visit);
        (await Stored(visit)).ShouldBe("Metodene våre.");
    }

    [Theory]
    [InlineData(true, "erfaringer")]
    [InlineData(false, "metode")]
    public async Task SignedOutInTheNextTab_TheTextIsBackAfterSignIn(bool javaScript, string part)
    {
        await using var visit = await At(part, javaScript);
        visit.Expected.Add("403");
        await Type(visit, "Skrevet før jeg ble logget ut.");
        await visit.InAnotherTab(SignOut);
        await Save(visit).ClickAsync();
        await visit.Page.GetByText("Du er logget ut").First.WaitForAsync();
        if (javaScript) (await Text(visit)).ShouldBe("Skrevet før jeg ble logget ut.");
        await visit.Page.Locator("main a.ds-button[href*='tekst']").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Lead, Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hent teksten tilbake" }).ClickAsync();
        await visit.Page.GetByText("Teksten er ikke lagret ennå").First.WaitForAsync();
        (await Text(visit)).ShouldBe("Skrevet før jeg ble logget ut.");
    }

    [Fact]
    public async Task LinkInAMail_OpenedInTheNextTab_LeavesTheFormAsItWas()
    {
        await using var visit = await At("malgruppe");
        await Type(visit, "Målgruppen.");
        await visit.InAnotherTab(async tab =>
        {
            await tab.RouteAsync("http://mail.example.test/", route => route.FulfillAsync(new()
            {
                ContentType = "text/html",
                Body = $"<a href='{browser.Address}utlysninger/17-2022'>Til utlysningen</a>",
            }));
            await tab.GotoAsync("http://mail.example.test/");
            await tab.GetByText("Til utlysningen").ClickAsync();
            await tab.Locator("h1").WaitForAsync();
        });
        await Save(visit).ClickAsync();
        await Saved(visit);
        (await Stored(visit)).ShouldBe("Målgruppen.");
    }

    [Fact]
    public async Task TypedWhileASaveIsUnderWay_Stays()
    {
        await using var visit = await At("arbeidsgivere");
        await Type(visit, "Det som sendes.");
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/del/arbeidsgivere", async route =>
        {
            if (route.Request.Method == "POST") await held.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre og gå videre" }).ClickAsync();
        await Area(visit).PressAsync("Control+End");
        await Area(visit).PressSequentiallyAsync(" Og det som kom etter.");
        held.SetResult();
        await visit.Page.Locator("#announce", new() { HasText = "er ikke lagret ennå" }).WaitForAsync();
        (await Text(visit)).ShouldBe("Det som sendes. Og det som kom etter.");
        await visit.Page.UnrouteAllAsync();
        await Save(visit).ClickAsync();
        await Saved(visit);
        (await Stored(visit)).ShouldBe("Det som sendes. Og det som kom etter.");
    }

    [Fact]
    public async Task ReloadedLeftOrInAnotherLanguage_TheTextIsOfferedBack()
    {
        await using var visit = await At("realkompetanse");
        await Type(visit, "Ikke lagret.");
        await visit.Page.ReloadAsync();
        await Offered(visit);
        await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);

        await visit.Page.Locator("a.back").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => !location.pathname.endsWith('realkompetanse')");
        await visit.Page.GoBackAsync();
        await Offered(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nynorsk" }).First.ClickAsync();
        await visit.Page.Locator("html[lang=nn]").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hent det tilbake" }).ClickAsync();
        (await Text(visit)).ShouldBe("Ikke lagret.");
        await visit.Page.Locator("button[data-saves]").ClickAsync();
        await Saved(visit);
        await visit.Page.ReloadAsync();
        (await visit.Page.Locator("[data-draft]").CountAsync()).ShouldBe(0);
        (await Text(visit)).ShouldBe("Ikke lagret.");
    }

    [Fact]
    public async Task LongText_SavesByItself_AndLeavesTheWriterAlone()
    {
        await using var visit = await At("erfaringer");
        await visit.Page.Locator("form[data-autosave]").EvaluateAsync("form => form.dataset.autosave = 0.2");
        await Area(visit).FillAsync("");
        await Area(visit).PressSequentiallyAsync("Lagres av seg selv.");
        await Saved(visit);
        var isWhereItWas = await Area(visit).EvaluateAsync<bool>(
            "area => area === document.activeElement && area.selectionStart === area.value.length");
        isWhereItWas.ShouldBeTrue();
        await Area(visit).PressSequentiallyAsync(" Og igjen.");
        await Saved(visit);
        (await Stored(visit)).ShouldBe("Lagres av seg selv. Og igjen.");
    }

    [Fact]
    public async Task EndOfTheSession_IsTold_AndPutOff()
    {
        await using var visit = await browser.Open();
        await visit.SignInAs(Lead);
        await visit.Page.Clock.InstallAsync();
        await visit.Go("/oppgaver");
        await visit.Page.Clock.FastForwardAsync("54:00");
        (await visit.Page.Locator("#session-notice").IsVisibleAsync()).ShouldBeFalse();
        await visit.Page.Clock.FastForwardAsync("02:00");
        await visit.Page.Locator("#session-notice", new() { HasText = "Du blir logget ut kl." }).WaitForAsync();
        await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bli innlogget" }).ClickAsync();
        await visit.Page.Locator("#session-notice").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task SignOut_LeavesNothingOnTheDevice()
    {
        await using var visit = await At("samarbeid");
        await Type(visit, "Skal ikke bli liggende.");
        await visit.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('samlop:'))");
        await SignOut(visit.Page);
        (await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('samlop:')).length")).ShouldBe(0);
    }

    [Fact]
    public async Task DoubleClick_SavesOnce_AndEverything()
    {
        await using var visit = await At("metode");
        await Type(visit, "To trykk.");
        await Save(visit).DblClickAsync();
        await Saved(visit);
        (await Stored(visit)).ShouldBe("To trykk.");
    }

    private async Task<Visit> At(string part, bool javaScript = true)
    {
        var visit = await browser.Open(javaScript: javaScript);
        await visit.SignInAs(Lead);
        await visit.Go("/soknader");
        var link = await visit.Page.Locator("main a[href^='/soknader/']:not([href*='tabell'])").First.GetAttributeAsync("href");
        await visit.Go($"{link}/del/{part}");
        return visit;
    }

    private static ILocator Area(Visit visit) => visit.Page.Locator("form[data-form=part] textarea").First;

    /// <summary>On a page that shows two versions the button says that one's own goes over the other.</summary>
    private static ILocator Save(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre", Exact = true })
        .Or(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre mitt over det som er lagret", Exact = true }));

    private static Task Type(Visit visit, string text) => Area(visit).FillAsync(text);

    private static Task<string> Text(Visit visit) => Area(visit).InputValueAsync();

    private static Task Saved(Visit visit) => visit.Page.WaitForFunctionAsync("""
        () => {
          const area = document.querySelector('form[data-form=part]:not([data-unsaved]):not([data-busy]) textarea');
          return area && area.defaultValue === area.value && area.value !== '';
        }
        """);

    private static Task Offered(Visit visit) =>
        visit.Page.Locator("[data-draft]", new() { HasText = "Du hadde skrevet noe her" }).WaitForAsync();

    /// <summary>What the server has, as another window would see it.</summary>
    private static async Task<string> Stored(Visit visit)
    {
        var address = new Uri(visit.Page.Url).AbsolutePath;
        var stored = "";
        await visit.InAnotherTab(async tab =>
        {
            await tab.GotoAsync(address);
            stored = await tab.Locator("form[data-form=part] textarea").First.EvaluateAsync<string>("area => area.defaultValue");
        });
        return stored;
    }

    private static async Task SignIn(IPage tab, string persona)
    {
        await tab.GotoAsync("/logg-inn");
        await tab.GetByRole(AriaRole.Button, new() { Name = persona, Exact = true }).ClickAsync();
        await tab.Locator(".signed-in summary", new() { HasText = persona }).WaitForAsync();
    }

    private static async Task SignOut(IPage tab)
    {
        if (new Uri(tab.Url).Scheme == "about") await tab.GotoAsync("/oppgaver");
        await tab.Locator(".signed-in summary").ClickAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).ClickAsync();
        await tab.Locator("header a[href='/logg-inn']").First.WaitForAsync();
    }
}
