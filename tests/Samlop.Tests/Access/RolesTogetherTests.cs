using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access;

/// <inheritdoc cref="RightsTests" />
public abstract class RolesTogetherTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Process_HoldsTheRoleThatGaveThePermission()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        await Given.AMember(Role.Administrator, officer.Organisation, officer.User);
        var name = $"Nyby {TestData.Next()}";
        await As(officer).Submit(new AddOrganisation.Input { Name = name, Kinds = [nameof(OrganisationKind.School)], ValidFrom = "1.1.2022" }).ShouldSucceed();
        await Given.ABegunCall(officer);
        (await Read(db => db.Set<Process>().Where(p => p.User == officer.Id).OrderBy(p => p.Id).Select(p => p.Role).ToListAsync()))
            .ShouldBe([nameof(Role.Administrator), nameof(Role.CaseOfficer)], ignoreOrder: true);
    }

    [Fact, Requirement("C-01")]
    public async Task Publish_ByOneWhoWroteAndDecidesToo_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        await Given.AMember(Role.DecisionMaker, imdi.Officer.Organisation, imdi.Officer.User);
        await Given.AMember(Role.CaseOfficer, imdi.Decider.Organisation, imdi.Decider.User);
        var id = await Given.IdOf(await Given.ACompleteCall(imdi.Officer));
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.Publishing(id)).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(imdi.Decider).Submit(await Given.Publishing(id)).ShouldSucceed();
    }

    [Fact]
    public async Task Notice_ThatOneOfTheRolesGetsToRead_IsWrittenToWhoeverHoldsOthersToo()
    {
        var chief = await Given.AMember(Role.ChiefExecutive);
        var leader = await Given.AMember(Role.ChiefExecutive, chief.Organisation);
        await Given.AMember(Role.ProjectLead, chief.Organisation, leader.User);
        await As(await Given.AMember(Role.Administrator))
            .Submit(new ChangeUser.Input { User = chief.Id, Name = chief.User.Name, Email = $"ny-{Guid.NewGuid():N}@example.test" }).ShouldSucceed();
        (await ReadMail(db => db.Set<OutgoingMail>().CountAsync(m => m.To == leader.User.Email))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Auditor, Role.CaseOfficer)]
    [InlineData(Role.CaseOfficer, Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer, Role.CaseOfficer)]
    [InlineData(Role.DecisionMaker, Role.DataProtectionOfficer)]
    public async Task RoleThatMustBeApartFromOneThatIsHeld_IsNotGiven_BeforeThatIsOver(Role held, Role wanted)
    {
        var both = await Given.AnOrganisation(OrganisationKind.Directorate, OrganisationKind.AuditOffice);
        var member = await Given.AMember(held, both);
        var give = new AddMembership.Input
        {
            User = member.Id,
            Organisation = both.Id,
            Role = wanted.ToString(),
            From = Written.ShortDate(Today),
        };
        var administrator = await Given.AMember(Role.Administrator);
        await As(administrator).Submit(give).ShouldBeRefused(RolesApart.RolesMustBeApart);
        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
        await As(administrator).Submit(give).ShouldSucceed();
    }

    [Theory]
    [InlineData(Role.Auditor, Role.CaseOfficer)]
    [InlineData(Role.DecisionMaker, Role.Auditor)]
    public async Task AuditorAndOneWhoHandles_AreNotTheSamePerson_AtWhateverOrganisations(Role held, Role wanted)
    {
        var member = await Given.AMember(held);
        var elsewhere = await Given.AnOrganisation(TestData.KindOf(wanted));
        await As(await Given.AMember(Role.Administrator)).Submit(new AddMembership.Input
        {
            User = member.Id,
            Organisation = elsewhere.Id,
            Role = wanted.ToString(),
            From = Written.ShortDate(Today),
        }).ShouldBeRefused(RolesApart.RolesMustBeApart);
    }

    [Fact]
    public async Task StandIn_OfOneWithTwoRoles_IsForTheRoleThatIsChosen_AmongColleaguesInIt()
    {
        var imdi = await Given.ADirectorate();
        await Given.AMember(Role.DecisionMaker, imdi.Officer.Organisation, imdi.Officer.User);
        var appoint = new AppointStandIn.Input
        {
            User = imdi.Other.Id.Value.ToString(),
            From = Written.ShortDate(Today),
            Until = Written.ShortDate(Today.AddDays(2)),
        };
        await As(imdi.Officer).Submit(appoint).ShouldHaveError(nameof(appoint.Role), nameof(AccessText.Error_RoleMissing));
        appoint.Role = nameof(Role.DecisionMaker);
        await As(imdi.Officer).Submit(appoint).ShouldHaveError(nameof(appoint.User), nameof(AuthorityText.Error_StandIn));
        appoint.Role = nameof(Role.CaseOfficer);
        await As(imdi.Officer).Submit(appoint).ShouldSucceed();
        (await Read(db => db.Set<StandIn>().SingleAsync(s => s.Absent == imdi.Officer.Id))).Role.ShouldBe(Role.CaseOfficer);
        (await As(imdi.Officer).Get(AuthorityUrls.StandIns)).Document.QuerySelectorAll("select[name='Input.Role'] option").Length.ShouldBe(3);
        (await As(imdi.Other).Get(AuthorityUrls.StandIns)).Document.QuerySelectorAll("select[name='Input.Role']").ShouldBeEmpty();
    }
}

public sealed class RolesTogetherTests_OnSqlite(SqliteHost host) : RolesTogetherTests(host), IClassFixture<SqliteHost>;

public sealed class RolesTogetherTests_OnPostgres(PostgresHost host) : RolesTogetherTests(host), IClassFixture<PostgresHost>;
