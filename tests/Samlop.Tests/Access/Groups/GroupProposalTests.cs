using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Groups;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Persons;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Groups;

/// <summary>What a group proposes is given by the ordinary rules, or declined with a reason.</summary>
public abstract class GroupProposalTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Proposal_WaitsForTheOrganisationsAdministrator_WhoGivesTheRole_OrDeclinesIt()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var user = await Given.AUser();
        var (gives, declined) = (await Proposed(user, own.Organisation, Role.ProjectLead), await Proposed(user, own.Organisation, Role.CountyCoordinator));
        (await As(own).Get(GroupUrls.List(own.Organisation.Id))).ShouldSay(user.Name).ShouldSay("Prosjektleder");
        (await Read(db => db.Set<Membership>().CountAsync(m => m.User == user.Id))).ShouldBe(0);

        var page = await As(own).TaskOf($"Svar på forslaget fra en gruppe: Prosjektleder for {user.Name}");
        (await page.Post("accept")).ShouldSay("Prosjektleder");
        (await Read(db => db.Set<Membership>().Where(m => m.User == user.Id).Select(m => m.Role).ToListAsync())).ShouldBe([Role.ProjectLead]);
        await As(own).Submit(new AcceptGroupProposal.Input { Proposal = gives.Id }).ShouldBeRefused(GroupProposal.GroupProposalIsOver);

        page = await As(own).Get(GroupUrls.Of(own.Organisation.Id, declined.Id));
        page = await page.Post("decline", ("Reason", ""));
        page.FieldErrors.Values.ShouldBe(["Skriv hvorfor forslaget ikke blir fulgt."]);
        page = await page.Post("decline", ("Reason", "Hen skal ikke koordinere."));
        page.ShouldSay("Ingen forslag venter");
        (await As(own).Get(GroupUrls.Of(own.Organisation.Id, declined.Id))).ShouldSay("Hen skal ikke koordinere.").HasForm("accept").ShouldBeFalse();
    }

    [Fact]
    public async Task RoleThatTwoGive_IsProposedToAnother_AndNobodyFollowsAGroupToARoleOfTheirOwn()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var user = await Given.AUser();
        var chief = await Proposed(user, own.Organisation, Role.ChiefExecutive);
        await As(own).Submit(new AcceptGroupProposal.Input { Proposal = chief.Id }).ShouldSucceed();
        (await Read(db => db.Set<Membership>().CountAsync(m => m.User == user.Id))).ShouldBe(0);
        (await Read(db => db.Set<RoleProposal>().TagWith($"{RowLevel.Mark} role_proposal").SingleAsync(p => p.User == user.Id))).ProposedBy.ShouldBe(own.Id);

        var mine = await Proposed(own.User, own.Organisation, Role.ProjectLead);
        await As(own).Submit(new AcceptGroupProposal.Input { Proposal = mine.Id }).ShouldBeRefused(AddMembership.OwnRole);
        await As(own).Submit(new DeclineGroupProposal.Input { Proposal = mine.Id, Reason = "Nei." }).ShouldBeRefused(GroupProposal.GroupProposalOfOneself);
        var stranger = await Given.AMember(Role.OrganisationAdministrator);
        await As(stranger).Submit(new AcceptGroupProposal.Input { Proposal = mine.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new DeclineGroupProposal.Input { Proposal = mine.Id, Reason = "Nei." }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task RoleThatIsToEnd_IsEndedOnItsOwnPage_AndTheProposalWaitsNoMore()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var member = await Given.AMember(Role.ProjectLead, own.Organisation);
        await Proposed(member.User, own.Organisation, Role.ProjectLead, member.Membership);
        var page = await As(own).TaskOf($"Svar på forslaget fra en gruppe: Prosjektleder for {member.User.Name}");
        page.ShouldSay("Personen er ikke lenger med i gruppen").HasForm("accept").ShouldBeFalse();
        await (await page.Follow("Gå til rollen")).Post("end", ("LastDay", Written.ShortDate(Today)));
        (await As(own).Get(GroupUrls.List(own.Organisation.Id))).ShouldSay("Ingen forslag venter");
    }

    [Fact]
    public async Task WhatNobodyOfTheOrganisationCanAnswer_WaitsForTheAdministratorsOfTheInstallation_AndNothingElseDoes()
    {
        var (all, without, user) = (await Given.AMember(Role.Administrator), await Given.AnOrganisation(OrganisationKind.County), await Given.AUser());
        await Proposed(user, without, Role.ProjectLead);
        await As(all).TaskOf($"Svar på forslaget fra en gruppe: Prosjektleder for {user.Name}");
        (await As(all).Get(GroupUrls.List(without.Id))).ShouldSay(user.Name);

        var own = await Given.AMember(Role.OrganisationAdministrator, without);
        (await As(all).Get("/oppgaver")).ShouldNotSay(user.Name);
        await As(own).TaskOf($"Svar på forslaget fra en gruppe: Prosjektleder for {user.Name}");
        await Proposed(user, without, Role.OrganisationAdministrator);
        await As(all).TaskOf($"Svar på forslaget fra en gruppe: Administrator i organisasjonen for {user.Name}");
        (await As(own).Get(GroupUrls.List(without.Id))).ShouldSay("Prosjektleder").ShouldNotSay("Administrator i organisasjonen");
        // Of what their own group says, nobody else there answers.
        await Proposed(own.User, without, Role.ProjectLead);
        await As(all).TaskOf($"Svar på forslaget fra en gruppe: Prosjektleder for {own.User.Name}");
    }

    private Task<GroupProposal> Proposed(User user, Organisation at, Role role, Membership? ends = null) => Given.Saved(
        new GroupProposal(Given.Id<GroupProposalId>(), user.Id, new GroupRole(Guid.NewGuid(), OrganisationKind.County, role), at.Id, Host.Time.Now)
        {
            Ends = ends?.Id,
            EndsVersion = ends?.Version,
        });
}

public sealed class GroupProposalTests_OnSqlite(SqliteHost host) : GroupProposalTests(host), IClassFixture<SqliteHost>;

public sealed class GroupProposalTests_OnPostgres(PostgresHost host) : GroupProposalTests(host), IClassFixture<PostgresHost>;
