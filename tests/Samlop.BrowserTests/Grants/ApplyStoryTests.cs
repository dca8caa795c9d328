using System.Text;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// A county applies in the browser, from the first word to a withdrawn application: once with the script, with axe and reflow on every page on the way, and once
/// without JavaScript.
/// </summary>
[Collection(GrantsCollection.Name)]
public class ApplyStoryTests(BrowserBeforeDeadline browser)
{
    [Theory, Requirement("C-02", "C-03", "C-04", "C-05", "C-06")]
    [InlineData("103-2022", "Tor Sagaberg", "Unni Kvadsletta", true)]
    [InlineData("104-2022", "Fatima Regnbue", "Odd Skylund", false)]
    public async Task AnApplication_IsWrittenTogetherConfirmedUnderDelegationSentAndWithdrawn(string number, string leadName, string chiefName, bool javaScript)
    {
        await browser.APublishedCall(number);
        await using var lead = await browser.Open(javaScript: javaScript);
        await using var chief = await browser.Open(javaScript: javaScript);
        // What is wrong on purpose: an unreadable field, a missing tick, two who save at once.
        lead.Expected.AddRange(["422", "409"]);
        await lead.SignInAs(leadName);
        await chief.SignInAs(chiefName);

        await lead.Go($"/utlysninger/{number}/sok");
        await lead.Look(javaScript);
        await lead.Press("Begynn på søknaden");
        await lead.Expect("Dette må på plass før søknaden kan bekreftes og sendes");
        await lead.Look(javaScript);
        var application = new Uri(lead.Page.Url).AbsolutePath;

        await TwoWriteTheSame(lead, chief, application, javaScript);
        await WriteTheRest(lead, javaScript);
        await AttachALetter(lead, javaScript);

        await lead.Press("Til søknaden");
        await lead.Press("Se svarene ved siden av kriteriene");
        await lead.Expect("Dette har dere ikke svart på, men dere kan likevel sende");
        await lead.Look(javaScript);
        await lead.Press("Bekreft og send");
        await lead.Expect("Bare fylkeskommunedirektøren, eller en som har fått fullmakt her, kan bekrefte søknaden.");
        await lead.Look(javaScript);

        await chief.Go("/fullmakter");
        await chief.Look(javaScript);
        await chief.Choose("Hvem får fullmakt?", leadName);
        await chief.Page.GetByLabel("Bekrefte søknader").CheckAsync();
        await chief.Fill("Til og med", "31.03.2022");
        await chief.Press("Gi fullmakten");
        await chief.Expect($"{chiefName} (Fylkeskommunedirektør) ga {leadName} fullmakt");
        await chief.Look(javaScript);

        await lead.Go($"{application}/send");
        await lead.Press("Bekreft søknaden");
        await lead.Expect("Kryss av for at du bekrefter søknaden.");
        await lead.Look(javaScript);
        await lead.Page.GetByLabel("Jeg bekrefter søknaden").CheckAsync();
        await lead.Press("Bekreft søknaden");
        await lead.Expect("etter fullmakt");
        await lead.Look(javaScript);
        await lead.Press("Send søknaden");
        await lead.Expect("Dette er kvitteringen.");
        await lead.Expect("letter-of-intent.pdf");
        await lead.Look(javaScript);
        var pdf = await lead.Page.Context.APIRequest.GetAsync($"{application}/versjon/1/pdf");
        Encoding.Latin1.GetString(await pdf.BodyAsync()).ShouldStartWith("%PDF-");

        await lead.Go(application);
        await lead.Look(javaScript);
        await lead.Page.Locator(".facts a[href^='/saker/']").ClickAsync();
        await lead.Expect(" versjon 1.html");
        await lead.Look(javaScript);

        await lead.Go($"{application}/send");
        await lead.Expect("En ny innsending må også komme innen fristen");
        await lead.Look(javaScript);
        await lead.Page.GetByLabel("Vi trekker søknaden").CheckAsync();
        await lead.Press("Trekk søknaden");
        await lead.Expect("Trukket");
        await lead.Look(javaScript);
        await lead.Go("/soknader");
        await lead.Look(javaScript);
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task ThePagesOfAnApplication_AreAccessibleInTheOtherLanguages_WideAndNarrow(string language)
    {
        await using var lead = await browser.Open(language);
        await lead.SignInAs("Pelle Eventyrsen");
        await lead.Go("/soknader");
        var application = (await lead.Page.Locator(".followed a[href^='/soknader/']").First.GetAttributeAsync("href"))!;
        foreach (var url in new[] { "/soknader", application, $"{application}/del/partnere", $"{application}/del/budsjett", $"{application}/vedlegg", $"{application}/kontroll", $"{application}/send", $"{application}/versjon/1", "/fullmakter", "/saker", "/oppgaver", "/kalender" })
        {
            (await lead.Go(url)).Status.ShouldBe(200, url);
            (await lead.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            await lead.Look(javaScript: true);
        }
    }

    /// <summary>The one who saves last sees both texts, and joins them.</summary>
    private static async Task TwoWriteTheSame(Visit lead, Visit chief, string application, bool javaScript)
    {
        await lead.Press("Hvorfor vil dere delta?");
        await chief.Go($"{application}/del/begrunnelse");
        await chief.Fill("Begrunnelse", "Vi har gode erfaringer.");
        await chief.Press("Lagre");
        await chief.Expect("Lagret kl.");
        await lead.Fill("Begrunnelse", "Vi trenger fagfolk.");
        await lead.Press("Lagre");
        await lead.Expect("har lagret dette i mellomtiden:");
        (await lead.Page.GetByLabel("Begrunnelse").InputValueAsync()).ShouldBe("Vi trenger fagfolk.");
        await lead.Look(javaScript);
        await lead.Fill("Begrunnelse", "Vi har gode erfaringer og trenger fagfolk.");
        await lead.Press("Lagre mitt over det som er lagret");
        await lead.Expect("Lagret kl.");
        await lead.Press("Lagre og gå videre");
    }

    private static async Task WriteTheRest(Visit lead, bool javaScript)
    {
        await lead.Expect("Del 2 av 12.");
        await lead.Fill("Etablerte og planlagte samarbeidsstrukturer", "Nav og tre kommuner.");
        await lead.Look(javaScript);
        await lead.Press("Lagre og gå videre");

        await lead.Expect("Del 3 av 12.");
        await lead.Choose("Type 1", "Nav");
        await lead.Fill("Organisasjon 1", "Nav Eksempel");
        await lead.Press("Lagre");
        await lead.Expect("Kommer senere");
        await lead.Look(javaScript);
        await lead.Press("Lagre og gå videre");

        await lead.Expect("Del 4 av 12.");
        await lead.Fill("Metodikk", "Veksling.");
        await lead.Press("Lagre og gå videre");
        await lead.Expect("Del 5 av 12.");
        await lead.Press("Lagre og gå videre");

        await lead.Expect("Del 6 av 12.");
        await lead.Fill("Programområde 1", "trollmannfaget");
        await lead.Fill("Kilde 1", "Bedriftsundersøkelse");
        await lead.Fill("Antall ledige stillinger 1", "210 manglende fagfolk");
        await lead.Press("Lagre");
        await lead.Expect("Vi finner ikke programområdet.");
        await lead.Look(javaScript);
        await lead.Fill("Programområde 1", "helsearbeiderfaget");
        await lead.Press("Lagre og gå videre");

        await lead.Expect("Del 7 av 12.");
        await lead.Fill("Antall deltakere", "3");
        await lead.Look(javaScript);
        for (var part = 7; part <= 11; part++)
        {
            await lead.Expect($"Del {part} av 12.");
            await lead.Press("Lagre og gå videre");
        }

        await lead.Expect("Del 12 av 12.");
        await lead.Choose("Utgiftstype, linje 1", "Annen utgift knyttet til deltakelsen, med begrunnelse");
        await lead.Fill("Beskrivelse eller begrunnelse, linje 1", "Prosjektleder");
        await lead.Choose("Finansiering, linje 1", "Tilskuddet");
        await lead.Fill("2022, linje 1", "1 250 000,50");
        await lead.Press("Lagre");
        await lead.Expect("1 250 000,50 kr");
        await lead.Look(javaScript);
        await lead.Press("Lagre og gå til oversikten");
        await lead.Expect("Alt som må være med, er på plass");
        await lead.Look(javaScript);
    }

    private static async Task AttachALetter(Visit lead, bool javaScript)
    {
        await lead.Press("Vedlegg");
        await lead.Look(javaScript);
        await lead.Press("Legg ved filer");
        await lead.Expect("Velg en fil.");
        await lead.Look(javaScript);
        await lead.Choose("Hva slags vedlegg er det?", "Intensjonsavtale fra Nav Eksempel");
        await lead.Page.GetByLabel("Fil", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "letter-of-intent.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n%%EOF"u8.ToArray() });
        await lead.Press("Legg ved filer");
        await lead.Page.GetByRole(AriaRole.Link, new() { Name = "letter-of-intent.pdf" }).WaitForAsync();
        await lead.Look(javaScript);
    }
}
