using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>
/// The directorate decides and a county answers, in the browser: once with the script, with axe and reflow on every page on the way, and once without JavaScript. Then each page of
/// assessing, deciding and telling is looked at in each language, on a day when there is something on it.
/// </summary>
public partial class DecideStoryTests(BrowserWhileAssessing assessing, BrowserWhileAnswering answering) : IClassFixture<BrowserWhileAssessing>, IClassFixture<BrowserWhileAnswering>
{
    private const string Portfolio = "/utlysninger/17-2022/portefolje";

    [Theory, Requirement("C-07", "C-09", "C-11")]
    [InlineData("Soria Moria fylkeskommune", "Regnbueland fylkeskommune", "Odd Skylund", true)]
    [InlineData("Regnbueland fylkeskommune", "Soria Moria fylkeskommune", "Dina Kongsdatter", false)]
    public async Task ADecision_IsRecommendedReturnedMadeSmallerDecidedToldAndAccepted(string first, string returned, string chiefName, bool javaScript)
    {
        // The day after the officers have chosen.
        await using var browser = await DemonstrationBrowser.On("2022-05-04");
        await using var officer = await browser.Open(javaScript: javaScript);
        await using var decider = await browser.Open(javaScript: javaScript);
        await using var chief = await browser.Open(javaScript: javaScript);
        // What is wrong on purpose: no reasons, terms not read.
        decider.Expected.Add("422");
        chief.Expected.Add("422");
        await officer.SignInAs("Ingrid Eksempelsen");
        await decider.SignInAs("Beate Oppdiktet");
        await chief.SignInAs(chiefName);

        await Recommend(officer, returned, javaScript);
        await DecideAndReturn(decider, first, returned, javaScript);
        await MakeSmaller(officer, returned, javaScript);

        await OpenDecision(decider, returned);
        await decider.Expect("1 500 000 kr");
        await decider.Press("Fatt vedtaket");
        await decider.Expect("Grunnlaget for vedtaket");

        await Tell(officer, returned, javaScript);
        await Accept(chief, javaScript);

        await officer.Go("/tilskudd");
        await officer.Press(returned);
        await officer.Expect("Fylkeskommunen har akseptert tilskuddet");
        await officer.Look(javaScript);
    }

    [Fact]
    public async Task ThePagesOfAssessing_AreAccessibleInEachLanguage_WideAndNarrow()
    {
        await Walk(assessing, "Ingrid Eksempelsen", "/oppgaver", "/soknader", "/soknader/{id}/behandling", "/soknader/{id}/vurdering", "/soknader/{id}/vurdering/helhet", "/habilitet?vis=mine", "/vikarer");
        await Walk(assessing, "Jonas Prøvestad", "/oppgaver", "/soknader/{id}/felles-vurdering");
        await Walk(assessing, "Beate Oppdiktet", "/habilitet?vis=tvil", "/habilitet/{id}");
        await Walk(assessing, "Roald Forestilt", "/habilitet", "/soknader/{id}/behandling");
        await Walk(assessing, "Øyvind Månelyst", "/oppgaver", "/sporsmal/{id}", "/soknader/{id}/opplysninger");
    }

    [Fact]
    public async Task ThePagesOfDecidingAndTelling_AreAccessibleInEachLanguage_WideAndNarrow()
    {
        await Walk(answering, "Ingrid Eksempelsen", "/soknader", "/soknader/{id}/behandling", Portfolio, $"{Portfolio}?vis=karakterer", $"{Portfolio}?vis=penger", $"{Portfolio}/saksfremlegg", "/vedtak/{id}", "/brev", "/brev/{id}", "/tilskudd");
        await Walk(answering, "Beate Oppdiktet", "/oppgaver", "/brevmaler/tilskuddsbrev");
        await Walk(answering, "Astrid Systemdal", "/brevmaler", "/brevmaler/avslag", "/brevmaler/avslag/utkast", "/brevmaler/avslag/versjon/2", "/brevmaler/avslag/forskjell/1/2", "/brevmaler/avvisning");
        // Nobody at her county has opened the letter yet: until then no page tells of the award.
        await Walk(answering, "Maren Prinsessedal", "/oppgaver", "/brev", "/brev/{id}", "/tilskudd", "/oppgaver/nytt");
        await Walk(answering, "Fatima Regnbue", "/tilskudd", "/tilskudd/{id}", "/tilskudd/{id}/konto", "/tilskudd/{id}/vilkar/1");
    }

    private static async Task Recommend(Visit officer, string county, bool javaScript)
    {
        await officer.Go("/soknader");
        await officer.Press(county);
        await officer.Look(javaScript);
        await officer.Press("Til porteføljen");
        await officer.Fill("Hvordan bidrar de valgte søknadene samlet til formålet?", "De dekker to fag og tre landsdeler.");
        await officer.Press("Lagre totalvurderingen");
        await officer.Expect("Lagret kl.");
        await officer.LookInEachLanguage(javaScript);
        await officer.Press("Send innstillingen til beslutter");
        await officer.Expect("Innstillingen er sendt og venter på beslutter.");
        await officer.Look(javaScript);
    }

    private static async Task DecideAndReturn(Visit decider, string first, string returned, bool javaScript)
    {
        await decider.Go("/oppgaver");
        await decider.Press("Les og avgjør: Ta stilling til innstillingen for utlysning 17-2022. Søknader: 4");
        await decider.Expect(returned);
        await decider.Look(javaScript);

        await OpenDecision(decider, first);
        await decider.LookInEachLanguage(javaScript);
        await decider.Press("Fatt vedtaket");
        await decider.Expect("Grunnlaget for vedtaket");
        await decider.Look(javaScript);

        await OpenDecision(decider, returned);
        await decider.Press("Send tilbake");
        await decider.Expect("Skriv hva som må rettes.");
        await decider.Look(javaScript);
        await decider.Fill("Hva må rettes?", "Reiseutgiftene er høye. Se på beløpet en gang til.");
        await decider.Press("Send tilbake");
        await decider.Expect("sendte det tilbake");
        await decider.Look(javaScript);
    }

    /// <summary>From the portfolio, where each row has a way to its decision.</summary>
    private static async Task OpenDecision(Visit decider, string county)
    {
        await decider.Go(Portfolio);
        await decider.Page.Locator("main tr").Filter(new() { HasText = county }).Locator("a[href^='/vedtak/']").First.ClickAsync();
        await decider.Expect("Fatt vedtaket");
    }

    private static async Task MakeSmaller(Visit officer, string county, bool javaScript)
    {
        await officer.Go("/oppgaver");
        await officer.Look(javaScript);
        await officer.Press($"Rett innstillingen: Rett innstillingen for {county} på utlysning 17-2022");
        await officer.Expect("Reiseutgiftene er høye. Se på beløpet en gang til.");
        await officer.LookInEachLanguage(javaScript);
        await officer.Fill("Beløp for 2022", "1 500 000");
        await officer.Press("Lagre innstillingen");
        await officer.Expect("Lagret kl.");
        await officer.Press("Send denne innstillingen til beslutter");
        await officer.Expect("Innstillingen venter på en beslutter som ikke har forberedt den.");
        await officer.Look(javaScript);
    }

    private static async Task Tell(Visit officer, string county, bool javaScript)
    {
        await officer.Go("/soknader");
        await officer.Press(county);
        await officer.Press("Se og send brevet");
        await officer.LookInEachLanguage(javaScript);
        // A neutral county gets it in the form that the officer chooses; the others have chosen themselves.
        var nynorsk = officer.Page.GetByRole(AriaRole.Radio, new() { Name = "Nynorsk" });
        if (await nynorsk.CountAsync() > 0) await nynorsk.CheckAsync();
        await officer.Press("Send brevet");
        await officer.Expect("Ikke åpnet");
        await officer.Look(javaScript);
    }

    private static async Task Accept(Visit chief, bool javaScript)
    {
        await chief.Go("/oppgaver");
        await chief.Look(javaScript);
        await chief.Page.GetByRole(AriaRole.Link, new() { NameRegex = LetterTask() }).ClickAsync();
        await chief.Expect("Et brev til dere");
        await chief.Look(javaScript);
        await chief.Press("Åpne brevet");
        await chief.LookInEachLanguage(javaScript);
        await chief.Press("Gå til tilskuddet");
        await chief.Look(javaScript);
        await chief.Press("Svar på tilskuddet");
        // A no is a step of its own, and one can go back from it.
        await chief.Press("Gå videre for å takke nei");
        await chief.LookInEachLanguage(javaScript);
        await chief.Press("Svar på tilskuddet");
        await chief.Fill("Kontonummer", "1234.56.78903");
        await chief.Press("Aksepter tilskuddet");
        (await chief.Page.GetByLabel("Kontonummer").InputValueAsync()).ShouldBe("1234.56.78903");
        await chief.Look(javaScript);
        await chief.Page.GetByLabel("Vi har lest brevet og godtar vilkårene").CheckAsync();
        await chief.Press("Aksepter tilskuddet");
        await chief.Expect("Dere har akseptert tilskuddet");
        await chief.Expect("1234.56.78903");
        await chief.LookInEachLanguage(javaScript);
    }

    /// <summary>Goes where the links lead from one's own pages, and looks at one page of each kind in each language.</summary>
    /// <param name="kinds">Addresses; in those that are only reached by a link, <c>{id}</c> stands for what nobody knows beforehand.</param>
    private static async Task Walk(DemonstrationBrowser browser, string person, params string[] kinds)
    {
        await using var visit = await browser.Open();
        await visit.SignInAs(person);
        var left = kinds.ToHashSet(StringComparer.Ordinal);
        var ways = new Queue<string>(kinds.Where(kind => !kind.Contains("{id}", StringComparison.Ordinal)));
        while (left.Count > 0 && ways.TryDequeue(out var way))
        {
            if (!left.Remove(Ids().Replace(way, "{id}"))) continue;
            (await visit.Go(way)).Status.ShouldBe(200, $"{way} for {person}");
            await visit.LookInEachLanguage(javaScript: true);
            foreach (var link in await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(a => a.pathname + a.search)")) ways.Enqueue(link);
        }

        left.ShouldBeEmpty($"{person} finds no way to these");
    }

    [GeneratedRegex("^Les brevet: ")]
    private static partial Regex LetterTask();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();
}

/// <summary>The demonstration on a day when the officers assess.</summary>
public sealed class BrowserWhileAssessing() : DemonstrationBrowser("2022-04-20");

/// <summary>The demonstration on a day when the letters are sent and some counties have answered.</summary>
public sealed class BrowserWhileAnswering() : DemonstrationBrowser("2022-06-01");
