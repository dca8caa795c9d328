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

    [Theory, Requirement("A-14")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASeat_IsFreed_AndAStepIsWrittenByTwo(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-06-10");
        await using var holder = await browser.Open(javaScript: javaScript, width: 320);
        await using var writer = await browser.Open(javaScript: javaScript);
        await using var colleague = await browser.Open(javaScript: javaScript);
        holder.Expected.Add("422");
        colleague.Expected.Add("409");
        await holder.SignInAs("Tyra Kontrakt");
        await holder.Go("/kurs/samlinger?mine=vare");
        await Open(holder, "Rettleiarsamlingar for kull 2022 (oppdikta)");
        await Open(holder, "Se de påmeldte (1)");
        await holder.Page.Locator("h1", new() { HasText = "Påmeldte" }).WaitForAsync();
        await holder.LookInEachLanguage(javaScript);
        await holder.Press("Gi fri plassen");
        await holder.Page.Locator("[aria-invalid=true]").First.WaitForAsync();
        await holder.Look(javaScript);
        await holder.Page.GetByLabel("Hvem skal ikke ha plassen lenger?").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await holder.Press("Gi fri plassen");
        await holder.Expect("Ingen har meldt seg på");
        await holder.Look(javaScript);

        // Two write in one step, and then one of them removes it.
        await writer.SignInAs("Ingrid Eksempelsen");
        await writer.Go("/kurs/vare?status=Draft");
        await Open(writer, "Hva sier du ja til som leder?");
        await Open(writer, "Endre steg 1");
        await writer.Page.GetByLabel("Overskrift").WaitForAsync();
        var step = new Uri(writer.Page.Url).AbsolutePath;
        await colleague.SignInAs("Beate Oppdiktet");
        await colleague.Go(step);
        await writer.Fill("Overskrift", "Oppdikta av den første");
        await writer.Press("Lagre steget");
        await writer.Expect("Oppdikta av den første");
        await colleague.Fill("Overskrift", "Oppdikta av den andre");
        await colleague.Press("Lagre steget");
        await colleague.Expect("Oppdikta av den første");
        await colleague.Look(javaScript);
        await writer.Go(step);
        await writer.Press("Fjern steget");
        await writer.Expect("Endre steg 1");
        await colleague.Press("Lagre steget");
        await colleague.Expect("En kollega har fjernet steget mens du skrev");
        await colleague.Look(javaScript);
        await colleague.Press("Lagre steget");
        await colleague.Expect("Oppdikta av den andre");
    }

    private static Task Open(Visit user, string link) =>
        user.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

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
