using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>The pages of the house itself: accessible in each language, wide and at 320 px.</summary>
[Collection(ShellCollection.Name)]
public class PagesTests(BrowserBeforeDeadline browser)
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Kit_InEachOfItsStates_IsAccessible(string language)
    {
        await using var visit = await browser.Open(language);
        foreach (var state in new[] { "", "?vis=skjema", "?vis=feil", "?vis=tabell", "?vis=konflikt" }) await Look(visit, "/komponenter" + state, language);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task PagesAboutSamløp_AreAccessible(string language)
    {
        await using var visit = await browser.Open(language);
        foreach (var url in new[] { "/tilgjengelighet", "/personvern", "/feil/500", "/feil/400" }) await Look(visit, url, language);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task HowOneGetsNotices_IsAccessible_BeforeAndAfterItIsSaved(string language)
    {
        await using var visit = await browser.Open(language);
        await visit.SignInAs("Fatima Regnbue");
        await Look(visit, "/varsler", language);
        await visit.Page.Locator("input[type=radio][value=Daily]").First.CheckAsync();
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/varsler?lagret=true");
        await Axe.Check(visit.Page);
    }

    [Fact]
    public async Task Tasks_NoneAndSome_AreAccessible()
    {
        await using var auditor = await browser.Open();
        await auditor.SignInAs("Henrik Granskervik");
        await Look(auditor, "/oppgaver", "nb");
        (await auditor.Page.Locator("main a.ds-button").CountAsync()).ShouldBe(0);

        await using var officer = await browser.Open();
        await officer.SignInAs("Amina Tenkt");
        await officer.Go("/utlysninger/ny");
        await officer.Page.GetByLabel("Nummer").FillAsync("301-2022");
        await officer.Page.GetByLabel("Tittel").FillAsync("Utlysning med oppgave");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Begynn på utlysningen" }).ClickAsync();
        await officer.Page.WaitForURLAsync("**/301-2022/arbeid");
        await Look(officer, "/oppgaver", "nb");
        await officer.Page.GetByText("301-2022").First.WaitForAsync();
    }

    [Theory]
    [InlineData("nb", "Lag en privat adresse", "Lag en ny adresse")]
    [InlineData("nn", "Lag ei privat adresse", "Lag ei ny adresse")]
    [InlineData("en", "Make a private address", "Make a new address")]
    public async Task Calendar_WithAndWithoutAPrivateAddress_IsAccessible(string language, string make, string renew)
    {
        await using var visit = await browser.Open(language);
        await visit.SignInAs("Henrik Granskervik");
        await Look(visit, "/kalender", language);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = make }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = renew }).WaitForAsync();
        await Look(visit, "/kalender", language);
        await visit.Page.Locator("button[data-color=danger]").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = make }).WaitForAsync();
    }

    [Theory]
    [InlineData("/utlysninger/ny", 403)]
    [InlineData("/utlysninger/1-1999", 404)]
    [InlineData("/finnes-ikke.css", 404)]
    public async Task PageThatIsRefused_SaysSo_AndIsAccessible(string url, int status)
    {
        await using var visit = await browser.Open();
        visit.Expected.Add(url);
        await visit.SignInAs("Pelle Eventyrsen");
        await Look(visit, url, "nb", status);
        (await visit.Page.Locator("main a[href='/']").CountAsync()).ShouldBe(1);
    }

    private static async Task Look(Visit visit, string url, string language, int status = 200)
    {
        (await visit.Go(url)).Status.ShouldBe(status, url);
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);
        if (language != "nb") return;

        await visit.Page.SetViewportSizeAsync(320, 900);
        await Axe.Check(visit.Page);
        await visit.Page.SetViewportSizeAsync(1280, 900);
    }
}
