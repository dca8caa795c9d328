using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Calculators;

/// <summary>The calculators with an answer shown: accessible, within 320 px, and the same without JavaScript.</summary>
[Collection(GrantsCollection.Name)]
public class CalculatorTests(BrowserBeforeDeadline browser)
{
    private const string Cliff = "button[value='example-cliff']";
    private const string Refugee = "button[value='example-refugee']";

    [Theory]
    [InlineData("/kalkulator/livsopphold", Cliff, "nb")]
    [InlineData("/kalkulator/livsopphold", Cliff, "nn")]
    [InlineData("/kalkulator/livsopphold", Cliff, "en")]
    [InlineData("/kalkulator/voksenrett", Refugee, "nb")]
    [InlineData("/kalkulator/voksenrett", Refugee, "nn")]
    [InlineData("/kalkulator/voksenrett", Refugee, "en")]
    public async Task Answer_IsAccessible_WideAndAt320(string url, string example, string language)
    {
        await using var visit = await browser.Open(language);
        await visit.Go(url);
        await visit.Page.Locator(example).ClickAsync();
        await visit.Page.Locator("#svar").WaitForAsync();
        foreach (var width in new[] { 1280, 320 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await Axe.Check(visit.Page);
            await Reflow.Check(visit.Page);
        }
    }

    [Theory]
    [InlineData("/kalkulator/livsopphold", Cliff, "nb")]
    [InlineData("/kalkulator/livsopphold", Cliff, "nn")]
    [InlineData("/kalkulator/livsopphold", Cliff, "en")]
    [InlineData("/kalkulator/livsopphold", Cliff, "uk")]
    [InlineData("/kalkulator/livsopphold", Cliff, "ar")]
    [InlineData("/kalkulator/voksenrett", Refugee, "nb")]
    [InlineData("/kalkulator/voksenrett", Refugee, "uk")]
    [InlineData("/kalkulator/voksenrett", Refugee, "ar")]
    public async Task Print_IsAccessible_WideAndAt320(string url, string example, string language)
    {
        await using var visit = await browser.Open();
        await visit.Go(url);
        await visit.Page.Locator(example).ClickAsync();
        var print = await visit.Page.RunAndWaitForPopupAsync(() => visit.Page.Locator($".print-choices button[formaction$='/{language}']").ClickAsync());
        await print.WaitForLoadStateAsync();
        foreach (var width in new[] { 1280, 320 })
        {
            await print.SetViewportSizeAsync(width, 900);
            await Axe.Check(print);
            await Reflow.Check(print);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASavedCase_IsReadBackFromItsFile(bool javaScript)
    {
        await using var visit = await browser.Open(javaScript: javaScript);
        await visit.Go("/kalkulator/voksenrett");
        await visit.Page.Locator(Refugee).ClickAsync();
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Last ned opplysningene" }).ClickAsync());
        saved.SuggestedFilename.ShouldBe("voksenrett-2023-03-01.json");

        await visit.Go("/kalkulator/voksenrett");
        await visit.Page.GetByLabel("Fil med opplysninger").SetInputFilesAsync(await saved.PathAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hent opplysningene fra filen" }).ClickAsync();
        await visit.Page.Locator("#svar").WaitForAsync();
        (await visit.Page.GetByLabel("Fødselsdato").InputValueAsync()).ShouldBe("02.05.1994");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_AsksForTheAnswer_AndTheLanguageSwitchTakesItAlong(bool javaScript)
    {
        await using var visit = await browser.Open(javaScript: javaScript);
        await visit.Go("/kalkulator/voksenrett");
        await visit.Page.GetByLabel("Fødselsdato").FillAsync("02.05.1994");
        await visit.Page.GetByLabel("Fødselsdato").PressAsync("Enter");
        await visit.Page.Locator("#svar").WaitForAsync();
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("nb");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English", Exact = true }).ClickAsync();
        await visit.Page.Locator("html[lang=en]").WaitForAsync();
        (await visit.Page.Locator("#svar").CountAsync()).ShouldBe(1);
        (await visit.Page.GetByLabel("Date of birth").InputValueAsync()).ShouldBe("02.05.1994");
    }
}
