using System.Net;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access;

/// <summary>Signing in as a persona, and when a session ends.</summary>
[Trait("Category", "Clock")]
public abstract class SignInTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Personas_AreGroupedByKindOfOrganisation_AndFoundByWords()
    {
        var member = await Given.AMember(Role.CaseOfficer, person: await Given.AUser("Kvitebjørn Valemon"));

        var page = await Anyone().Get("/logg-inn?q=valemon+kvitebjorn&til=%2Fregister");
        page.Document.QuerySelectorAll(".personas button").ShouldBeEmpty("ø is a letter of its own");

        foreach (var words in new[] { "valemon kvitebjørn", $"kvitebjørn {AccessWords.Of(Role.CaseOfficer)}", $"valemon {member.Organisation.Name}" })
        {
            page = await Anyone().Get($"/logg-inn?q={Uri.EscapeDataString(words)}&til=%2Fregister");
            page.Document.QuerySelectorAll(".personas button").Select(button => Page.Flat(button.TextContent)).ShouldBe(["Kvitebjørn Valemon"], words);
            page.Document.QuerySelectorAll("h2").Select(heading => Page.Flat(heading.TextContent)).ShouldContain(AccessWords.Of(OrganisationKind.Directorate));
            page.Document.QuerySelectorAll("form[role=search] input[name=til]").Select(field => field.GetAttribute("value")).ShouldBe(["/register"]);
        }
    }

    [Fact]
    public async Task Day_ThatIsNotKept_CannotBeChosen()
    {
        (await Anyone().Get(AccessUrls.OfDay(new DateOnly(2022, 4, 20)))).ShouldBe(HttpStatusCode.NotFound);
        File.Exists(Path.Combine(Host.DataFolder, "day.next")).ShouldBeFalse();
    }

    [Fact]
    public async Task SignInPage_NamesTheDays_AndSaysWhatThoseThatAreNotKeptNeed() => (await Anyone().Get("/logg-inn"))
        .ShouldSay("8. mars 2022 (vises nå)").ShouldSay("20. april 2022 (ikke klargjort)").ShouldSay("Det tar noen minutter å klargjøre en dag")
        .Text.ShouldContain("./samlop run --today 2022-04-20");

    [Fact]
    public async Task SignInPage_CountsTheTasksThatTheMenuCounts()
    {
        // What is beside the rows, as rates that are out of date, is counted in neither place.
        var administrator = await Given.AMember(Role.Administrator, person: await Given.AUser("Tellekorn Oppdiktet"));
        var page = (await As(administrator).Get("/oppgaver")).ShouldSay("Se også til");
        var place = Page.Flat(page.Document.QuerySelector(".main-nav a[href='/oppgaver']")!.TextContent);
        (await Anyone().Get("/logg-inn?q=tellekorn")).ShouldSay(
            place == "Mine oppgaver" ? "Ingenting venter nå" : $"Oppgaver som venter: {place.Split('(')[1].TrimEnd(')')}");
    }

    [Fact]
    public async Task Persona_SignsIn_AndSeesTheirNameRoleAndOrganisation()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var page = await As(member).Get("/finnes-ikke");
        page.ShouldSay(member.User.Name).ShouldSay($"{member.Organisation.Name}: prosjektleder");
    }

    [Fact]
    public async Task PersonWhoIsNoPersona_CannotSignInByTheDemonstrationsDoor()
    {
        var person = await Given.Saved(new User(Given.Id<Samlop.Platform.UseCases.UserId>(), "Ingen Persona", "ingen@example.test"));
        (await Anyone().PostBare("/logg-inn/persona", ("person", person.Id.Value.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_AlsoForACopyOfTheCookie()
    {
        var client = As(await Given.AMember(Role.ProjectLead));
        await client.SignIn();
        var copied = client.Cookie("samlop-okt")!;

        (await client.Post("/finnes-ikke", "Logg ut")).ShouldSay("Logg inn");
        client.Cookie("samlop-okt").ShouldBeNull();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/finnes-ikke");
        request.Headers.Add("Cookie", $"samlop-okt={copied}");
        (await (await Anyone().Direct.SendAsync(request)).Content.ReadAsStringAsync()).ShouldContain("Logg inn");
    }

    [Fact]
    public async Task SignIn_GivesANewKeyEachTime()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        var first = client.Cookie("samlop-okt");
        await client.PostBare("/logg-inn/persona", ("person", member.Id.Value.ToString()));
        client.Cookie("samlop-okt").ShouldNotBe(first);
    }

    [Fact]
    public async Task Session_WithoutRequests_EndsAtTheIdleLimit()
    {
        var client = As(await Given.AMember(Role.ProjectLead));
        await client.SignIn();

        Host.Time.Pass(Session.IdleLimit - TimeSpan.FromSeconds(1));
        (await client.Get("/finnes-ikke")).ShouldSay("Logg ut");
        Host.Time.Pass(Session.IdleLimit - TimeSpan.FromSeconds(1));
        (await client.Get("/finnes-ikke")).ShouldSay("Logg ut");
        Host.Time.Pass(Session.IdleLimit);
        (await client.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
    }

    [Fact]
    public async Task Session_InConstantUse_EndsAtTheAbsoluteLimit()
    {
        var client = As(await Given.AMember(Role.ProjectLead));
        await client.SignIn();
        var step = TimeSpan.FromMinutes(50);
        for (var passed = step; passed < Session.AbsoluteLimit; passed += step)
        {
            Host.Time.Pass(step);
            (await client.Get("/finnes-ikke")).ShouldSay("Logg ut");
        }

        Host.Time.Pass(step);
        (await client.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
    }

    [Fact]
    public async Task MembershipThatEnds_EndsAccessAtOnce()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        (await client.Get("/finnes-ikke")).ShouldSay("Logg ut");

        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
        (await client.Get("/finnes-ikke")).ShouldNotSay(member.User.Name);
        (await Host.ActorOf(member)).IsUser.ShouldBeFalse();
    }

    [Fact]
    public async Task Membership_HoldsFromItsFirstDayToItsLast()
    {
        var member = await Given.AMember(Role.ProjectLead, from: new DateOnly(2022, 3, 8));
        member.Membership.End(new DateOnly(2022, 3, 9));
        await Given.Changed(member.Membership);
        foreach (var (day, holds) in new[] { (7, false), (8, true), (9, true), (10, false) })
        {
            Today = new DateOnly(2022, 3, day);
            (await Host.ActorOf(member)).IsUser.ShouldBe(holds, $"{day} March");
        }
    }

    [Fact]
    public async Task PersonOfTwoOrganisations_ActsForTheOneThatIsChosen_InTheRolesThere()
    {
        var first = await Given.AMember(Role.ProjectLead);
        var second = await Given.AMember(Role.CaseOfficer, person: first.User);
        (await Host.ActorOf(second)).Roles.ShouldBe([Role.CaseOfficer]);
        Head(await As(first).Get("/finnes-ikke")).ShouldContain($"{first.Organisation.Name}: prosjektleder");
        Head(await As(second).Get("/finnes-ikke")).ShouldContain($"{second.Organisation.Name}: saksbehandler");
    }

    [Fact]
    public async Task PersonWithTwoRolesAtOneOrganisation_ActsInBoth_AndIsNotAskedToChoose()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        await Given.AMember(Role.ChiefExecutive, lead.Organisation, lead.User);
        (await Host.ActorOf(lead)).Roles.ShouldBe([Role.ProjectLead, Role.ChiefExecutive]);
        var page = await As(lead).Get("/finnes-ikke");
        Head(page).ShouldContain($"{lead.Organisation.Name}: prosjektleder og fylkeskommunedirektør");
        page.Document.QuerySelectorAll($"form[action='{AccessUrls.ActFor}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task PersonOfTwoOrganisations_ReachesNothingOfTheOther_BeforeChoosingIt()
    {
        var administrator = await Given.AMember(Role.OrganisationAdministrator, await Given.AnOrganisation("Abelsby kommune", OrganisationKind.Municipality));
        var other = await Given.AMember(Role.OrganisationAdministrator, await Given.AnOrganisation("Øvre kommune", OrganisationKind.Municipality), administrator.User);
        var client = Anyone();
        await client.PostBare("/logg-inn/persona", ("person", administrator.Id.Value.ToString()));
        Head(await client.Get("/finnes-ikke")).ShouldContain("Abelsby kommune");
        (await client.Get(AccessUrls.Of(administrator.Organisation.Id))).ShouldBe(HttpStatusCode.OK);
        (await client.Get(AccessUrls.Of(other.Organisation.Id))).ShouldBe(HttpStatusCode.NotFound);

        await client.PostBare(AccessUrls.ActFor, ("organisation", other.Organisation.Id.Value.ToString()));
        (await client.Get(AccessUrls.Of(other.Organisation.Id))).ShouldBe(HttpStatusCode.OK);
        (await client.Get(AccessUrls.Of(administrator.Organisation.Id))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RoleThatBeginsOrEndsAtTheOrganisation_HoldsAtOnce_InTheSessionThatGoesOn()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var client = As(lead);
        Head(await client.Get("/finnes-ikke")).ShouldEndWith("prosjektleder");
        await Given.AMember(Role.ChiefExecutive, lead.Organisation, lead.User);
        Head(await client.Get("/finnes-ikke")).ShouldEndWith("prosjektleder og fylkeskommunedirektør");

        lead.Membership.End(Today.AddDays(-1));
        await Given.Changed(lead.Membership);
        Head(await client.Get("/finnes-ikke")).ShouldEndWith("fylkeskommunedirektør");
    }

    private static string Head(Page page) => Page.Flat(page.Document.QuerySelector(".signed-in summary")!.TextContent);

    [Fact]
    public async Task Organisation_OfAnotherPerson_CannotBeChosen()
    {
        var client = As(await Given.AMember(Role.ProjectLead));
        await client.SignIn();
        var other = await Given.AMember(Role.CaseOfficer);
        (await client.PostBare(AccessUrls.ActFor, ("organisation", other.Organisation.Id.Value.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Organisation_ThatIsNoId_IsNotThere(string? typed)
    {
        var client = As(await Given.AMember(Role.ProjectLead));
        await client.SignIn();
        var answer = await client.PostBare(AccessUrls.ActFor, typed is null ? [] : [("organisation", typed)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ChoosingAnotherOrganisation_IsSaidOnlyToThoseWhoHaveSeveral()
    {
        const string Several = "Du har roller i flere organisasjoner.";
        var one = await Given.AMember(Role.ProjectLead);
        (await As(one).Get("/finnes-slett-ikke")).ShouldBe(HttpStatusCode.NotFound).ShouldNotSay(Several).ShouldNotSay("annen organisasjon");
        (await As(one).Get(AccessUrls.NewUser)).ShouldBe(HttpStatusCode.Forbidden).ShouldNotSay(Several).ShouldNotSay("annen organisasjon");
        await Given.AMember(Role.ProjectLead, person: one.User);
        (await As(one).Get("/finnes-slett-ikke")).ShouldBe(HttpStatusCode.NotFound).ShouldSay(Several);
        (await As(one).Get(AccessUrls.NewUser)).ShouldBe(HttpStatusCode.Forbidden).ShouldSay(Several);
    }

    [Theory]
    [InlineData("/åpen?q=æøå#ø", "/%C3%A5pen?q=%C3%A6%C3%B8%C3%A5#%C3%B8")]
    [InlineData("/utlysninger?q=a%20b&side=2", "/utlysninger?q=a%20b&side=2")]
    [InlineData("/..//evil.example", "/evil.example")]
    [InlineData("/%2F", "/%2F")]
    public async Task SignIn_SendsPeopleOn_ToAnAddressThatAHeaderTakes(string til, string to)
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = Anyone();
        var signedIn = await client.PostBare("/logg-inn/persona", ("person", member.Id.Value.ToString()), ("til", til));
        var inOrganisation = await client.PostBare(AccessUrls.ActFor, ("organisation", member.Organisation.Id.Value.ToString()), ("til", til));
        var inNynorsk = await client.Direct.GetAsync(new Uri($"/sprak/nn?til={Uri.EscapeDataString(til)}", UriKind.Relative));
        foreach (var answer in new[] { signedIn, inOrganisation, inNynorsk }) answer.Headers.Location!.ToString().ShouldBe(to);
    }

    [Fact]
    public async Task ChoiceOfOrganisation_DoesNotBeginTheDayAnew()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        var step = TimeSpan.FromMinutes(50);
        for (var passed = step; passed < Session.AbsoluteLimit; passed += step)
        {
            Host.Time.Pass(step);
            await client.PostBare(AccessUrls.ActFor, ("organisation", member.Organisation.Id.Value.ToString()));
            (await client.Get("/finnes-ikke")).ShouldSay("Logg ut");
        }

        Host.Time.Pass(step);
        (await client.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    public async Task SignIn_NeverSendsPeopleToAnotherSite(string til)
    {
        var member = await Given.AMember(Role.ProjectLead);
        var answer = await Anyone().PostBare("/logg-inn/persona", ("person", member.Id.Value.ToString()), ("til", til));
        answer.Headers.Location!.ToString().ShouldBe("/oppgaver");
        var language = await Anyone().Direct.GetAsync(new Uri($"/sprak/nn?til={Uri.EscapeDataString(til)}", UriKind.Relative));
        language.Headers.Location!.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("/logg-inn/persona")]
    [InlineData("/logg-ut")]
    public async Task Post_WithoutAntiforgeryToken_IsBadRequest(string url)
    {
        var member = await Given.AMember(Role.ProjectLead);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("person", member.Id.Value.ToString())]);
        (await Anyone().Direct.PostAsync(new Uri(url, UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

public sealed class SignInTests_OnSqlite(SqliteHost host) : SignInTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class SignInTests_OnPostgres(PostgresHost host) : SignInTests(host), IClassFixture<PostgresHost>;
