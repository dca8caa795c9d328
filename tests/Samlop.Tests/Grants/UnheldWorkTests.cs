using System.Net;
using Samlop.Access;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants;

/// <summary>What waits for a role that nobody holds is seen to by the leader, the organisation's administrator, the installation's.</summary>
public abstract class UnheldWorkTests(SamlopHost host) : HostTests(host)
{
    private const string Waits = "Oppgaver venter på en rolle som ingen har";

    [Fact]
    public async Task WhatWaitsForARoleThatNobodyHolds_IsTheLeaders_UntilSomebodyHasIt()
    {
        var the = await Given.AReceived();
        await IsOver(the.Imdi.Officer);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(Waits);
        await IsOver(the.Imdi.Other);

        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay($"{Waits}: {the.Imdi.Decider.Organisation.Name}");
        var page = await As(the.Imdi.Decider).Get(AccessUrls.Unheld(the.Imdi.Decider.Organisation.Id));
        page.ShouldSay("Saksbehandler").ShouldSay("om å gi noen rollen").ShouldNotSay(the.County.Lead.Organisation.Name);

        await Given.AMember(Role.CaseOfficer, the.Imdi.Decider.Organisation);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(Waits);
        (await As(the.Imdi.Decider).Get(page.Url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WithoutALeader_ItIsTheOwnAdministrators_AndWithoutThoseTheInstallations_WhoSeeHowMuchAndNotWhat()
    {
        var the = await Given.AReceived();
        var here = the.Imdi.Decider.Organisation;
        var own = await Given.AMember(Role.OrganisationAdministrator, here);
        var all = await Given.AMember(Role.Administrator);
        await IsOver(the.Imdi.Officer);
        await IsOver(the.Imdi.Other);
        (await As(own).Get("/oppgaver")).ShouldNotSay(Waits);

        await IsOver(the.Imdi.Decider);
        (await As(own).Get("/oppgaver")).ShouldSay($"{Waits}: {here.Name}");
        (await As(own).Get(AccessUrls.Unheld(here.Id))).ShouldSay("Saksbehandler").ShouldSay("Finn en person")
            .ShouldNotSay(the.County.Lead.Organisation.Name);
        (await As(all).Get("/oppgaver")).ShouldNotSay($"{Waits}: {here.Name}");
        (await As(all).Get(AccessUrls.Unheld(here.Id))).ShouldBe(HttpStatusCode.NotFound);

        await IsOver(own);
        (await As(all).Get("/oppgaver")).ShouldSay($"{Waits}: {here.Name}");
        (await As(all).Get(AccessUrls.Unheld(here.Id))).ShouldSay("Finn en person").ShouldNotSay(the.County.Lead.Organisation.Name);
    }

    [Fact]
    public async Task OfAnotherOrganisation_ItIsNobodysWhoLeadsTheirOwn()
    {
        var the = await Given.AReceived();
        await IsOver(the.Imdi.Officer);
        await IsOver(the.Imdi.Other);
        var elsewhere = await Given.AMember(Role.DecisionMaker);
        (await As(elsewhere).Get("/oppgaver")).ShouldNotSay(Waits);
        (await As(elsewhere).Get(AccessUrls.Unheld(the.Imdi.Decider.Organisation.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay(Waits);
        (await As(the.County.Lead).Get(AccessUrls.Unheld(the.County.Lead.Organisation.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task IsOver(Member member)
    {
        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
    }
}

public sealed class UnheldWorkTests_OnSqlite(SqliteHost host) : UnheldWorkTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class UnheldWorkTests_OnPostgres(PostgresHost host) : UnheldWorkTests(host), IClassFixture<PostgresHost>;
