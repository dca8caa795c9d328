using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Agreements;

/// <summary>
/// A local agreement from the choice of its kind to the last signature, and changed by a proposal that all sign; under the regional one that
/// is in force a role that nobody holds, and one that is handed over. Once with the script and once without.
/// </summary>
public sealed class AgreementStoryTests
{
    private const string Regional = "/avtaler/2022/00007";

    [Theory, Requirement("K-34")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAgreement_FromItsKindToTheLastSignature_ThenAProposalAVacancyAndAHandOver(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-06-01");
        await using var nav = await browser.Open(javaScript: javaScript);
        await using var centre = await browser.Open(javaScript: javaScript);
        await using var municipality = await browser.Open(javaScript: javaScript);
        await nav.SignInAs("Hallgeir Kontordal");
        await centre.SignInAs("Embla Læresen");
        await municipality.SignInAs("Ylva Bygdesdotter");

        var local = await Begin(nav, javaScript);
        await WriteAndSend(nav, centre, local, javaScript);
        (Visit, string)[] leaders = [(nav, "Nav-leiar"), (centre, "rektor"), (municipality, "kommunedirektør")];
        foreach (var (leader, title) in leaders) await Sign(leader, local, title, javaScript);
        await municipality.Expect("Gjeldende avtale");
        await municipality.LookInEachLanguage(javaScript);

        await Propose(municipality, local, javaScript);
        await Approve(centre, local);
        await Send(nav, local);
        foreach (var (leader, title) in leaders) await Sign(leader, local, title, javaScript);
        await SeeWhatChanged(municipality, local, javaScript);

        await HandOver(nav, centre, javaScript);
    }

    /// <returns>The address of the agreement.</returns>
    private static async Task<string> Begin(Visit nav, bool javaScript)
    {
        nav.Expected.Add("422");
        await nav.Go("/avtaler/ny");
        await nav.Press("Begynn på avtalen");
        await nav.Expect("Navn på avtalen");
        await nav.Look(javaScript);
        await nav.Page.GetByLabel("Lokal avtale.").First.CheckAsync();
        await nav.Choose("Hører under", "2022/00007 Samarbeidsavtale for Sagaland");
        await nav.Fill("Navn på avtalen", "Lokal avtale for nabobygda");
        await nav.Choose("Målform i avtaledokumentet", "Nynorsk");
        await nav.Press("Begynn på avtalen");
        await nav.Expect("Under arbeid");
        foreach (var party in new[] { "Kvadvik vaksenopplæringssenter (voksenopplæring)", "Kvadvik kommune (kommune)" })
        {
            await nav.Choose("Legg til en part", party);
            await nav.Press("Legg til parten");
        }

        await nav.LookInEachLanguage(javaScript);
        return new Uri(nav.Page.Url).AbsolutePath;
    }

    private static async Task WriteAndSend(Visit nav, Visit centre, string local, bool javaScript)
    {
        foreach (var (writer, slug, party) in new[]
                 {
                     (nav, "hvem", "Nav Kvadvik"), (centre, "moter", "Kvadvik vaksenopplæringssenter"), (nav, "rapporter", "Kvadvik kommune"),
                     (centre, "kontakt", "Nav Kvadvik"),
                 })
        {
            await writer.Go($"{local}/innhold/{slug}");
            await writer.Fill("Hva er dere enige om?", $"Vi gjør dette sammen: {slug}.");
            await writer.Choose("Ansvarlig", party);
            await writer.Look(javaScript);
            await writer.Press("Lagre");
        }

        await Send(nav, local);
    }

    private static async Task Send(Visit nav, string local)
    {
        await nav.Go($"{local}/signer");
        await nav.Press("Send avtalen til signering");
        await nav.Expect("Signer avtalen");
        await nav.Go(local);
        await nav.Expect("Venter på signatur fra");
    }

    private static async Task Sign(Visit leader, string local, string title, bool javaScript)
    {
        await leader.Go($"{local}/signer");
        await leader.Fill("Stillingen din", title);
        await leader.Page.GetByLabel("Jeg har lest avtalen").CheckAsync();
        await leader.Look(javaScript);
        await leader.Press("Signer avtalen");
        await leader.Go(local);
    }

    private static async Task Propose(Visit municipality, string local, bool javaScript)
    {
        await municipality.Go($"{local}/forslag");
        await municipality.Choose("Tema", "Hvor ofte partene møtes");
        await municipality.Fill("Hva foreslår dere å bli enige om?", "Vi møtes den første mandagen i måneden.");
        await municipality.Fill("Hvorfor", "Da har rådgiveren vår alltid tid.");
        await municipality.Look(javaScript);
        await municipality.Press("Send forslaget");
        await municipality.Expect("Hva endres?");
    }

    /// <summary>What one party has proposed is approved by another: the amendment begins, and the signed version stands beside it.</summary>
    private static async Task Approve(Visit centre, string local)
    {
        await centre.Go($"{local}/forslag");
        await centre.Page.Locator($"main a[href^='{local}/forslag/']").First.ClickAsync();
        await centre.Expect("Hva endres?");
        await centre.Press("Godkjenn forslaget");
        await centre.Expect("Godkjent");
        await centre.Go(local);
        await centre.Expect("Partene skriver på en ny versjon");
        await centre.Expect("Gjeldende avtale");
    }

    /// <summary>The second version is in force, says what is new in it, and the first is still there to read.</summary>
    private static async Task SeeWhatChanged(Visit municipality, string local, bool javaScript)
    {
        await municipality.Press("Versjon 2 av avtalen");
        await municipality.Expect("Hva er endret siden versjon 1?");
        await municipality.Expect("Vi møtes den første mandagen i måneden.");
        await municipality.Look(javaScript);
        await municipality.Go($"{local}/versjon/1");
        await municipality.Expect("Signert, avløst av en nyere versjon");
    }

    /// <summary>Whoever leads the centre takes the role that nobody holds; the leader of Nav takes over from the contact there.</summary>
    private static async Task HandOver(Visit nav, Visit centre, bool javaScript)
    {
        await centre.Go(Regional);
        await centre.Page.GetByRole(AriaRole.Link, new() { Name = "Kontaktperson på skolen eller senteret" }).First.ClickAsync();
        await Take(centre, "Embla Læresen");
        await centre.Look(javaScript);

        await nav.Go(Regional);
        await nav.Page.GetByRole(AriaRole.Link, new() { Name = "Kontaktperson på Nav-kontoret" }).First.ClickAsync();
        await Take(nav, "Hallgeir Kontordal");
        await nav.Expect("Kalle alle kandidatane inn til informasjonsmøte");
        await nav.LookInEachLanguage(javaScript);
    }

    private static async Task Take(Visit visit, string name)
    {
        await visit.Choose("Hvem skal ta rollen?", name);
        await visit.Press("Tilby rollen");
        await visit.Press("Ta imot rollen");
        await visit.Expect(name);
    }
}
