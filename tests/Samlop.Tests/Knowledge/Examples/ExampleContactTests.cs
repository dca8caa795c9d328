using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Examples;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Examples;

/// <summary>A question about an example goes to a role and not to a person: to who has it, or to the directorate that keeps it for them.</summary>
public abstract class ExampleContactTests(SamlopHost host) : HostTests(host)
{
    private const string OfAMunicipality = "lorenskog-supported-employment";
    private const string OfANavOffice = "ringerike-mangfold-og-inkludering";

    [Fact, SentTwice, Requirement("H-01")]
    public async Task Question_AboutWhoIsNotInSamløp_IsKeptByTheDirectorate_AndAnsweredThere()
    {
        await Given.AMember(Role.CaseOfficer);
        var lead = await Given.AMember(Role.ProjectLead);
        var page = await As(lead).Get(ExampleUrls.Ask(OfANavOffice));
        page.ShouldSay("er ikke i Samløp").ShouldNotSay("@");
        page = await page.Post("ask", ("Input.Text", "Hvordan fulgte dere opp bedriftene?"));
        page.ShouldSay("Direktoratet tar spørsmålet videre.").ShouldSay("Hvordan fulgte dere opp bedriftene?");
        var url = page.Url;
        var kept = await Keeper();
        (await ToldTo(kept)).ShouldContain("Organisasjonen din har fått et spørsmål om et praksiseksempel.");
        page = await As(kept).Get(url);
        page = await page.Post("write", ("Input.Text", "Vi har spurt dem."));
        page.ShouldSay("Vi har spurt dem.");
        (await ToldTo(lead)).ShouldContain("Spørsmålet ditt om et praksiseksempel er besvart.");
        (await As(lead).Get(url)).ShouldSay("Vi har spurt dem.");
        (await As(lead).Get(ExampleUrls.Contacts)).ShouldSay("Mangfold og inkludering");
        var stranger = await Given.AMember(Role.ProjectLead);
        (await As(stranger).Get(url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_SeeWhatTheOtherWrote()
    {
        await Given.AMember(Role.CaseOfficer);
        var lead = await Given.AMember(Role.ProjectLead);
        var colleague = await Given.AMember(Role.CountyCoordinator, lead.Organisation);
        var contact = (await As(lead).Submit(new AskAboutExample.Input { Example = OfANavOffice, Text = "Først" }).ShouldSucceed()).Contact;
        var page = await As(colleague).Get(ExampleUrls.ContactOf(contact));
        await As(lead).Submit(new WriteAboutExample.Input { Contact = contact, Seen = 1, Text = "Imens" }).ShouldSucceed();
        page = await page.Post("write", ("Input.Text", "Kollegaens"));
        page.ShouldSay("Imens").ShouldSay("Kollegaens");
        (await page.Post("write")).ShouldSay("Kollegaens");
    }

    [Fact]
    public async Task WhatSaysNothing_AndWhoLooksIntoItOnly_IsRefused()
    {
        await Given.AMember(Role.CaseOfficer);
        var lead = await Given.AMember(Role.ProjectLead);
        await As(lead).Submit(new AskAboutExample.Input { Example = OfAMunicipality, Text = " " }).ShouldHaveError(nameof(AskAboutExample.Input.Text));
        await As(lead).Submit(new AskAboutExample.Input { Example = "finnes-ikke", Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
        await ByEachRoleWithout<AskAboutExample>(async member =>
        {
            await As(member).Submit(new AskAboutExample.Input { Example = OfAMunicipality, Text = "Hei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WriteAboutExample.Input { Text = "Hei" }).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get(ExampleUrls.Contacts)).ShouldBe(HttpStatusCode.Forbidden);
        });
    }

    /// <summary>A case officer of the directorate that keeps what nobody else in Samløp can answer: the first there is.</summary>
    private async Task<Member> Keeper()
    {
        var first = await Read(db => Task.FromResult((
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.Role == Role.CaseOfficer
            orderby o.Id
            select new { u, o, m }).First()));
        return new Member(first.u, first.o, first.m);
    }
}

public sealed class ExampleContactTests_OnSqlite(SqliteHost host) : ExampleContactTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ExampleContactTests_OnPostgres(PostgresHost host) : ExampleContactTests(host), IClassFixture<PostgresHost>;
