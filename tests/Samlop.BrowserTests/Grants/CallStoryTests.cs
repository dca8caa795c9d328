using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// A call in the browser, from the first word to an answered question: once with the script, with axe and reflow on every page on the way,
/// and once without JavaScript.
/// </summary>
[Collection(BrowserCollection.Name)]
public partial class CallStoryTests(DemonstrationBrowser browser)
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
        await Press(officer, "Ny utlysning");
        await Look(officer, javaScript);

        // Wrong first: what is wrong is said beside the field and above the form, and the title stays.
        await officer.Page.GetByLabel("Tittel").FillAsync("Tilskudd til prøving i nettleser");
        await Press(officer, "Begynn på utlysningen");
        await Expect(officer, "Skriv nummeret som løpenummer og år, for eksempel 17-2022.");
        (await officer.Page.GetByLabel("Tittel").InputValueAsync()).ShouldBe("Tilskudd til prøving i nettleser");
        await Look(officer, javaScript);
        await officer.Page.GetByLabel("Nummer").FillAsync(number);
        await Press(officer, "Begynn på utlysningen");
        await officer.Page.WaitForURLAsync($"**{call}/arbeid");
        await Look(officer, javaScript);

        await officer.Page.Locator(".part-list a").First.ClickAsync();
        for (var part = 1; part <= 17; part++)
        {
            await Expect(officer, $"Del {part} av 17.");
            await FillAll(officer.Page);
            if (part is 1 or 6 or 12) await Look(officer, javaScript);
            await Press(officer, part == 17 ? "Lagre og gå til oversikten" : "Lagre og gå videre");
        }

        await officer.Page.WaitForURLAsync($"**{call}/arbeid");
        await Press(officer, "Forhåndsvis");
        await Expect(officer, "Dette er et utkast.");
        await Look(officer, javaScript);
        await officer.Go($"{call}/arbeid");
        await Press(officer, "Send til publisering");
        await Expect(officer, "Du har selv vært med på å forberede dette. En annen må beslutte.");
        await Look(officer, javaScript);

        await using var second = await browser.Open(javaScript: javaScript);
        await second.SignInAs("Jonas Prøvestad");
        await second.Go("/oppgaver");
        await Expect(second, $"Utlysning {number}, versjon 1, venter på publisering");
        await Look(second, javaScript);
        await second.Go($"{call}/arbeid");
        await Press(second, "Publiser");
        await second.Page.WaitForURLAsync($"**{call}");
        await Expect(second, "Åpen for søknader");
        await Look(second, javaScript);

        await officer.Go($"{call}/arbeid");
        await officer.Page.GetByLabel("Hva endres, og hvorfor?").FillAsync("Fristen er flyttet en måned.");
        await Press(officer, "Begynn på en ny versjon");
        await Expect(officer, "Versjon 2, utkast");
        await officer.Go($"{call}/arbeid/applying");
        await officer.Page.GetByLabel("Søknadsfrist").FillAsync("1.6.22");
        await Press(officer, "Lagre");
        await Expect(officer, "Lagret kl.");
        await officer.Go($"{call}/arbeid");
        await Press(officer, "Send til publisering");
        await second.Go($"{call}/arbeid");
        await Press(second, "Publiser");

        await using var county = await browser.Open(javaScript: javaScript);
        await county.SignInAs("Pelle Eventyrsen");
        await county.Go(call);
        await Press(county, "Se hva som er endret i versjon 2");
        await Expect(county, "1. juni 2022");
        await Look(county, javaScript);
        await county.Go($"{call}/sporsmal");
        await county.Page.GetByLabel("Spørsmål").FillAsync("Kan to fylkeskommuner søke sammen?");
        await Press(county, "Send spørsmålet");
        await Expect(county, "Venter på svar");
        await Look(county, javaScript);

        await officer.Go($"{call}/sporsmal");
        await Press(officer, "Svar på spørsmålet");
        await officer.Page.GetByLabel("Svar", new() { Exact = true }).FillAsync("Nei, hver fylkeskommune søker for seg.");
        await Look(officer, javaScript);
        await Press(officer, "Publiser svaret");
        await Expect(officer, "Nei, hver fylkeskommune søker for seg.");

        await using var anyone = await browser.Open(javaScript: javaScript);
        await anyone.Go($"{call}/sporsmal");
        await Expect(anyone, "Nei, hver fylkeskommune søker for seg.");
        await anyone.Go($"{call}/folg");
        await anyone.Page.GetByLabel("E-postadressen din").FillAsync("leser@eksempel.no");
        await Press(anyone, "Følg");
        await Expect(anyone, "Se i innboksen din");
        await Look(anyone, javaScript);
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
            await Look(visit, javaScript: true);
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

    /// <summary>Presses a button or follows a link by its words, and waits until the next page is there.</summary>
    private static async Task Press(Visit visit, string words)
    {
        var target = visit.Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(visit.Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));
        await visit.Page.RunAndWaitForResponseAsync(() => target.First.ClickAsync(), answer => Document().IsMatch(answer.Headers.GetValueOrDefault("content-type", "")));
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static Task Expect(Visit visit, string words) => visit.Page.GetByText(words).First.WaitForAsync();

    private static async Task Look(Visit visit, bool javaScript)
    {
        if (javaScript) await Axe.Check(visit.Page);
        await Reflow.Check(visit.Page);
    }

    /// <summary>Something readable in every field of the page that is empty; dates where dates are asked for.</summary>
    private static async Task FillAll(IPage page)
    {
        var fields = page.Locator("form textarea, form input[type=text]");
        for (var i = 0; i < await fields.CountAsync(); i++)
        {
            var field = fields.Nth(i);
            var label = await page.Locator($"label[for='{await field.GetAttributeAsync("id")}']").InnerTextAsync();
            // Of the empty rows of a list the first is enough.
            if (LaterRow().IsMatch(label) || (await field.InputValueAsync()).Length > 0) continue;
            await field.FillAsync(ValueFor(label));
        }
    }

    private static string ValueFor(string label) => label switch
    {
        _ when label.StartsWith("Dato", StringComparison.Ordinal) => "01.02.2023",
        _ when label.StartsWith("Søknadsfrist", StringComparison.Ordinal) => "1. mai 2022",
        _ when label.StartsWith("Klokkeslett", StringComparison.Ordinal) => "15.00",
        _ when label.StartsWith("Ramme for året", StringComparison.Ordinal) => "5 000 000",
        _ when label.StartsWith("Fra år", StringComparison.Ordinal) || label.StartsWith("Til år", StringComparison.Ordinal) || label.StartsWith("Budsjettår", StringComparison.Ordinal) => "2022",
        _ when label.StartsWith("Antall", StringComparison.Ordinal) || label.StartsWith("Deltakere i hver", StringComparison.Ordinal) || label.StartsWith("Lengste", StringComparison.Ordinal) => "3",
        _ => "En setning som sier det som skal sies.",
    };

    [GeneratedRegex(@" [2-9]$")]
    private static partial Regex LaterRow();

    [GeneratedRegex("^text/html")]
    private static partial Regex Document();
}
