using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Cases;

/// <summary>
/// A message is opened, answered in a draft that is left and found again, and sent when what came meanwhile has been seen; and a question is
/// moved, answered, read and withdrawn. Once with the script, which saves on the way out, and once without, where a button does.
/// </summary>
public sealed class ThreadStoryTests
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string Thread = "/saker/2022/00002/trad/1";

    [Theory, Requirement("C-13")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AMessage_IsAnsweredInADraft_ThatIsLeftAndFoundAgain(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-03-08");
        await using var county = await browser.Open(javaScript: javaScript);
        await using var officer = await browser.Open(javaScript: javaScript);
        await county.SignInAs("Pelle Eventyrsen");
        await officer.SignInAs(Officer);

        await county.Go(Thread);
        await county.Expect("Melding 3 ber om svar, men er ikke åpnet.");
        await county.Press("Åpne melding 3");
        await county.Expect("«Ja, send den her i saken.");
        await Text(county).FillAsync("Tre av fire har sagt ja.");
        await county.Page.GetByLabel("Vi ber om svar på denne meldingen").CheckAsync();
        await county.Fill("Når trenger dere svaret?", "fredag");
        await county.Look(javaScript);
        if (!javaScript) await county.Press("Lagre meldingen som utkast");
        await county.Page.Locator("a.back").ClickAsync();
        await county.Expect("Utkast, lagret kl.");
        await county.Look(javaScript);
        await county.Go("/oppgaver");
        await county.Page.Locator("#utkast a").ClickAsync();
        await county.Page.WaitForURLAsync("**/trad/1#svar");
        (await Text(county).InputValueAsync()).ShouldBe("Tre av fire har sagt ja.");
        (await county.Page.GetByLabel("Vi ber om svar på denne meldingen").IsCheckedAsync()).ShouldBeTrue();
        (await county.Page.GetByLabel("Når trenger dere svaret?").InputValueAsync()).ShouldBe("fredag");
        await county.LookInEachLanguage(javaScript);

        await officer.Go(Thread);
        await Text(officer).FillAsync("Det haster.");
        await officer.Press("Send meldingen");
        county.Expected.Add("422");
        await county.Fill("Når trenger dere svaret?", "18.03.2022");
        await county.Press("Send meldingen");
        await county.Expect("Det er kommet en ny melding i tråden mens du skrev.");
        await county.Press("Send meldingen");
        await county.Expect("Besvart i melding 5");
        await county.Look(javaScript);

        await Text(county).FillAsync("Og enda noe.");
        await county.Press("Lagre meldingen som utkast");
        await county.Page.GetByText("Forkast utkastet").First.ClickAsync();
        await county.Press("Ja, forkast det jeg har skrevet");
        await county.Go(Thread);
        (await Text(county).InputValueAsync()).ShouldBeEmpty();
    }

    [Theory, Requirement("C-14")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AQuestion_IsMovedInTwoSteps_AnsweredReadAndWithdrawn(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-03-08");
        await using var county = await browser.Open(javaScript: javaScript);
        await using var officer = await browser.Open(javaScript: javaScript);
        county.Expected.Add("422");
        officer.Expected.Add("422");
        await county.SignInAs("Lars Askeladdvik");
        await officer.SignInAs(Officer);

        await officer.Go("/oppgaver");
        await officer.Page.Locator("main a[href$='#opplysninger']").First.ClickAsync();
        await officer.Press("Gi lengre frist eller trekk spørsmålet");
        await officer.Fill("Ny frist for svaret", "28.03.2023");
        await officer.Press("Gi lengre frist");
        await officer.Expect("Velg en dato til og med 7. mai 2022.");
        await officer.Fill("Ny frist for svaret", "28.03.2022");
        await officer.Press("Gi lengre frist");
        await officer.Expect("Se over fristen før du flytter den");
        await officer.Look(javaScript);
        await officer.Press("Flytt fristen til 28. mars 2022");
        await officer.Expect("Fristen er flyttet til 28. mars 2022");
        await officer.LookInEachLanguage(javaScript);

        await county.Go("/oppgaver");
        await county.Page.Locator("main a[href^='/sporsmal/']").First.ClickAsync();
        await county.Fill("Svaret deres", "Sju av ni.");
        if (!javaScript) await county.Press("Lagre svaret som utkast");
        await county.Page.Locator("a.back").ClickAsync();
        await county.Expect("Utkast, lagret kl.");
        await county.Page.Locator("a", new() { HasText = "Utkast, lagret kl." }).First.ClickAsync();
        (await county.Page.GetByLabel("Svaret deres").InputValueAsync()).ShouldBe("Sju av ni.");
        await county.LookInEachLanguage(javaScript);
        await county.Press("Send svaret");
        await county.Expect("Svaret er sendt til");
        await county.Look(javaScript);

        await officer.Go("/oppgaver");
        await officer.Page.Locator("main a[href$='#opplysninger']").First.ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Noter at svaret" }).ClickAsync();
        await officer.Expect($"Lest av {Officer}");
        if (!await officer.Page.GetByLabel("Hva trenger dere å vite?").IsVisibleAsync()) await officer.Page.GetByText("Be om opplysninger").Last.ClickAsync();
        await officer.Fill("Hva trenger dere å vite?", "Hvem leder prosjektet?");
        await officer.Fill("Frist for svar", "20.03.2022");
        await officer.Press("Send spørsmålet til fylkeskommunen");
        await officer.Expect("Spørsmålet er sendt til Eventyrdal fylkeskommune");
        await officer.Press("Gi lengre frist eller trekk spørsmålet");
        await officer.Page.Locator("summary", new() { HasText = "Trekk spørsmålet" }).ClickAsync();
        await officer.Press("Trekk spørsmålet");
        await officer.Expect("Kryss av for at spørsmålet blir trukket.");
        await officer.Look(javaScript);
        await officer.Fill("Begrunnelse", "Vi fant navnet i søknaden.");
        await officer.Page.GetByLabel("Vi trekker spørsmålet").CheckAsync();
        await officer.Press("Trekk spørsmålet");
        await officer.Expect("Spørsmålet er trukket");
        await county.Go("/oppgaver");
        await county.Expect("trakk et spørsmål om søknaden");
    }

    private static ILocator Text(Visit visit) => visit.Page.GetByLabel("Melding", new() { Exact = true });
}
