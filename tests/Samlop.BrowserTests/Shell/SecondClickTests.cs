using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>The second click as browsers make it: in haste, with Back, and after an answer that never came.</summary>
[Collection(ShellCollection.Name)]
public class SecondClickTests(BrowserBeforeDeadline browser)
{
    [Theory]
    [InlineData("avslag", true)]
    [InlineData("avvisning", false)]
    public async Task DoubleClick_OnAFormThatIsThenGone_LeadsToItsAnswer(string template, bool javaScript)
    {
        await using var visit = await browser.Open(javaScript: javaScript);
        await visit.SignInAs("Astrid Systemdal");
        await visit.Go($"/brevmaler/{template}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begynn på en ny versjon" }).DblClickAsync();
        await visit.Page.WaitForURLAsync($"**/brevmaler/{template}/utkast");
        await visit.Go($"/brevmaler/{template}");
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begynn på en ny versjon" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task BackAndSentAgain_LeadsToItsAnswer()
    {
        await using var visit = await browser.Open(javaScript: false);
        await visit.Go("/utlysninger/17-2022/folg");
        await visit.Page.GetByLabel("E-postadressen din").FillAsync("to.ganger@example.test");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Følg", Exact = true });
        for (var time = 0; time < 2; time++)
        {
            await button.ClickAsync();
            await visit.Page.WaitForURLAsync("**/folg?sendt=true");
            await visit.Expect("Se i innboksen din");
            if (time == 0) await visit.Page.GoBackAsync();
        }
    }

    [Fact]
    public async Task SentAgain_WhenTheAnswerWasLost_LeadsToTheFirstAnswer()
    {
        const string Form = "/utlysninger/ny";
        await using var visit = await browser.Open();
        visit.Expected.Add("ERR_FAILED");
        await visit.SignInAs("Ingrid Eksempelsen");
        await visit.Go(Form);
        await visit.Page.RouteAsync($"**{Form}", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        });
        await visit.Page.GetByLabel("Nummer").FillAsync("321-2022");
        await visit.Page.GetByLabel("Tittel").FillAsync("Svaret kom bort");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begynn på utlysningen" });
        await button.ClickAsync();
        await visit.Page.Locator("#announce[data-failed]").WaitForAsync();

        await visit.Page.UnrouteAllAsync();
        await button.ClickAsync();
        await visit.Page.WaitForURLAsync("**/321-2022/arbeid");
        await visit.Expect("Svaret kom bort");
    }
}
