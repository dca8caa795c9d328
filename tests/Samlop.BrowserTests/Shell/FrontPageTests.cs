using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Shell;

/// <summary>What every page has around it, tried on the first one.</summary>
[Collection(ShellCollection.Name)]
public class FrontPageTests(BrowserBeforeDeadline browser)
{
    [Theory]
    [InlineData("nb", "Fra ankomst til fagbrev")]
    [InlineData("nn", null)]
    [InlineData("en", null)]
    public async Task FrontPage_IsAccessibleInEachLanguage_WideAndNarrow(string language, string? title)
    {
        await using var visit = await browser.Open(language);
        (await visit.Go("/")).Status.ShouldBe(200);
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        if (title is not null) (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe(title);
        await Axe.Check(visit.Page);
        await visit.Page.SetViewportSizeAsync(320, 900);
        await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignInPage_IsAccessible_AndSignsIn(bool javaScript)
    {
        await using var visit = await browser.Open(javaScript: javaScript);
        await visit.Go("/logg-inn");
        if (javaScript) await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);
        await visit.SignInAs("Ingrid Eksempelsen");
        (await visit.Page.Locator(".signed-in summary").InnerTextAsync()).ShouldContain("Ingrid Eksempelsen");
    }

    [Fact]
    public async Task Keyboard_ReachesTheSkipLinkFirst_AndItLeadsToTheContent()
    {
        await using var visit = await browser.Open();
        await visit.Go("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        var skip = visit.Page.Locator(".ds-skip-link");
        (await skip.EvaluateAsync<bool>("e => e === document.activeElement")).ShouldBeTrue();
        (await skip.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(20);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.id === 'main'");
    }

    [Fact]
    public async Task Keyboard_FocusIsSeenOnEachStop()
    {
        await using var visit = await browser.Open();
        await visit.Go("/");
        for (var stop = 0; stop < 15; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var unseen = await visit.Page.EvaluateAsync<string?>(
                """
                () => {
                  const e = document.activeElement;
                  // The skip link shows its focus by being there at all.
                  if (e === document.body || e.matches('.ds-skip-link')) return null;
                  const style = getComputedStyle(e);
                  const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                  return seen ? null : e.outerHTML.slice(0, 120);
                }
                """);
            unseen.ShouldBeNull();
        }
    }

    [Fact]
    public async Task Language_IsChosenWithoutJavaScript()
    {
        await using var visit = await browser.Open(javaScript: false);
        await visit.Go("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nynorsk" }).ClickAsync();
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("nn");
    }

    [Fact]
    public async Task PageThatIsNot_IsAccessible_AndShowsTheWayBack()
    {
        await using var visit = await browser.Open();
        visit.Expected.Add("404");
        (await visit.Go("/ingen/slik/side")).Status.ShouldBe(404);
        await Axe.Check(visit.Page);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Til forsiden" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => location.pathname === '/' && document.activeElement.tagName === 'H1'");
    }
}
