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
            await visit.IsAnswered();
            await Axe.Check(visit.Page);
        }

        await Reflow.Check(visit.Page);
    }

    /// <summary>
    /// Looks at the page in one language, which its address chooses, at night in all three, and goes on in bokmål. Without the script bokmål is
    /// enough: what is looked for then is the same in all.
    /// </summary>
    public static async Task LookInEachLanguage(this Visit visit, bool javaScript)
    {
        // What was pressed has come to its page: one that is loaded anew before would be the one before it.
        if (javaScript) await visit.IsAnswered();
        string[] languages = javaScript ? LanguagesOf(new Uri(visit.Page.Url).AbsolutePath) : ["nb"];
        if (languages.Contains("nb")) await visit.Look(javaScript);
        var others = languages.Where(language => language != "nb").ToList();
        foreach (var language in others)
        {
            await visit.TurnTo(language);
            await visit.Look(javaScript);
        }

        if (others.Count > 0) await visit.TurnTo("nb");
    }

    /// <summary>The script has drawn the answer; a button that fades back after it is neither of its two colours.</summary>
    private static Task IsAnswered(this Visit visit) => visit.Page.WaitForFunctionAsync(
        "() => !document.querySelector('form[data-busy]') && !document.getAnimations().some(a => a instanceof CSSTransition)");

    private static async Task TurnTo(this Visit visit, string language)
    {
        await visit.Page.Context.AddCookiesAsync([new() { Name = "sprak", Value = language, Url = new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority) }]);
        await visit.Page.ReloadAsync();
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
    }

    private static string[] LanguagesOf(string path)
    {
        string[] all = ["nb", "nn", "en"];
        return Environment.GetEnvironmentVariable("SAMLOP_NIGHTLY") == "1" ? all : [all[path.Length % all.Length]];
    }

    [GeneratedRegex("^text/html")]
    private static partial Regex Document();
}
