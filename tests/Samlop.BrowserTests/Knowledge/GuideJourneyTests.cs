using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Knowledge;

/// <summary>A guide from the first word through a round of comments to approval by two. Once with the script and once without.</summary>
[Collection(KnowledgeCollection.Name)]
public sealed class GuideJourneyTests(BrowsersInJune june)
{
    [Theory, Requirement("K-08")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGuide_IsWritten_CommentedOn_AndApprovedByTwo(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var officer = await browser.Open(javaScript: javaScript);
        await using var nav = await browser.Open(javaScript: javaScript);
        await using var second = await browser.Open(javaScript: javaScript);
        await officer.SignInAs("Ingrid Eksempelsen");
        await nav.SignInAs("Runa Samtalevik");
        await second.SignInAs("Beate Oppdiktet");
        officer.Expected.Add("422");

        await officer.Go("/veiledere");
        await officer.LookInEachLanguage(javaScript);
        await officer.Go("/veiledere/mine/ny");
        await officer.Press("Lagre tittel og innledning");
        await officer.Expect("Skriv hva veilederen eller malen heter");
        await officer.Fill("Hva heter den?", "Oppdiktet rutine for oppstart");
        await officer.Fill("Innledning", "Brukes den første uken.");
        await officer.Press("Lagre tittel og innledning");
        await officer.Expect("Utgaven har ingen aktiviteter ennå.");
        var work = new Uri(officer.Page.Url).AbsolutePath;
        var url = work.Replace("/arbeid", "", StringComparison.Ordinal);
        await officer.Go($"{url}/utkast/aktivitet");
        await officer.Choose("Fase", "Kartlegge");
        await officer.Fill("Hva heter aktiviteten?", "Første dag");
        await officer.Fill("Hva gjør dere?", "Møt deltakeren ved døren.");
        await officer.Look(javaScript);
        await officer.Press("Lagre aktiviteten");
        await officer.Expect("Skriv kilden, eller kryss av");
        await officer.Page.GetByLabel("Dette er et forslag, og det står ikke i noen kilde").CheckAsync();
        await officer.Press("Lagre aktiviteten");
        await officer.Expect("Møt deltakeren ved døren.");
        await officer.LookInEachLanguage(javaScript);

        await officer.Fill("Siste dag å kommentere", "20.06.2022");
        await officer.Press("Åpne en kommentarrunde");
        await officer.Expect("Ingen er bedt om å kommentere ennå.");
        var round = new Uri(officer.Page.Url).AbsolutePath;
        var asked = await nav.Page.GetByRole(Microsoft.Playwright.AriaRole.Banner).InnerTextAsync();
        await officer.Page.GetByLabel("Hvem vil dere be om kommentarer fra?").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue
        {
            Label = (await officer.Page.GetByLabel("Hvem vil dere be om kommentarer fra?").Locator("option").AllInnerTextsAsync())
                .First(name => asked.Contains(name, StringComparison.Ordinal)),
        });
        await officer.Press("Be om kommentarer");
        await officer.Expect("har ikke svart ennå");
        await officer.Look(javaScript);

        await nav.Go(round);
        await nav.LookInEachLanguage(javaScript);
        await nav.Page.Locator("textarea[name='CommentInput.Text']").FillAsync("Skriv hvem som møter.");
        await nav.Page.Locator("form:has(textarea[name='CommentInput.Text']) button[type=submit]").ClickAsync();
        await nav.Expect("Skriv hvem som møter.");

        await officer.Go(round);
        await officer.Press("Avslutt kommentarrunden");
        await officer.Page.GetByLabel("Hvilken kommentar svarer dere på?").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await officer.Page.GetByLabel("Tatt med", new() { Exact = true }).CheckAsync();
        await officer.Fill("Begrunnelse", "Det skriver vi.");
        await officer.Press("Svar på kommentaren");
        await officer.Expect("Det skriver vi.");
        await officer.Go(work);
        await officer.Press("Send utgaven til godkjenning");
        await officer.Expect("Utgaven venter på at en annen hos dere godkjenner den.");

        await second.Go(work);
        await second.Look(javaScript);
        await second.Press("Godkjenn utgaven");
        await second.Expect("Godkjent og gjelder");
        await second.LookInEachLanguage(javaScript);
        await second.Go("/veiledere/samlop/fleksibelt-hurtigspor");
        await second.LookInEachLanguage(javaScript);
    }
}
