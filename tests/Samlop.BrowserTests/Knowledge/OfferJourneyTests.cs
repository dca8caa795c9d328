using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Knowledge;

/// <summary>
/// An owner writes an offer and publishes it; somebody who is not signed in finds it on a phone, and what there is for a person. Once with
/// the script and once without.
/// </summary>
[Collection(KnowledgeCollection.Name)]
public sealed class OfferJourneyTests(BrowsersInJune june)
{
    [Theory, Requirement("K-32", "A-13", "K-12")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnOffer_IsWritten_Published_AndFound_OnAPhone(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var owner = await browser.Open(javaScript: javaScript);
        await using var anyone = await browser.Open(javaScript: javaScript, width: 320);
        owner.Expected.Add("422");
        anyone.Expected.Add("422");
        await owner.SignInAs("Sverre Velkomstad");
        await owner.Go("/tilbud/mine");
        await owner.LookInEachLanguage(javaScript);
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Legg inn et tilbud" }).ClickAsync();
        await owner.Page.Locator("h1", new() { HasText = "Legg inn et tilbud" }).WaitForAsync();
        await owner.Press("Lagre utkast til tilbud");
        await owner.Page.Locator("[aria-invalid=true]").First.WaitForAsync();
        await owner.LookInEachLanguage(javaScript);
        await owner.Choose("Type tilbud", "Norskopplæring");
        await owner.Fill("Hva heter tilbudet?", "Norsk for dem som jobber skift");
        await owner.Fill("Hva går tilbudet ut på?", "Undervisning når du har fri.");
        await owner.Page.GetByLabel("A2", new() { Exact = true }).CheckAsync();
        await owner.Fill("Hvordan kommer du inn?", "Meld deg på.");
        await owner.Fill("Hvem avgjør hvem som får plass?", "Kommunen");
        await owner.Fill("Kommuner og fylker", "Bergen");
        await owner.Fill("Hvem du kan spørre", "programrådgiver");
        await owner.Press("Lagre utkast til tilbud");
        await owner.Expect("Dette er et utkast.");
        await owner.LookInEachLanguage(javaScript);
        await owner.Press("Publiser tilbudet");
        await owner.Expect("Sist bekreftet");
        await owner.LookInEachLanguage(javaScript);

        await anyone.Go("/tilbud?sted=Bergen&niva=A2");
        await anyone.Expect("Norsk for dem som jobber skift");
        await anyone.LookInEachLanguage(javaScript);
        await anyone.Go("/tilbud/hva-finnes");
        await anyone.Fill("Alder i år", "mange");
        await anyone.Press("Vis hva som finnes");
        await anyone.Expect("Skriv alderen i hele år");
        await anyone.Fill("Alder i år", "34");
        await anyone.Fill("Kommune eller fylke", "Bergen");
        await anyone.Choose("Norsknivå", "A2");
        await anyone.Press("Vis hva som finnes");
        await anyone.Expect("Tilbud for dem som bor i Bergen");
        await anyone.Expect("Norsk for dem som jobber skift");
        anyone.Page.Url.ShouldEndWith("/tilbud/hva-finnes");
        await anyone.LookInEachLanguage(javaScript);
        foreach (var page in new[] { "/tilbud/tiltak", "/tilbud/tiltak/nav-training", "/tilbud/sprak", "/tilbud/fag?q=helse", "/tilbud/fag/HSHEA3----" })
        {
            await anyone.Go(page);
            await anyone.LookInEachLanguage(javaScript);
        }
    }
}
