using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// The second year of an award, in the browser, with and without JavaScript: the county has last year's application made ready, looks at
/// what is carried, and sends it; the directorate decides on it, the county accepts, and it is paid.
/// </summary>
public sealed partial class SecondYearStoryTests
{
    private const string County = "Soria Moria fylkeskommune";
    private const string Portfolio = "/utlysninger/901-2023/portefolje";

    [Theory, Requirement("C-09", "C-14")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAward_IsContinued_ByTheCounty(bool javaScript)
    {
        // The call is out, and nobody has begun.
        await using var browser = await DemonstrationBrowser.On("2023-09-04");
        await using var lead = await SignedIn(browser, "Pelle Eventyrsen", javaScript);
        await lead.Go("/tilskudd");
        await lead.Page.Locator("main a[href^='/tilskudd/']").First.ClickAsync();
        await PathOf(lead, "tilskudd");
        await lead.Press("Søk om videreføring");
        await lead.LookInEachLanguage(javaScript);
        await lead.Press("Gjør søknaden klar");
        var application = await PathOf(lead, "soknader");
        await lead.Look(javaScript);
        await lead.Go($"{application}/del/begrunnelse");
        await lead.Fill("Begrunnelse", "Klassen er halvveis, og deltakerne skal videre.");
        await lead.Press("Lagre");
        await lead.Expect("Lagret kl.");

        await lead.Go($"{application}/endret");
        await lead.LookInEachLanguage(javaScript);
        foreach (var box in await lead.Page.Locator("main form input[type=checkbox]").AllAsync()) await box.CheckAsync();
        await lead.Press("Bekreft beløpene");
        await lead.Expect("1 650 000 kr");
        await lead.Look(javaScript);

        await using var chief = await SignedIn(browser, "Dina Kongsdatter", javaScript);
        await chief.Go($"{application}/send");
        await chief.Page.GetByLabel("Jeg bekrefter søknaden").CheckAsync();
        await chief.Press("Bekreft søknaden");
        await lead.Go($"{application}/send");
        await lead.Press("Send søknaden");
        await lead.Expect("Dette er kvitteringen.");
        await lead.Look(javaScript);
    }

    [Theory, Requirement("C-09", "C-11", "C-14")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AContinuation_IsDecided_Told_Accepted_AndPaid(bool javaScript)
    {
        // The officer has sent the recommendation the day before; on the day after it is decided. Nothing of the story happens this day, so
        // it does not matter what the time is.
        await using var browser = await DemonstrationBrowser.On("2023-10-25");
        await using var officer = await SignedIn(browser, "Ingrid Eksempelsen", javaScript);
        await using var decider = await SignedIn(browser, "Beate Oppdiktet", javaScript);
        await officer.Go(Portfolio);
        await officer.LookInEachLanguage(javaScript);
        await officer.Expect("Innstillingen er sendt og venter på beslutter.");
        await decider.Go(Portfolio);
        await decider.Page.Locator("main tr").Filter(new() { HasText = County }).Locator("a[href^='/vedtak/']").First.ClickAsync();
        await decider.Look(javaScript);
        await decider.Press("Fatt vedtaket");
        await decider.Expect("Grunnlaget for vedtaket");

        await officer.Go("/soknader?q=901-2023");
        await officer.Press(County);
        await officer.Press("Se og send brevet");
        await officer.Expect("Tilskuddet er en videreføring");
        await officer.LookInEachLanguage(javaScript);
        await officer.Press("Send brevet");
        await officer.Expect("Ikke åpnet");

        await using var chief = await SignedIn(browser, "Dina Kongsdatter", javaScript);
        await chief.Go("/oppgaver");
        await chief.Page.GetByRole(AriaRole.Link, new() { NameRegex = LetterTask() }).ClickAsync();
        await chief.Press("Åpne brevet");
        await chief.Look(javaScript);
        await chief.Press("Gå til tilskuddet");
        var award = await PathOf(chief, "tilskudd");
        await chief.Press("Svar på tilskuddet");
        await chief.Fill("Kontonummer", "1234.56.78903");
        await chief.Page.GetByLabel("Vi har lest brevet og godtar vilkårene").CheckAsync();
        await chief.Press("Aksepter tilskuddet");
        await chief.Expect("Dere har akseptert tilskuddet");
        await Pay(browser, officer, award, javaScript);

        // What was carried over from last year is part of this one.
        await officer.Go("/tilskuddsar?ar=2023");
        await officer.Press(County);
        await officer.Expect("Overført fra året før");
        await officer.Expect("1 650 000 kr");
        await officer.LookInEachLanguage(javaScript);
    }

    private static async Task Pay(DemonstrationBrowser browser, Visit officer, string award, bool javaScript)
    {
        await officer.Go($"{award}/betalingsplan");
        await officer.Fill("Kan bestilles fra", "25.10.2023");
        await officer.Fill("Beløp", "1 650 000");
        await officer.Press("Lagre planen");
        await officer.Page.Locator("main a[href^='/utbetalinger/']").First.ClickAsync();
        var payment = await PathOf(officer, "utbetalinger");
        await officer.Look(javaScript);
        await officer.Press("Send til attestering");
        await using var attestant = await SignedIn(browser, "Roald Forestilt", javaScript);
        await attestant.Go(payment);
        await attestant.Press("Attester utbetalingen");
        await using var authority = await SignedIn(browser, "Berit Budsjettvik", javaScript);
        await authority.Go(payment);
        await authority.Press("Godkjenn utbetalingen");
        await authority.Expect("Godkjent");

        await officer.Go("/utbetalinger/ordrer/ny?ar=2023");
        await officer.Press("Lag utbetalingsordre");
        await officer.Page.GetByLabel("Filen er levert til regnskapet").CheckAsync();
        await officer.Press("Meld at ordren er sendt");
        await officer.Expect("Sendt til regnskapet");
        await officer.Go("/utbetalinger/kvitteringer");
        var id = Guid.Parse(payment.Split('/')[^1]).ToString("N", CultureInfo.InvariantCulture);
        var file = Encoding.UTF8.GetBytes($"betaling;status;bilag;dato;belop\n{id};utbetalt;B-78;25.10.2023;1650000.00\n");
        await officer.Page.GetByLabel("Fil fra regnskapet")
            .SetInputFilesAsync(new FilePayload { Name = "kvittering.csv", MimeType = "text/csv", Buffer = file });
        await officer.Press("Les kvitteringsfilen");
        await officer.Press("Bokfør");
        await officer.Expect("Ferdig bokført");
        await officer.Go(payment);
        await officer.Expect("B-78");
    }

    private static async Task<Visit> SignedIn(DemonstrationBrowser browser, string persona, bool javaScript)
    {
        var visit = await browser.Open(javaScript: javaScript);
        await visit.SignInAs(persona);
        return visit;
    }

    /// <summary>The address of the thing that the page is of, when it has come.</summary>
    private static async Task<string> PathOf(Visit visit, string place)
    {
        var address = new Regex($"/{place}/[0-9a-f]{{8}}-[0-9a-f-]{{27}}");
        await visit.Page.WaitForURLAsync(address);
        return address.Match(visit.Page.Url).Value;
    }

    [GeneratedRegex("^Les brevet: ")]
    private static partial Regex LetterTask();
}
