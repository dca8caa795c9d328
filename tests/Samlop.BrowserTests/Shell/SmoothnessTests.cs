using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>What the script does when a form is sent or a link is followed, also when the network or the program fails.</summary>
[Collection(ShellCollection.Name)]
public class SmoothnessTests(BrowserBeforeDeadline browser)
{
    private const string Form = "/utlysninger/ny";

    [Fact]
    public async Task FormSentTwiceInHaste_IsSentOnce()
    {
        await using var visit = await AtTheForm("Ingrid Eksempelsen");
        var sent = 0;
        await visit.Page.RouteAsync($"**{Form}", async route =>
        {
            if (route.Request.Method == "POST")
            {
                Interlocked.Increment(ref sent);
                await Task.Delay(500);
            }

            await route.ContinueAsync();
        });
        await Fill(visit, "311-2022");
        await Button(visit).DblClickAsync();
        (await Button(visit).GetAttributeAsync("aria-disabled")).ShouldBe("true");
        await visit.Page.GetByLabel("Tittel").PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/311-2022/arbeid");
        sent.ShouldBe(1);
    }

    [Fact]
    public async Task FormSentWithoutNetwork_KeepsWhatWasTyped_SaysSo_AndCanBeSentAgain()
    {
        await using var visit = await AtTheForm("Jonas Prøvestad");
        visit.Expected.Add("ERR_INTERNET_DISCONNECTED");
        await Fill(visit, "312-2022");
        await visit.Page.Context.SetOfflineAsync(true);
        await Button(visit).ClickAsync();
        await Announced(visit, "Vi får ikke kontakt med Samløp. Det du skrev, står fortsatt her.");
        (await visit.Page.GetByLabel("Nummer").InputValueAsync()).ShouldBe("312-2022");
        (await visit.Page.Locator("#announce").IsVisibleAsync()).ShouldBeTrue();
        await Axe.Check(visit.Page);

        await visit.Page.Context.SetOfflineAsync(false);
        await Button(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/312-2022/arbeid");
    }

    [Fact]
    public async Task FormThatTheProgramFailsOn_KeepsWhatWasTyped_AndSaysSo()
    {
        await using var visit = await AtTheForm("Jonas Prøvestad");
        visit.Expected.Add("500");
        var failure = await (await visit.Page.Context.APIRequest.GetAsync("/feil/500")).TextAsync();
        await visit.Page.RouteAsync($"**{Form}", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 500, ContentType = "text/html; charset=utf-8", Body = failure })
            : route.ContinueAsync());
        await Fill(visit, "313-2022");
        await Button(visit).ClickAsync();
        await Announced(visit, "Noe gikk galt hos oss. Det du skrev, står fortsatt her.");
        (await visit.Page.GetByLabel("Nummer").InputValueAsync()).ShouldBe("313-2022");
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe(Form);

        await visit.Page.UnrouteAllAsync();
        await Button(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/313-2022/arbeid");
    }

    [Fact]
    public async Task Focus_GoesToTheErrors_AndFromThereToTheField()
    {
        await using var visit = await AtTheForm("Ingrid Eksempelsen");
        visit.Expected.Add("422");
        await Button(visit).ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.matches('.ds-error-summary')");
        await visit.Page.Locator(".ds-error-summary a").First.ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.matches('input[aria-invalid=true]')");
    }

    [Fact]
    public async Task Focus_GoesToTheHeadingOfTheNextPage_AndBackGoesBack()
    {
        await using var visit = await browser.Open();
        await visit.Go("/utlysninger");
        await visit.Page.EvaluateAsync("window.samePage = true");
        await visit.Page.Locator("td a[href='/utlysninger/17-2022']").ClickAsync();
        await AtHeading(visit, "/utlysninger/17-2022");
        await visit.Page.Locator("main a[href='/utlysninger/17-2022/sporsmal']").ClickAsync();
        await AtHeading(visit, "/utlysninger/17-2022/sporsmal");

        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => location.pathname === '/utlysninger/17-2022' && document.querySelector('.call-key')");
        await visit.Page.GoBackAsync();
        await visit.Page.Locator("td a[href='/utlysninger/17-2022']").WaitForAsync();
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe("/utlysninger");
        await visit.Page.GoForwardAsync();
        await visit.Page.Locator(".call-key").WaitForAsync();
        (await visit.Page.EvaluateAsync<bool>("window.samePage")).ShouldBeTrue("the pages were merged, not loaded anew");
    }

    [Fact]
    public async Task File_IsDownloaded_AndThePageStays()
    {
        await using var visit = await browser.Open();
        await visit.Go("/utlysninger");
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a[href*='format=csv']").First.ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".csv");
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("Utlysninger");
        (await visit.Page.Locator("html[data-loading]").CountAsync()).ShouldBe(0);
    }

    private async Task<Visit> AtTheForm(string persona)
    {
        var visit = await browser.Open();
        await visit.SignInAs(persona);
        await visit.Go(Form);
        return visit;
    }

    private static async Task Fill(Visit visit, string number)
    {
        await visit.Page.GetByLabel("Nummer").FillAsync(number);
        await visit.Page.GetByLabel("Tittel").FillAsync("Prøve av skriptet");
    }

    private static ILocator Button(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begynn på utlysningen" });

    private static Task Announced(Visit visit, string words) => visit.Page.Locator("#announce[data-failed]", new() { HasText = words }).WaitForAsync();

    private static Task AtHeading(Visit visit, string path) =>
        visit.Page.WaitForFunctionAsync("path => location.pathname === path && document.activeElement.tagName === 'H1'", path);
}
