using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Platform.Mail;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.People;

/// <summary>People who are let in, and their roles from day to day.</summary>
public abstract class PeopleTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Person_IsAddedAndGivenARole_AndMayActInItAtOnce()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var school = await Given.AnOrganisation($"Prøveskolen {TestData.Next()}", OrganisationKind.School);
        var name = $"Kari Prøvesen {TestData.Next()}";
        var person = await (await (await As(administrator).Get(AccessUrls.People)).Follow("Ny person")).Post("add", ("Name", name), ("Email", $" Kari{TestData.Next()}@Example.test "));
        person.ShouldSay(name).ShouldSay("Personen har ingen roller").ShouldSay("la til personen");

        var choice = await As(administrator).Get($"{person.Url}/roller/ny?q={Uri.EscapeDataString(school.Name)}");
        var form = await choice.Follow(school.Name);
        form.Document.QuerySelectorAll("select option").Select(o => o.GetAttribute("value")).ShouldBe(["", "Leader", "TradeTeacher", "CommonCoreTeacher", "NorwegianTeacher", "ContactTeacher", "ProcessGuide", "PracticeCoordinator", "Participant", "OrganisationAdministrator"]);
        var given = await form.Post("add", ("Role", "Programfaglærer"), ("From", "8.3.22"), ("To", ""));
        given.ShouldSay("Gjelder nå").ShouldSay("ga rollen Programfaglærer fra 8. mars 2022");

        var period = await (await given.Follow("Endre eller avslutt")).Post("period", ("To", "30. juni 2022"));
        period.ShouldSay("endret perioden for rollen Programfaglærer, som gjelder fra 8. mars 2022 til og med 30. juni 2022");
        var ended = await (await period.Follow("Endre eller avslutt")).Post("end", ("LastDay", "07.03.2022"));
        ended.ShouldSay("Begynte aldri å gjelde").ShouldSay("avsluttet rollen Programfaglærer, som har siste dag 7. mars 2022");
        (await As(administrator).Get(AccessUrls.Of(school.Id))).ShouldSay(name).ShouldSay("Nei");

        (await (await As(administrator).In("en")).Get(ended.Url)).ShouldSay("gave the role Trade teacher from 8 March 2022");
        (await (await As(administrator).In("nn")).Get(ended.Url)).ShouldSay("gav rolla Programfaglærar frå 8. mars 2022");
    }

    [Theory]
    [InlineData("", "a@example.test", "Name", "Error_NameMissing")]
    [InlineData("١٢٣", "a@example.test", "Name", "Error_NameLetter")]
    [InlineData("12-34 !", "a@example.test", "Name", "Error_NameLetter")]
    [InlineData("Prøve 010190 12345", "a@example.test", "Name", "Error_NameNumber")]
    [InlineData("x", "", "Email", "Error_Email")]
    [InlineData("x", "kari", "Email", "Error_Email")]
    [InlineData("x", "kari@@example.test", "Email", "Error_Email")]
    public async Task WrongInput_IsToldBesideItsField(string name, string email, string field, string error) =>
        await As(await Given.AMember(Role.Administrator)).Submit(new AddUser.Input { Name = name, Email = email }).ShouldHaveError(field, error);

    [Fact]
    public async Task Address_OfAnother_IsNotTaken()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var (one, other) = (await Given.AUser(), await Given.AUser());
        await As(administrator).Submit(new AddUser.Input { Name = "x", Email = one.Email.ToUpperInvariant() }).ShouldHaveError("Email", "Error_EmailTaken");
        await As(administrator).Submit(new ChangeUser.Input { User = other.Id, Name = "x", Email = one.Email }).ShouldHaveError("Email", "Error_EmailTaken");
        await As(administrator).Submit(new ChangeUser.Input { User = one.Id, Name = "Nytt Navn", Email = one.Email }).ShouldSucceed();
        await As(administrator).Submit(new ChangeUser.Input { User = one.Id, Name = "Nyere Navn", Email = one.Email }).ShouldBeRefused(Refusal.ChangedByOther);
    }

    [Fact]
    public async Task ChangedAddress_OfWhoSigns_IsToldToTheOldAddressAndToThoseWhoLead_AndNotToOthers()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var chief = await Given.AMember(Role.ChiefExecutive);
        var (leader, lead) = (await Given.AMember(Role.ChiefExecutive, chief.Organisation), await Given.AMember(Role.ProjectLead, chief.Organisation));
        var (old, taken) = (chief.User.Email, $"ny-{Guid.NewGuid():N}@example.test");
        await As(administrator).Submit(new ChangeUser.Input { User = chief.Id, Name = chief.User.Name, Email = taken }).ShouldSucceed();

        var told = (await MailTo(old)).ShouldHaveSingleItem();
        told.Subject.ShouldBe("Brukeren din i Samløp er endret");
        told.Body.ShouldContain($"{administrator.User.Name} har endret e-postadressen for brukeren din i Samløp.");
        (await MailTo(leader.User.Email)).ShouldHaveSingleItem().Body.ShouldContain(
            $"{administrator.User.Name} har endret e-postadressen for {chief.User.Name}, som har en rolle for {chief.Organisation.Name}");
        (await MailTo(taken)).ShouldBeEmpty();
        (await MailTo(lead.User.Email)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangedName_OfWhoHasNoRoleOfWeight_IsToldToThemAlone()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var lead = await Given.AMember(Role.ProjectLead);
        var chief = await Given.AMember(Role.ChiefExecutive, lead.Organisation);
        await As(administrator).Submit(new ChangeUser.Input { User = lead.Id, Name = "Nytt Navn", Email = lead.User.Email }).ShouldSucceed();
        (await MailTo(lead.User.Email)).ShouldHaveSingleItem().Body.ShouldContain("har endret navnet for brukeren din");
        (await MailTo(chief.User.Email)).ShouldBeEmpty();
    }

    [Fact, SentTwice]
    public async Task TwoWhoChangeTheSamePerson_SeeBothVersions()
    {
        var person = await Given.AUser();
        var mine = await As(await Given.AMember(Role.Administrator)).Get(AccessUrls.Change(person.Id));
        await (await As(await Given.AMember(Role.Administrator)).Get(AccessUrls.Change(person.Id))).Post("change", ("Name", "Deres Navn"));
        var conflict = await mine.Post("change", ("Name", "Mitt Navn"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Deres Navn");
        (await conflict.Post("change")).ShouldSay("endret navnet").Title.ShouldBe("Mitt Navn");
    }

    [Theory]
    [InlineData("ProjectLead", "31.02.2022", "", "From", "Error_Date")]
    [InlineData("ProjectLead", "8.3.2022", "tull", "To", "Error_Date")]
    [InlineData("ProjectLead", "31.12.2019", "", "From", "Error_BeforeItBegan")]
    [InlineData("ProjectLead", "9.3.2022", "8.3.2022", "To", "Error_ToBeforeFrom")]
    [InlineData("ProjectLead", "1.1.2022", "7.3.2022", "To", "Error_AlreadyOver")]
    [InlineData("", "8.3.2022", "", "Role", "Error_RoleMissing")]
    [InlineData("King", "8.3.2022", "", "Role", "Error_RoleMissing")]
    [InlineData("3", "8.3.2022", "", "Role", "Error_RoleMissing")]
    [InlineData("CaseOfficer", "8.3.2022", "", "Role", "Error_RoleDoesNotFit")]
    [InlineData("Administrator", "8.3.2022", "", "Role", "Error_RoleDoesNotFit")]
    public async Task Role_WithWrongInput_IsToldBesideItsField(string role, string from, string to, string field, string error)
    {
        var (person, county) = (await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
        await As(await Given.AMember(Role.Administrator)).Submit(new AddMembership.Input { User = person.Id, Organisation = county.Id, Role = role, From = from, To = to }).ShouldHaveError(field, error);
    }

    [Theory]
    [InlineData("1.1.2021", "31.3.2022", false)]
    [InlineData("30.6.2022", "", false)]
    [InlineData("1.7.2022", "", true)]
    [InlineData("1.1.2022", "31.3.2022", true)]
    public async Task SameRole_AtTheSameTime_IsRefused(string from, string to, bool taken)
    {
        var (administrator, person, county) = (await Given.AMember(Role.Administrator), await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
        AddMembership.Input Input(string first, string last, string role = "ProjectLead") => new() { User = person.Id, Organisation = county.Id, Role = role, From = first, To = last };
        await As(administrator).Submit(Input(taken ? "1.4.2022" : "31.3.2022", "30.6.2022")).ShouldSucceed();
        await As(administrator).Submit(Input(from, to, "ChiefExecutive")).ShouldSucceed();
        var run = As(administrator).Submit(Input(from, to));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldBeRefused(MembershipPeriod.RoleHeldAlready);
    }

    [Fact]
    public async Task Role_ThatEndsYesterday_IsGoneAtOnce_AndStaysOver()
    {
        var (administrator, lead) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead));
        EndMembership.Input End(string lastDay, int basedOn = 0) => new() { Membership = lead.Membership.Id, LastDay = lastDay, BasedOn = basedOn };
        await As(administrator).Submit(End("6.3.2022")).ShouldHaveError("LastDay", "Error_TooEarly");
        await As(administrator).Submit(End("31.02.2022")).ShouldHaveError("LastDay", "Error_Date");
        await As(administrator).Submit(End("7.3.2022", 1)).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(administrator).Submit(End("7.3.2022")).ShouldSucceed();
        (await Host.ActorOf(lead)).IsUser.ShouldBeFalse();
        await As(administrator).Submit(End("7.3.2022", 1)).ShouldBeRefused(Membership.MembershipIsOver);
        await As(administrator).Submit(new ChangeMembershipPeriod.Input { Membership = lead.Membership.Id, BasedOn = 1, From = "1.1.2022" }).ShouldBeRefused(Membership.MembershipIsOver);
        (await As(administrator).Get(AccessUrls.Membership(lead.Id, lead.Membership.Id))).ShouldSay("Rollen er over.");
    }

    [Fact]
    public async Task Period_OfARoleThatHasBegun_KeepsThatItHas()
    {
        var (administrator, lead) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead));
        ChangeMembershipPeriod.Input Period(string from, string to, int basedOn = 0) => new() { Membership = lead.Membership.Id, From = from, To = to, BasedOn = basedOn };
        await As(administrator).Submit(Period("9.3.2022", "")).ShouldHaveError("From", "Error_HasBegun");
        await As(administrator).Submit(Period("1.1.2021", "6.3.2022")).ShouldHaveError("To", "Error_TooEarly");
        await As(administrator).Submit(Period("1.1.2021", "31.12.2022")).ShouldSucceed();
        await As(administrator).Submit(Period("1.1.2021", "")).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(administrator).Submit(new EndMembership.Input { Membership = lead.Membership.Id, BasedOn = 1, LastDay = "1.1.2023" }).ShouldHaveError("LastDay", "Error_EndsEarlier");
    }

    [Fact]
    public async Task OwnLastRoleAsAdministrator_CannotBeEnded_ByAnyWay()
    {
        var (mine, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        await As(mine).Submit(new EndMembership.Input { Membership = mine.Membership.Id, LastDay = "8.3.2022" }).ShouldBeRefused(Administrators.OwnLastAdministrator);
        await As(mine).Submit(new ChangeMembershipPeriod.Input { Membership = mine.Membership.Id, From = "1.1.2020", To = "31.12.2030" }).ShouldBeRefused(Administrators.OwnLastAdministrator);
        (await As(mine).Get(AccessUrls.Membership(mine.Id, mine.Membership.Id))).ShouldSay("Du kan ikke avslutte din egen siste rolle som administrator.");
        await As(other).Submit(new EndMembership.Input { Membership = mine.Membership.Id, LastDay = "8.3.2022", Understood = true }).ShouldSucceed();
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotFound()
    {
        var (administrator, lead, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead), await Given.AUser());
        (await As(administrator).Get(AccessUrls.Of(Given.Id<UserId>()))).ShouldBe(HttpStatusCode.NotFound);
        (await As(administrator).Get(AccessUrls.Membership(other.Id, lead.Membership.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(administrator).Get(AccessUrls.NewMembership(lead.Id, Given.Id<OrganisationId>()))).ShouldBe(HttpStatusCode.NotFound);
        await As(administrator).Submit(new EndMembership.Input { Membership = Given.Id<MembershipId>(), LastDay = "8.3.2022" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task List_IsSearchedFilteredAndDownloaded()
    {
        var (administrator, lead) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead));
        var query = $"?q={Uri.EscapeDataString(lead.User.Email)}";
        (await As(administrator).Get(AccessUrls.People + query + "&rolle=ProjectLead&sorter=-epost")).ShouldSay("1 treff").ShouldSay(lead.User.Name);
        (await As(administrator).Get(AccessUrls.People + query + "&rolle=Auditor")).ShouldSay("Ingen treff");
        var client = As(administrator);
        await client.SignIn();
        (await client.Http.GetStringAsync(new Uri($"/personer/tabell{query}&format=csv", UriKind.Relative))).ShouldContain($"{lead.User.Name};{lead.User.Email};Prosjektleder ({lead.Organisation.Name})");
        (await client.Http.GetStringAsync(new Uri("/organisasjoner/tabell?format=csv", UriKind.Relative))).ShouldContain(lead.Organisation.Name);
    }

    [Fact]
    public void EveryRole_FitsTheKindWhereItIsUsuallyHeld() =>
        Enum.GetValues<Role>().ShouldAllBe(role => role.FitsAnyOf(new[] { TestData.KindOf(role) }));

    private Task<List<OutgoingMail>> MailTo(string address) => ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == address).ToListAsync());
}

public sealed class PeopleTests_OnSqlite(SqliteHost host) : PeopleTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class PeopleTests_OnPostgres(PostgresHost host) : PeopleTests(host), IClassFixture<PostgresHost>;
