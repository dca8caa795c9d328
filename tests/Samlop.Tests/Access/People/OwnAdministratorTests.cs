using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Access.Proposing;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.People;

/// <summary>What an organisation's own administrator sees and does: its people and their roles there, and nothing elsewhere.</summary>
public abstract class OwnAdministratorTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task OwnAdministrator_SeesTheOwnOrganisationAndItsPeople_WithTheRolesThereAlone()
    {
        var (own, lead) = await ACounty();
        var elsewhere = await Given.AMember(Role.ProjectLead);
        var there = await Given.Saved(new Membership(
            Given.Id<MembershipId>(), lead.Id, elsewhere.Organisation.Id, Role.ProjectLead, new DateOnly(2022, 1, 1)));

        (await As(own).Get(AccessUrls.Organisations)).ShouldSay(own.Organisation.Name).ShouldNotSay(elsewhere.Organisation.Name);
        (await As(own).Get(AccessUrls.People)).ShouldSay(lead.User.Name).ShouldNotSay(elsewhere.User.Name).ShouldNotSay(elsewhere.Organisation.Name);
        (await As(own).Get(AccessUrls.Of(lead.Id))).ShouldSay(lead.User.Email).ShouldNotSay(elsewhere.Organisation.Name)
            .ShouldNotSay("Endre navn");
        (await As(own).Get(AccessUrls.Membership(lead.Id, lead.Membership.Id))).ShouldBe(HttpStatusCode.OK);
        foreach (var url in new[]
        {
            AccessUrls.Of(elsewhere.Id), AccessUrls.Of(elsewhere.Organisation.Id), AccessUrls.Membership(lead.Id, there.Id),
            AccessUrls.Change(lead.Id), AccessUrls.NewMembership(lead.Id, elsewhere.Organisation.Id),
        })
        {
            (await As(own).Get(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
        }

        (await As(own).Get(AccessUrls.NewOrganisation)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(own).Get(AccessUrls.End(own.Organisation.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task OwnAdministrator_LetsInAPerson_AndGivesARole()
    {
        var (own, _) = await ACounty();
        var person = (await As(own).Submit(new AddUser.Input { Name = "Ny Person", Email = $"ny.{TestData.Next()}@example.org" }).ShouldSucceed()).User;
        (await As(own).Get(AccessUrls.Of(person))).ShouldBe(HttpStatusCode.OK);
        var (other, _) = await ACounty();
        (await As(other).Get(AccessUrls.Of(person))).ShouldBe(HttpStatusCode.NotFound);

        await As(own).Submit(Give(person, own.Organisation.Id, Role.ProjectLead)).ShouldSucceed();
        (await Held(person)).ShouldBe([(own.Organisation.Id, Role.ProjectLead)]);
        await As(own).Submit(Give(person, other.Organisation.Id, Role.ProjectLead)).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(Give(person, other.Organisation.Id, Role.ProjectLead)).ShouldBeRefused(Refusal.NotFound);
        await As(own).Submit(Give(own.Id, own.Organisation.Id, Role.ProjectLead)).ShouldBeRefused(AddMembership.OwnRole);
    }

    [Fact]
    public async Task RoleOfWeight_IsGivenByTwo_OfTheOrganisationOrTheInstallation()
    {
        var (own, lead) = await ACounty();
        var second = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        var proposal = (await As(own).Submit(Give(lead.Id, own.Organisation.Id, Role.ChiefExecutive)).ShouldSucceed()).Proposal!.Value;
        await As(own).Submit(await Given.Approving(proposal)).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As((await ACounty()).Own).Submit(await Given.Approving(proposal)).ShouldBeRefused(Refusal.NotFound);
        (await As(second).Get("/oppgaver")).ShouldSay(lead.User.Name);
        await As(second).Submit(await Given.Approving(proposal)).ShouldSucceed();
        (await Held(lead.Id)).ShouldContain((own.Organisation.Id, Role.ChiefExecutive));

        var next = (await As(own).Submit(Give(lead.Id, own.Organisation.Id, Role.ProjectOwner)).ShouldSucceed()).Proposal!.Value;
        await As(await Given.AMember(Role.Administrator)).Submit(await Given.Approving(next)).ShouldSucceed();
    }

    [Theory]
    [InlineData(Role.OrganisationAdministrator)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task WhoGivesRoles_AndWhoOversees_AreGivenAndEndedByTheInstallationAlone(Role role)
    {
        var directorate = await Given.AMember(Role.CaseOfficer);
        var own = await Given.AMember(Role.OrganisationAdministrator, directorate.Organisation);
        var second = await Given.AMember(Role.OrganisationAdministrator, directorate.Organisation);
        var holder = await Given.AMember(role, directorate.Organisation);
        await As(own).Submit(Give(directorate.Id, directorate.Organisation.Id, role))
            .ShouldHaveError("Role", nameof(AccessText.Error_RoleOfTheInstallation));
        await As(own).Submit(new EndMembership.Input { Membership = holder.Membership.Id, LastDay = "08.03.2022" })
            .ShouldBeRefused(Refusal.NotFound);
        await As(own).Submit(new ChangeMembershipPeriod.Input { Membership = holder.Membership.Id, From = "01.01.2022" })
            .ShouldBeRefused(Refusal.NotFound);
        await As(own).Submit(new ChangeUser.Input { User = holder.Id, Name = "Annet Navn", Email = holder.User.Email })
            .ShouldBeRefused(Refusal.NotFound);
        await As(own).Submit(new ChangeUser.Input { User = own.Id, Name = "Eget Navn", Email = own.User.Email }).ShouldSucceed();
        (await As(own).Get(AccessUrls.NewMembership(directorate.Id, directorate.Organisation.Id)))
            .ShouldSay("Beslutter").ShouldNotSay(AccessWords.Of(Role.DataProtectionOfficer));

        // What the installation's administrators have proposed is not approved by the organisation's.
        var (administrator, newcomer) = (await Given.AMember(Role.Administrator), await Given.AUser("Prøvine Nykommer"));
        var proposal = (await As(administrator).Submit(Give(newcomer.Id, directorate.Organisation.Id, role)).ShouldSucceed()).Proposal!.Value;
        await As(second).Submit(await Given.Approving(proposal)).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Address_OfOneWhoHasARoleElsewhereToo_IsNotChanged()
    {
        var (own, lead) = await ACounty();
        await As(own).Submit(new ChangeUser.Input { User = lead.Id, Name = "Annet Navn", Email = lead.User.Email }).ShouldSucceed();
        var elsewhere = await Given.AnOrganisation(OrganisationKind.County);
        await Given.Saved(new Membership(Given.Id<MembershipId>(), lead.Id, elsewhere.Id, Role.ProjectLead, new DateOnly(2022, 1, 1)));
        await As(own).Submit(new ChangeUser.Input { User = lead.Id, BasedOn = 1, Name = "Tredje Navn", Email = lead.User.Email })
            .ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Address_OfOneWhoIsKnownElsewhereAlone_IsToldWithWhomToAsk()
    {
        var (own, lead) = await ACounty();
        var elsewhere = await Given.AMember(Role.ProjectLead);
        AddUser.Input With(Member known) => new() { Name = "Ny Person", Email = known.User.Email };
        await As(own).Submit(With(lead)).ShouldHaveError("Email", nameof(AccessText.Error_EmailTaken));
        await As(own).Submit(With(elsewhere)).ShouldHaveError("Email", nameof(AccessText.Error_EmailTakenElsewhere));
        await As(await Given.AMember(Role.Administrator)).Submit(With(elsewhere)).ShouldHaveError("Email", nameof(AccessText.Error_EmailTaken));
    }

    [Fact]
    public async Task LastInARoleOfWeight_IsNotEndedByTheOwnAdministrator_BeforeAnotherHasTheRole()
    {
        var (own, _) = await ACounty();
        var chief = await Given.AMember(Role.ChiefExecutive, own.Organisation);
        var end = new EndMembership.Input { Membership = chief.Membership.Id, LastDay = "08.03.2022" };
        await As(own).Submit(end).ShouldBeRefused(Administrators.LastInRole);
        await As(own).Submit(new ChangeMembershipPeriod.Input { Membership = chief.Membership.Id, From = "01.01.2020", To = "08.03.2022" })
            .ShouldBeRefused(Administrators.LastInRole);
        (await As(own).Get(AccessUrls.Membership(chief.Id, chief.Membership.Id))).ShouldSay("Dette er den siste med rollen i organisasjonen");

        await Given.AMember(Role.ChiefExecutive);
        await As(own).Submit(end).ShouldBeRefused(Administrators.LastInRole);
        await Given.AMember(Role.ChiefExecutive, own.Organisation);
        await As(own).Submit(end).ShouldSucceed();
    }

    [Fact]
    public async Task LastInARoleOfWeight_IsEndedByTheInstallation_AndOneInAnotherRoleByTheOwn()
    {
        var (own, lead) = await ACounty();
        var chief = await Given.AMember(Role.ChiefExecutive, own.Organisation);
        await As(own).Submit(new EndMembership.Input { Membership = lead.Membership.Id, LastDay = "08.03.2022" }).ShouldSucceed();
        await As(await Given.AMember(Role.Administrator))
            .Submit(new EndMembership.Input { Membership = chief.Membership.Id, LastDay = "08.03.2022" }).ShouldSucceed();
    }

    [Fact]
    public async Task Address_OfOneWithARoleOfWeight_IsTheInstallationsToChange_AndTheNameTheirOwns()
    {
        var (own, lead) = await ACounty();
        var chief = await Given.AMember(Role.ChiefExecutive, own.Organisation);
        ChangeUser.Input To(Member of, string email, string name) => new() { User = of.Id, Name = name, Email = email };
        await As(own).Submit(To(chief, $"ny{TestData.Next()}@example.test", chief.User.Name))
            .ShouldHaveError("Email", nameof(AccessText.Error_EmailOfWeight));
        await As(own).Submit(To(lead, $"ny{TestData.Next()}@example.test", lead.User.Name)).ShouldSucceed();
        await As(own).Submit(To(own, $"ny{TestData.Next()}@example.test", own.User.Name)).ShouldSucceed();
        var other = await Given.AMember(Role.ChiefExecutive, own.Organisation);
        await As(own).Submit(To(other, other.User.Email, "Rettet Navn")).ShouldSucceed();
        await As(await Given.AMember(Role.Administrator)).Submit(To(chief, $"ny{TestData.Next()}@example.test", chief.User.Name)).ShouldSucceed();
    }

    private static AddMembership.Input Give(UserId person, OrganisationId organisation, Role role) =>
        new() { User = person, Organisation = organisation, Role = role.ToString(), From = "08.03.2022" };

    private async Task<(Member Own, Member Lead)> ACounty()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        return (own, await Given.AMember(Role.ProjectLead, own.Organisation));
    }

    private Task<List<(OrganisationId, Role)>> Held(UserId user) => Read(async db =>
        (await db.Set<Membership>().Where(m => m.User == user).Select(m => new { m.Organisation, m.Role }).ToListAsync())
            .ConvertAll(m => (m.Organisation, m.Role)));
}

public sealed class OwnAdministratorTests_OnSqlite(SqliteHost host) : OwnAdministratorTests(host), IClassFixture<SqliteHost>;

public sealed class OwnAdministratorTests_OnPostgres(PostgresHost host) : OwnAdministratorTests(host), IClassFixture<PostgresHost>;
