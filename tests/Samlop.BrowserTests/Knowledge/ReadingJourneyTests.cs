using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Knowledge;

/// <summary>A question about a rule from asked to answered, and the evidence walked in. Once with the script and once without.</summary>
[Collection(KnowledgeCollection.Name)]
public sealed class ReadingJourneyTests(BrowsersInJune june)
{
    [Theory, Requirement("K-33")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AQuestion_IsAsked_AnsweredByTwo_AndReadByAll(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var asker = await browser.Open("nn", javaScript: javaScript);
        await using var officer = await browser.Open(javaScript: javaScript);
        await using var publisher = await browser.Open(javaScript: javaScript);
        await asker.SignInAs("Ylva Bygdesdotter");
        await officer.SignInAs("Ingrid Eksempelsen");
        await publisher.SignInAs("Beate Oppdiktet");
        asker.Expected.Add("422");
        officer.Expected.Add("422");

        await asker.Go("/regelsporsmal");
        await asker.Look(javaScript);
        await asker.Go("/regelsporsmal/spor");
        await asker.Press("Send regelspørsmålet");
        await asker.Expect("Skriv spørsmålet, til dømes");
        await asker.Look(javaScript);
        await asker.Choose("Lov, forskrift eller rundskriv", "integreringsloven");
        await asker.Fill("Paragraf, eller regelen med eigne ord", "§ 14");
        await asker.Fill("Spørsmål", "Korleis skal vi forstå denne regelen?");
        await asker.Press("Send regelspørsmålet");
        await asker.Expect("Utan svar");
        var url = new Uri(asker.Page.Url).AbsolutePath;

        await officer.Go(url);
        await officer.LookInEachLanguage(javaScript);
        await officer.Go($"{url}/svar");
        await officer.Fill("Første dag svaret gjelder", "01.01.2021");
        await officer.Fill("Svar på bokmål", "Slik skal den forstås.");
        await officer.Fill("Svar på nynorsk", "Slik skal han forståast.");
        await officer.Look(javaScript);
        await officer.Press("Lagre utkastet til svar");
        await officer.Press("Send svaret til godkjenning");
        await officer.Expect("Svar til godkjenning");

        await publisher.Go(url);
        await publisher.Look(javaScript);
        await publisher.Press("Godkjenn og publiser svaret");
        await publisher.Expect("Besvart");
        await asker.Go(url);
        await asker.Expect("Slik skal han forståast.");
        await asker.LookInEachLanguage(javaScript);
    }

    [Theory, Requirement("K-31")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Evidence_IsWalkedIn(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var reader = await browser.Open(javaScript: javaScript);
        await reader.Go("/kunnskap");
        await reader.LookInEachLanguage(javaScript);
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Rekruttering og inntak av deltakere" }).First.ClickAsync();
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Kilde til livsopphold" }).First.ClickAsync();
        await reader.Expect("Økonomisk forutsigbarhet er nødvendig.");
        await reader.LookInEachLanguage(javaScript);
        await reader.Go("/kunnskap/kilder");
        await reader.LookInEachLanguage(javaScript);
    }
}
