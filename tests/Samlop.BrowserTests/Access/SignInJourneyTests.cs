using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Access;

/// <summary>The ways in as in production, each against an issuer that plays the real one: there, back, and out again.</summary>
public sealed class SignInJourneyTests(BrowserWithIssuers browser) : IClassFixture<BrowserWithIssuers>
{
    private const string Substantial = "Betydelig";

    [Theory]
    [InlineData("Samira Eksempelvik", true)]
    [InlineData("Trygve Fagmann", false)]
    public async Task IdPorten_TooLowALevel_IsToldSo_AHighOneLetsIn_AndSignOutLeadsByTheIssuerAndBack(string name, bool javaScript)
    {
        await using var visit = await browser.Open(javaScript: javaScript);
        await visit.Go("/logg-inn");
        await visit.Expect("Dette er en demonstrasjon");
        await visit.Look(javaScript);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Logg inn med ID-porten (test)" }).ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Logg inn som om det var ID-porten" }).WaitForAsync();
        if (javaScript) await Axe.Check(visit.Page);
        await visit.Page.GetByLabel(Substantial).CheckAsync();
        await Choose(visit, name);
        await visit.Page.WaitForURLAsync("**/logg-inn/stanset/toolow**");
        await visit.Look(javaScript);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Prøv å logge inn igjen" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Logg inn med ID-porten (test)" }).ClickAsync();
        await Choose(visit, name);
        await IsSignedIn(visit, name);

        await visit.Page.Locator(".signed-in summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut", Exact = true }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/logg-ut/ferdig/idporten");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Logg ut av ID-porten (test)" }).ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Vil du logge ut av ID-porten?" }).WaitForAsync();
        if (javaScript) await Axe.Check(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(browser.Address.ToString());
        await visit.Go("/oppgaver");
        visit.Page.Url.ShouldContain("/logg-inn?");
        await visit.Page.GotoAsync($"{browser.Issuers}/idporten/okt");
        await visit.Expect("Ingen er logget inn");
    }

    [Fact]
    public async Task Ansattporten_TheOrganisationThatIsChosenIsActedFor_AndWhoHasNoRightIsToldWhomToAsk()
    {
        await using var visit = await browser.Open();
        foreach (var outside in new[] { "En bedrift utenfor Samløp", "Ingen (uten representasjon)" })
        {
            await AtAnsattporten(outside);
            await visit.Page.WaitForURLAsync("**/logg-inn/stanset/withoutright**");
            await visit.Expect("Altinn");
            await visit.Look(javaScript: true);
            // Another choice is another sign-in there.
            await visit.Page.GotoAsync($"{browser.Issuers}/ansattporten/okt");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Avslutt innloggingen her" }).ClickAsync();
            await visit.Page.Locator("h1", new() { HasText = "er avsluttet" }).WaitForAsync();
        }

        await AtAnsattporten("Soria Moria fylkeskommune");
        await IsSignedIn(visit, "Pelle Eventyrsen");
        (await visit.Page.Locator("header").First.TextContentAsync())!.ShouldContain("Soria Moria fylkeskommune");

        async Task AtAnsattporten(string organisation)
        {
            await visit.Go("/logg-inn/via/ansattporten");
            await Choose(visit, "Pelle Eventyrsen");
            await visit.Page.Locator("h1", new() { HasText = "Velg virksomhet" }).WaitForAsync();
            await Axe.Check(visit.Page);
            await visit.Page.GetByLabel(organisation).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fortsett" }).ClickAsync();
        }
    }

    [Fact]
    public async Task Entra_LetsInThoseOfTheTenantsThatAreListed_AndASessionThatIsOverThereIsOverHere()
    {
        await using var visit = await browser.Open();
        await visit.Go("/logg-inn/via/entra");
        await visit.Page.GetByLabel("En annen virksomhet (slipper ikke inn i Samløp)").CheckAsync();
        await Choose(visit, "Ingrid Eksempelsen");
        await visit.Page.WaitForURLAsync("**/logg-inn/stanset/othertenant**");
        await visit.Look(javaScript: true);
        await visit.Page.GotoAsync($"{browser.Issuers}/organizations/v2.0/okt");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Avslutt innloggingen her" }).ClickAsync();

        await visit.Go("/logg-inn/via/entra");
        await Choose(visit, "Ingrid Eksempelsen");
        await IsSignedIn(visit, "Ingrid Eksempelsen");

        await visit.Page.GotoAsync($"{browser.Issuers}/organizations/v2.0/okt");
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Avslutt innloggingen her" }).ClickAsync(),
            answer => answer.Url.Contains("/logg-inn/avslutt/entra", StringComparison.Ordinal));
        await visit.Go("/oppgaver");
        visit.Page.Url.ShouldContain("/logg-inn?");
    }

    [Fact]
    public async Task SignedInPerson_ConfirmsWhoTheyAre_AndComesBackToWhereTheyWere()
    {
        await using var visit = await browser.Open();
        await visit.Go("/logg-inn/via/entra");
        await Choose(visit, "Jonas Prøvestad");
        await IsSignedIn(visit, "Jonas Prøvestad");
        await visit.Go("/logg-inn/bekreft?til=%2Fmine-okter");
        await visit.LookInEachLanguage(javaScript: true);
        foreach (var (how, to) in new[] { ("Bare passord", "**/logg-inn/bekreft**svak=1"), ("Passord og ekstra bekreftelse", "**/mine-okter") })
        {
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Logg inn på nytt med Microsoft Entra ID (test)" }).ClickAsync();
            await visit.Expect("Samløp ber om en ny innlogging");
            await visit.Page.GetByLabel(how, new() { Exact = true }).CheckAsync();
            await Choose(visit, "Jonas Prøvestad");
            await visit.Page.WaitForURLAsync(to);
            await visit.Look(javaScript: true);
        }
    }

    [Fact]
    public async Task IssuerThatIsDown_AndOneThatIsGivenUp_AreToldOf()
    {
        await using var visit = await browser.Open();
        await visit.Go("/logg-inn/via/nede");
        await visit.Page.WaitForURLAsync("**/logg-inn/stanset/down**");
        await visit.Look(javaScript: true);
        await visit.Go("/logg-inn/via/idporten");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/logg-inn/stanset/givenup**");
    }

    private static Task Choose(Visit visit, string name) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task IsSignedIn(Visit visit, string name)
    {
        await visit.Page.WaitForURLAsync("**/oppgaver");
        (await visit.Page.Locator(".signed-in summary").First.TextContentAsync())!.ShouldContain(name);
    }
}
