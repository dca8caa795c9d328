using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Knowledge;

/// <summary>
/// A course is found, taken and passed; a gathering is signed up for; a task of the bank is found, used and commented on. Once with the script
/// and once without.
/// </summary>
[Collection(KnowledgeCollection.Name)]
public sealed class CourseJourneyTests(BrowsersInJune june)
{
    [Theory, Requirement("A-14")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACourse_IsFound_Taken_AndPassed(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var taker = await browser.Open(javaScript: javaScript, width: 320);
        await using var leader = await browser.Open(javaScript: javaScript);
        taker.Expected.Add("422");
        await taker.Go("/kurs");
        await taker.LookInEachLanguage(javaScript);
        await taker.SignInAs("Tor Sagaberg");
        await taker.Go("/kurs?q=etatane");
        await taker.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Kjenn dei andre etatane" }).First.ClickAsync();
        await taker.Page.Locator("h1", new() { HasText = "Kjenn dei andre etatane" }).WaitForAsync();
        await taker.Look(javaScript);
        await taker.Press("Begynn på kurset");
        await taker.Expect("Steg 1 av 6");
        await taker.Look(javaScript);
        await taker.Press("Gå til neste steg");
        await taker.Expect("Steg 2 av 6");
        await taker.Press("Svar på dette spørsmålet");
        await taker.Page.Locator("[aria-invalid=true]").First.WaitForAsync();
        await taker.Look(javaScript);
        await taker.Page.GetByLabel("Å vente til nokon endrar regelverket").CheckAsync();
        await taker.Press("Svar på dette spørsmålet");
        await taker.Expect("Svaret er ikke riktig");
        await taker.Look(javaScript);
        await taker.Page.GetByLabel("Å seie tydeleg frå om at oppdraga er ulike, og avklare kva kvar kan bidra med").CheckAsync();
        await taker.Press("Svar på nytt");
        await taker.Expect("Riktig svar");
        foreach (var (step, answer) in new[] { (4, "Kva tiltak som finst, og kva dei krev"), (6, "Du forstår kvardagen deira betre") })
        {
            await taker.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Neste steg" }).ClickAsync();
            await taker.Expect($"Steg {step - 1} av 6");
            await taker.Press("Gå til neste steg");
            await taker.Expect($"Steg {step} av 6");
            await taker.Page.GetByLabel(answer).CheckAsync();
            await taker.Press("Svar på dette spørsmålet");
            await taker.Expect("Riktig svar");
        }

        await taker.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Neste steg" }).ClickAsync();
        await taker.Expect("3 av 3 spørsmål riktig");
        await taker.Look(javaScript);
        await taker.Press("Fullfør kurset");
        await taker.Expect("Tor Sagaberg besto kurset");
        await taker.LookInEachLanguage(javaScript);
        await taker.Go("/kurs/mine");
        await taker.Look(javaScript);

        await leader.SignInAs("Hallgeir Kontordal");
        await leader.Go("/kurs/organisasjonen");
        await leader.Page.Locator("main table").GetByText("Forfalt").First.WaitForAsync();
        await leader.LookInEachLanguage(javaScript);
        await leader.Go("/kurs/organisasjonen/bestatt");
        await leader.Look(javaScript);
        await leader.Go("/kurs/samlinger");
        await leader.LookInEachLanguage(javaScript);
    }

    [Theory, Requirement("K-43")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATask_IsFound_Used_AndCommentedOn(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var user = await browser.Open(javaScript: javaScript, width: 320);
        user.Expected.Add("422");
        await user.Go("/oppgavebank");
        await user.LookInEachLanguage(javaScript);
        await user.Go("/oppgavebank?q=handhygiene&niva=A2");
        await user.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Handhygiene før og etter stell (oppdikta)" }).First.ClickAsync();
        await user.Page.Locator("h1", new() { HasText = "Handhygiene" }).WaitForAsync();
        await user.LookInEachLanguage(javaScript);
        var url = new Uri(user.Page.Url).AbsolutePath;
        await user.SignInAs("Trygve Fagmann");
        await user.Go(url);
        await user.Press("Send kommentaren til oppgaven");
        await user.Expect("Skriv kommentaren eller svaret");
        await user.Look(javaScript);
        await user.Fill("Kommentar til oppgaven", "Oppdikta: Ho passa godt i den andre veka.");
        await user.Press("Send kommentaren til oppgaven");
        await user.Expect("Ho passa godt i den andre veka.");
        await user.Look(javaScript);
    }
}
