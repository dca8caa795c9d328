using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// An assessor writes beside the application, criterion by criterion, with notes at passages, and hands in after the check: once with the
/// script, where words are marked, and once without, where they are typed.
/// </summary>
public sealed partial class AssessStoryTests
{
    private const string Quote = "to dager på skole og tre i bedrift";

    [Theory, Requirement("C-07")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAssessment_IsWrittenBesideTheApplication_WithNotes_AndHandedInAfterTheCheck(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-04-20");
        await using var assessor = await browser.Open(javaScript: javaScript);
        await assessor.SignInAs("Ingrid Eksempelsen");
        await assessor.Go("/oppgaver");
        await assessor.Page.Locator("main a[href$='/vurdering']").First.ClickAsync();
        await assessor.Expect("Dette mangler før du kan levere");
        await assessor.Press("Helhetlig prosjektplan: velg en karakter og skriv en begrunnelse");
        await assessor.Expect("Det fylkeskommunen har svart");

        await WriteNote(assessor, javaScript);
        await assessor.Page.Locator("mark.passage").GetByText(Quote).WaitForAsync();
        await assessor.LookInEachLanguage(javaScript);
        await Fold(assessor);

        // What is typed is saved on the way to another criterion.
        await assessor.Fill("Begrunnelse", "Planen henger sammen.");
        await GoTo(assessor, "Gjennomføringsevne", "Gjennomføringsevne");
        await GoTo(assessor, "Helhetlig prosjektplan", "Helhetlig prosjektplan");
        (await assessor.Page.GetByLabel("Begrunnelse").First.InputValueAsync()).ShouldBe("Planen henger sammen.");
        await InsertNote(assessor, javaScript);

        await WriteAll(assessor);
        await assessor.Expect("Når du leverer");
        await assessor.LookInEachLanguage(javaScript);
        await assessor.Press("Lever vurderingen");
        await assessor.Expect("Vurderingen til Jonas Prøvestad");
        await assessor.Expect("Merknader: 1");
        await assessor.Look(javaScript);

        await assessor.Press("Behandlingen av søknaden");
        await assessor.Press("Felles vurdering");
        await assessor.Expect("Skriv den felles vurderingen");
        await assessor.LookInEachLanguage(javaScript);
        foreach (var grade in await assessor.Page.Locator("select[name$='.Grade']").AllAsync()) await grade.SelectOptionAsync(new SelectOptionValue { Label = "Svært god" });
        foreach (var reason in await assessor.Page.Locator("textarea[name^='Input.Grades']").AllAsync()) await reason.FillAsync("Dette er vi enige om.");
        await assessor.Press("Legg fram den felles vurderingen");
        await assessor.Expect("Jonas Prøvestad har ikke svart ennå.");
        await assessor.Expect("den felles karakteren er bedre enn karakteren fra hver av vurdererne");
        await assessor.Look(javaScript);
    }

    private static async Task WriteNote(Visit assessor, bool javaScript)
    {
        if (javaScript)
        {
            await assessor.Page.Locator("[data-words] p").Filter(new() { HasText = Quote }).EvaluateAsync("""
                (p, quote) => {
                    const range = document.createRange(), at = p.firstChild.data.indexOf(quote);
                    range.setStart(p.firstChild, at);
                    range.setEnd(p.firstChild, at + quote.length);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                }
                """, Quote);
            await assessor.Page.GetByRole(AriaRole.Button, new() { Name = "Lag en merknad av det du har merket" }).ClickAsync();
            (await assessor.Page.GetByLabel("Sitat fra søknaden").InputValueAsync()).ShouldBe(Quote);
        }
        else
        {
            await assessor.Page.Locator("summary").GetByText("Lag en merknad").ClickAsync();
            await assessor.Choose("Del av søknaden", "Metodikk i opplæringen");
            await assessor.Fill("Sitat fra søknaden", Quote);
        }

        await assessor.Fill("Merknaden din", "Hvem følger opp på skolen?");
        await assessor.Press("Lagre merknaden");
    }

    /// <summary>Two columns where it is wide, where what is read needs nothing opened; one where it is narrow, folded until it is opened.</summary>
    private static async Task Fold(Visit assessor)
    {
        var (size, words) = (assessor.Page.ViewportSize!, assessor.Page.Locator("[data-words]").First);
        await Assertions.Expect(words).ToBeVisibleAsync();
        await assessor.Page.SetViewportSizeAsync(320, 800);
        await Assertions.Expect(words).ToBeHiddenAsync();
        await assessor.Page.Locator(".beside__fold > summary").ClickAsync();
        await Assertions.Expect(words).ToBeVisibleAsync();
        await Reflow.Check(assessor.Page);
        await assessor.Page.Locator(".beside__fold > summary").ClickAsync();
        await assessor.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static async Task InsertNote(Visit assessor, bool javaScript)
    {
        var insert = assessor.Page.GetByRole(AriaRole.Button, new() { Name = "Sett merknad 1 inn i begrunnelsen" });
        if (javaScript)
        {
            await insert.ClickAsync();
            (await assessor.Page.GetByLabel("Begrunnelse").First.InputValueAsync()).ShouldBe($"Planen henger sammen.\n«{Quote}»: Hvem følger opp på skolen?");
        }
        else
        {
            (await insert.CountAsync()).ShouldBe(0);
        }
    }

    private static async Task WriteAll(Visit assessor)
    {
        await GoTo(assessor, "Formålet med forsøket", "Formålet med forsøket");
        while (true)
        {
            await assessor.Choose("Karakter", "God");
            if (await assessor.Page.GetByLabel("Begrunnelse").First.InputValueAsync() == "") await assessor.Fill("Begrunnelse", "Godt begrunnet.");
            var on = assessor.Page.GetByRole(AriaRole.Button, new() { NameRegex = GoOn() });
            if (await on.CountAsync() == 0) break;
            var button = (await on.First.InnerTextAsync()).Trim();
            await GoTo(assessor, button, button[(button.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        }

        await assessor.Press("Lagre og se over alt");
    }

    /// <summary>Saves by a button and waits for the page of the criterion.</summary>
    private static async Task GoTo(Visit assessor, string button, string criterion)
    {
        await assessor.Press(button);
        await assessor.Expect($"{criterion}: søknaden fra Måneby fylkeskommune");
    }

    [GeneratedRegex("^Lagre og gå videre: ")]
    private static partial Regex GoOn();
}
