using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// The money of an award through two calendar years, in the browser: paid by three people and by the ledger's file in 2022, reported and
/// accounted by the county in 2023, treated by two, some of it carried over and some paid back. With and without JavaScript.
/// </summary>
public sealed partial class MoneyYearStoryTests
{
    private const string County = "Soria Moria fylkeskommune";

    [Theory, Requirement("C-09", "C-11", "C-12")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAward_IsPaid_Reported_Accounted_Treated_CarriedOverAndPaidBack(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-06-15");
        var award = await Pay(browser, javaScript);
        await browser.GoOn("2023-01-10");
        var accounts = await ReportAndAccount(browser, award, javaScript);
        await browser.GoOn("2023-02-06");
        var recovery = await Treat(browser, award, accounts, javaScript);
        await browser.GoOn("2023-03-06");
        await PayBack(browser, recovery, javaScript);

        await using var officer = await SignedIn(browser, "Ingrid Eksempelsen", javaScript);
        await officer.Go("/tilskuddsar?ar=2022");
        await officer.Press(County);
        // Every krone: used, carried over and paid back are together what was awarded.
        foreach (var amount in new[] { "1 650 000 kr", "20 000 kr", "30 000 kr" }) await officer.Expect(amount);
        await officer.LookInEachLanguage(javaScript);
    }

    private static async Task<string> Pay(DemonstrationBrowser browser, bool javaScript)
    {
        await using var officer = await SignedIn(browser, "Ingrid Eksempelsen", javaScript);
        await using var attestant = await SignedIn(browser, "Roald Forestilt", javaScript);
        await using var authority = await SignedIn(browser, "Berit Budsjettvik", javaScript);
        officer.Expected.Add("422");
        await officer.Go("/tilskudd");
        await officer.Press(County);
        var award = await PathOf(officer, "tilskudd");
        await officer.Go($"{award}/betalingsplan");
        await officer.Fill("Kan bestilles fra", "15.06.2022");
        await officer.Fill("Beløp", "1 649 999,99");
        await officer.Press("Lagre planen");
        await officer.Expect("Det mangler 0,01 kr.");
        await officer.Look(javaScript);
        await officer.Fill("Beløp", "1 650 000");
        await officer.Press("Lagre planen");
        await officer.Page.Locator("main a[href^='/utbetalinger/']").First.ClickAsync();
        await PathOf(officer, "utbetalinger");
        await officer.Press("Send til attestering");
        await officer.Expect("attestant");
        await officer.LookInEachLanguage(javaScript);
        var payment = await PathOf(officer, "utbetalinger");

        await attestant.Go(payment);
        await attestant.Look(javaScript);
        await attestant.Press("Attester utbetalingen");
        await authority.Go(payment);
        await authority.Press("Godkjenn utbetalingen");
        await authority.Expect("Godkjent");
        await authority.Look(javaScript);

        await officer.Go("/utbetalinger/ordrer/ny?ar=2022");
        await officer.Look(javaScript);
        await officer.Press("Lag utbetalingsordre");
        await officer.Page.GetByLabel("Filen er levert til regnskapet").CheckAsync();
        await officer.Look(javaScript);
        await officer.Press("Meld at ordren er sendt");
        await officer.Expect("Sendt til regnskapet");

        await officer.Go("/utbetalinger/kvitteringer");
        var id = Guid.Parse(payment.Split('/')[^1]).ToString("N", CultureInfo.InvariantCulture);
        var file = Encoding.UTF8.GetBytes($"betaling;status;bilag;dato;belop\n{id};utbetalt;B-77;15.06.2022;1650000,00\n");
        await officer.Page.GetByLabel("Fil fra regnskapet").SetInputFilesAsync(new FilePayload { Name = "kvittering.csv", MimeType = "text/csv", Buffer = file });
        await officer.Press("Les kvitteringsfilen");
        await officer.Look(javaScript);
        await officer.Press("Bokfør");
        await officer.Expect("Ferdig bokført");
        await officer.Go(payment);
        await officer.Expect("B-77");
        return award;
    }

    private static async Task<string> ReportAndAccount(DemonstrationBrowser browser, string award, bool javaScript)
    {
        await using var lead = await SignedIn(browser, "Pelle Eventyrsen", javaScript);
        var report = $"/rapporter/{award.Split('/')[^1]}";
        await lead.Go(report);
        await lead.Press("Begynn på årsrapporten");
        await lead.LookInEachLanguage(javaScript);
        await Write(lead, $"{report}/del/modell", ("Hvordan er samarbeidsmodellen i fylket?", "Nav og fylket tar inn sammen."));
        await Write(lead, $"{report}/del/utvikling", ("Hvordan har samarbeidet utviklet seg?", "To kommuner til er med."));
        await Write(lead, $"{report}/del/aktiviteter", ("Aktivitet", "Kurs for veiledere"), ("Når?", "10.2022"), ("Hva kom ut av det?", "Tolv veiledere"));
        await Write(lead, $"{report}/del/bruk", ("Hvordan er tilskuddet brukt?", "Til lærere og tolk."));
        await Write(lead, $"{report}/del/deltakere", ("Hvordan er deltakernes progresjon?", "Femten går videre."), ("Hvilke resultater har deltakerne nådd?", "Tretten har bestått."));
        await using var chief = await SignedIn(browser, "Dina Kongsdatter", javaScript);
        await chief.Go($"{report}/send");
        await chief.LookInEachLanguage(javaScript);
        await chief.Page.GetByLabel("Fylkeskommunen står bak alt som står i rapporten.").CheckAsync();
        await chief.Press("Bekreft og send rapporten");
        await chief.Expect("Rapporten er mottatt");
        await chief.Look(javaScript);

        await lead.Go($"/regnskap/tilskudd/{award.Split('/')[^1]}");
        await lead.Press("Begynn på regnskapet");
        var accounts = await PathOf(lead, "regnskap");
        await lead.Go($"{accounts}/linjer");
        await lead.LookInEachLanguage(javaScript);
        await Book(lead);
        await lead.Press("Lagre");
        await lead.Go(accounts);
        await lead.Press("Legg fram for prosjektansvarlig");
        await using var owner = await SignedIn(browser, "Ola Ansvarsli", javaScript);
        await owner.Go(accounts);
        await owner.Look(javaScript);
        await owner.Press("Godkjenn regnskapet");
        await using var head = await SignedIn(browser, "Kari Sjefsrud", javaScript);
        await head.Go(accounts);
        await head.Press("Godkjenn og send til direktoratet");
        await head.LookInEachLanguage(javaScript);
        return accounts;
    }

    /// <summary>Each line as it was decided, but the first, where 50 000 kr less was used.</summary>
    private static async Task Book(Visit lead)
    {
        var lines = lead.Page.Locator("main fieldset:has(> [data-field=description])");
        for (var n = 0; n < await lines.CountAsync(); n++)
        {
            var decided = Amount().Match(await lines.Nth(n).Locator("> [data-field=description]").InnerTextAsync()).Value;
            var budget = decimal.Parse(string.Concat(decided.Where(char.IsDigit)), CultureInfo.InvariantCulture);
            await lines.Nth(n).GetByLabel("Andre bokførte utgifter").FillAsync($"{(n == 0 ? budget - 50_000 : budget):0}");
        }

        await lead.Fill("Forklaring", "Stillingen var ledig til oktober.");
    }

    private static async Task<string> Treat(DemonstrationBrowser browser, string award, string accounts, bool javaScript)
    {
        await using var officer = await SignedIn(browser, "Ingrid Eksempelsen", javaScript);
        await using var decider = await SignedIn(browser, "Beate Oppdiktet", javaScript);
        var report = $"/rapporter/{award.Split('/')[^1]}/behandling";
        await officer.Go(report);
        await officer.Fill("Vurdering til beslutter", "Rapporten svarer på det utlysningen spør om.");
        await officer.Look(javaScript);
        await officer.Press("Send rapporten til beslutter");
        await decider.Go(report);
        await decider.Press("Godkjenn rapporten");
        await decider.Look(javaScript);

        await officer.Go($"{accounts}/behandling");
        await officer.Choose("Resultat av behandlingen", "Regnskapet godkjennes");
        await officer.Fill("Begrunnelse", "Avviket er forklart.");
        await officer.Look(javaScript);
        await officer.Press("Send behandlingen til beslutter");
        await decider.Go($"{accounts}/behandling");
        await decider.Press("Godkjenn behandlingen");

        await officer.Go($"{accounts}/avregning");
        await officer.Fill("Overføres til neste år", "20 000");
        await officer.Fill("Kreves tilbake", "30 000");
        await officer.Fill("Begrunnelse", "Bare en del trengs neste år.");
        await officer.Look(javaScript);
        await officer.Press("Send avregningen til beslutter");
        await decider.Go($"{accounts}/avregning");
        await decider.Press("Vedta avregningen");
        await decider.Look(javaScript);

        await officer.Go($"{accounts}/avregning");
        await officer.Fill("Beløp som kreves tilbake", "30 000");
        await officer.Fill("Svarfrist for varselet", "28.02.2023");
        await officer.Fill("Hvorfor?", "Midlene er ikke brukt.");
        await officer.Press("Send forhåndsvarselet");
        await officer.LookInEachLanguage(javaScript);
        return await PathOf(officer, "tilbakebetaling");
    }

    private static async Task PayBack(DemonstrationBrowser browser, string recovery, bool javaScript)
    {
        await using var lead = await SignedIn(browser, "Pelle Eventyrsen", javaScript);
        await using var officer = await SignedIn(browser, "Ingrid Eksempelsen", javaScript);
        await using var decider = await SignedIn(browser, "Beate Oppdiktet", javaScript);
        await lead.Go(recovery);
        await lead.Fill("Hva mener dere om kravet?", "Vi er enige.");
        await lead.Press("Send svar på varselet");
        await lead.Look(javaScript);
        await officer.Go(recovery);
        await officer.Fill("Beløp som kreves tilbake", "30 000");
        await officer.Fill("Betalingsfrist", "31.03.2023");
        await officer.Fill("Begrunnelse", "Beløpet er ikke brukt.");
        await officer.Press("Send kravet til beslutter");
        await decider.Go(recovery);
        await decider.Look(javaScript);
        await decider.Press("Vedta kravet");
        await officer.Go(recovery);
        await officer.Press("Se brevet og send det");
        await officer.LookInEachLanguage(javaScript);
        await officer.Press("Send brevet");
        await officer.Expect("Brevet er sendt");
        await lead.Go("/brev");
        await lead.Page.Locator("main table a[href^='/brev/']").First.ClickAsync();
        await lead.Press("Åpne brevet");
        await lead.LookInEachLanguage(javaScript);
        await lead.Press("Til kravet om tilbakebetaling");
        await lead.Expect("Krevd tilbake");
        await lead.Look(javaScript);
        await officer.Go(recovery);
        await officer.Fill("Innbetalt dato", "06.03.2023");
        await officer.Fill("Bilagsnummer", "T-1");
        await officer.Page.GetByLabel("Beløp", new() { Exact = true }).First.FillAsync("30 000");
        await officer.Press("Registrer innbetalingen");
        await officer.Press("Avslutt kravet");
        await officer.Expect("Avsluttet");
        await officer.LookInEachLanguage(javaScript);
    }

    private static async Task Write(Visit lead, string part, params (string Label, string Text)[] typed)
    {
        await lead.Go(part);
        foreach (var (label, text) in typed) await lead.Page.GetByRole(AriaRole.Textbox, new() { Name = label }).First.FillAsync(text);
        await lead.Press("Lagre og gå videre");
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

    /// <summary>The first amount of a text, in kroner.</summary>
    [GeneratedRegex(@"\d[\d\s]*(?=\s*kr)")]
    private static partial Regex Amount();
}
