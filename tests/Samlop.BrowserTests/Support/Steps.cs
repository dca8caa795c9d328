using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Samlop.BrowserTests.Support;

/// <summary>What somebody does and sees in a window, in the words of the page.</summary>
public static partial class Steps
{
    /// <summary>Presses a button or follows a link by its words, and waits until the next page is there.</summary>
    public static async Task Press(this Visit visit, string words)
    {
        var target = visit.Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(visit.Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));
        await visit.Page.RunAndWaitForResponseAsync(() => target.First.ClickAsync(), answer => Document().IsMatch(answer.Headers.GetValueOrDefault("content-type", "")));
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public static Task Expect(this Visit visit, string words) => visit.Page.GetByText(words).First.WaitForAsync();

    public static Task Fill(this Visit visit, string label, string text) => visit.Page.GetByLabel(label).First.FillAsync(text);

    public static Task Choose(this Visit visit, string label, string option) => visit.Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Looks at the page as all of it must be: nothing to scroll sideways at 320 px, and nothing that axe finds where it can be run.</summary>
    public static async Task Look(this Visit visit, bool javaScript)
    {
        if (javaScript)
        {
            // A button that fades back after an answer is neither of its two colours.
            await visit.Page.WaitForFunctionAsync(
                "() => !document.querySelector('form[data-busy]') && !document.getAnimations().some(a => a instanceof CSSTransition)");
            await Axe.Check(visit.Page);
        }

        await Reflow.Check(visit.Page);
    }

    /// <summary>
    /// Looks at the page in bokmål and in one of the other two languages, which its address chooses, at night in both, and goes on in bokmål. Without the script one language is
    /// enough: what is looked for then is the same in all.
    /// </summary>
    public static async Task LookInEachLanguage(this Visit visit, bool javaScript)
    {
        await visit.Look(javaScript);
        if (!javaScript) return;
        foreach (var language in OthersOf(new Uri(visit.Page.Url).AbsolutePath).Append("nb"))
        {
            await visit.Page.Context.AddCookiesAsync([new() { Name = "sprak", Value = language, Url = new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority) }]);
            await visit.Page.ReloadAsync();
            (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            if (language != "nb") await visit.Look(javaScript);
        }
    }

    private static string[] OthersOf(string path) =>
        Environment.GetEnvironmentVariable("SAMLOP_NIGHTLY") == "1" ? ["nn", "en"] : path.Length % 2 == 0 ? ["nn"] : ["en"];

    [GeneratedRegex("^text/html")]
    private static partial Regex Document();
}
