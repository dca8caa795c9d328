using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// A call in the browser, from the first word to an answered question: once with the script, with axe and reflow on every page on the way,
/// and once without JavaScript.
/// </summary>
[Collection(GrantsCollection.Name)]
public class CallStoryTests(BrowserBeforeDeadline browser)
{
    [Theory, Requirement("C-01")]
    [InlineData("101-2022", true)]
    [InlineData("102-2022", false)]
    public async Task ACall_IsBuiltPublishedAmendedAndAskedAbout(string number, bool javaScript)
    {
        var call = $"/utlysninger/{number}";

        await using var officer = await browser.Open(javaScript: javaScript);
        officer.Expected.Add("422");
        await officer.SignInAs("Ingrid Eksempelsen");
        await officer.Go("/utlysninger");
        await officer.Press("Ny utlysning");
        await officer.Look(javaScript);

        // Wrong first: what is wrong is said beside the field and above the form, and the title stays.
        await officer.Page.GetByLabel("Tittel").FillAsync("Tilskudd til prøving i nettleser");
        await officer.Press("Begynn på utlysningen");
        await officer.Expect("Skriv nummeret som løpenummer og år, for eksempel 17-2022.");
        (await officer.Page.GetByLabel("Tittel").InputValueAsync()).ShouldBe("Tilskudd til prøving i nettleser");
        await officer.Look(javaScript);
        await officer.Page.GetByLabel("Nummer").FillAsync(number);
        await officer.Press("Begynn på utlysningen");
        await officer.Page.WaitForURLAsync($"**{call}/arbeid");
        await officer.Look(javaScript);

        await officer.Page.Locator(".part-list a").First.ClickAsync();
        for (var part = 1; part <= 18; part++)
        {
            await officer.Expect($"Del {part} av 18.");
            await CallForm.FillAll(officer.Page);
            if (part is 1 or 6 or 12 or 13) await officer.Look(javaScript);
            await officer.Press(part == 18 ? "Lagre og gå til oversikten" : "Lagre og gå videre");
        }

        await officer.Page.WaitForURLAsync($"**{call}/arbeid");
        await officer.Press("Forhåndsvis");
        await officer.Expect("Dette er et utkast.");
        await officer.Look(javaScript);
        await officer.Go($"{call}/arbeid");
        await officer.Press("Send til publisering");
        await officer.Expect("Du har selv vært med på å forberede dette. En annen må beslutte.");
        await officer.Look(javaScript);

        await using var second = await browser.Open(javaScript: javaScript);
        await second.SignInAs("Jonas Prøvestad");
        await second.Go("/oppgaver");
        await second.Expect($"Utlysning {number}, versjon 1, venter på publisering");
        await second.Look(javaScript);
        await second.Go($"{call}/arbeid");
        await second.Press("Publiser");
        await second.Page.WaitForURLAsync($"**{call}*");
        await second.Expect("Åpen for søknader");
        await second.Look(javaScript);

        await officer.Go($"{call}/arbeid");
        await officer.Page.GetByLabel("Hva endres, og hvorfor?").FillAsync("Fristen er flyttet en måned.");
        await officer.Press("Begynn på en ny versjon");
        await officer.Expect("Versjon 2, utkast");
        await officer.Go($"{call}/arbeid/applying");
        await officer.Page.GetByLabel("Søknadsfrist").FillAsync("1.6.22");
        await officer.Press("Lagre");
        await officer.Expect("Lagret kl.");
        await officer.Go($"{call}/arbeid");
        await officer.Press("Send til publisering");
        await second.Go($"{call}/arbeid");
        await second.Press("Publiser");

        await using var county = await browser.Open(javaScript: javaScript);
        await county.SignInAs("Pelle Eventyrsen");
        await county.Go(call);
        await county.Press("Se hva som er endret i versjon 2");
        await county.Expect("1. juni 2022");
        await county.Look(javaScript);
        await county.Go($"{call}/sporsmal");
        await county.Page.GetByLabel("Spørsmål").FillAsync("Kan to fylkeskommuner søke sammen?");
        await county.Press("Send spørsmålet");
        await county.Expect("Venter på svar");
        await county.Look(javaScript);

        await officer.Go($"{call}/sporsmal");
        await officer.Press("Svar på spørsmålet");
        await officer.Page.GetByLabel("Svar", new() { Exact = true }).FillAsync("Nei, hver fylkeskommune søker for seg.");
        await officer.Look(javaScript);
        await officer.Press("Publiser svaret");
        await officer.Expect("Nei, hver fylkeskommune søker for seg.");

        await using var anyone = await browser.Open(javaScript: javaScript);
        await anyone.Go($"{call}/sporsmal");
        await anyone.Expect("Nei, hver fylkeskommune søker for seg.");
        await anyone.Go($"{call}/folg");
        await anyone.Page.GetByLabel("E-postadressen din").FillAsync("leser@eksempel.no");
        await anyone.Press("Følg");
        await anyone.Expect("Se i innboksen din");
        await anyone.Look(javaScript);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task ThePagesOfTheRealCall_AreAccessibleInEachLanguage_WideAndNarrow(string language)
    {
        await using var visit = await browser.Open(language);
        foreach (var url in new[] { "/utlysninger", "/utlysninger/17-2022", "/utlysninger/17-2022/versjon/1", "/utlysninger/17-2022/forskjell/1/2", "/utlysninger/17-2022/sporsmal", "/utlysninger/17-2022/folg", "/utlysninger?q=finnesikke" })
        {
            (await visit.Go(url)).Status.ShouldBe(200, url);
            (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            await visit.Look(javaScript: true);
        }
    }

    [Fact, Requirement("C-01")]
    public async Task TheRealCall_CanBeDownloadedAsPdf()
    {
        await using var visit = await browser.Open();
        var pdf = await visit.Page.Context.APIRequest.GetAsync("/utlysninger/17-2022/versjon/2/pdf");
        pdf.Status.ShouldBe(200);
        System.Text.Encoding.Latin1.GetString(await pdf.BodyAsync()).ShouldStartWith("%PDF-");
    }
}
