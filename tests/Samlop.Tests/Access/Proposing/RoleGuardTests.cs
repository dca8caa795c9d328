using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Proposing;

/// <summary>The database itself refuses a role of weight that no approved proposal gives, whoever writes to it.</summary>
public abstract class RoleGuardTests(SamlopHost host) : HostTests(host)
{
    public static TheoryData<Role> OfWeight => [.. Enum.GetValues<Role>().Where(role => role.IsGivenByTwo() && role != Role.Administrator)];

    [Theory, MemberData(nameof(OfWeight))]
    public async Task Role_OfWeight_IsNotPutIn(Role role)
    {
        var (user, at) = (await ARealUser(), await Given.AnOrganisation());
        await ShouldBeRefused(() => Given.Saved(new Membership(Given.Id<MembershipId>(), user.Id, at.Id, role, Today)));
    }

    [Fact]
    public async Task Administrator_IsNotPutIn_WhereTwoHoldTheRole()
    {
        await Given.AMember(Role.Administrator);
        await Given.AMember(Role.Administrator);
        var (user, at) = (await ARealUser(), await Given.AnOrganisation(OrganisationKind.Directorate));
        await ShouldBeRefused(() => Given.Saved(new Membership(Given.Id<MembershipId>(), user.Id, at.Id, Role.Administrator, Today)));
    }

    [Fact]
    public async Task Role_GivenByTwo_IsThere_AndProlongedByTwo_AndNotOtherwise()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (user, county) = (await ARealUser(), await Given.AnOrganisation(OrganisationKind.County));
        var added = await As(one).Submit(new AddMembership.Input
        {
            User = user.Id,
            Organisation = county.Id,
            Role = nameof(Role.ChiefExecutive),
            From = "8.3.2022",
            To = "31.12.2022",
        }).ShouldSucceed();
        await As(other).Submit(await Given.Approving(added.Proposal!.Value)).ShouldSucceed();
        var given = await Read(db => db.Set<Membership>().SingleAsync(m => m.User == user.Id));
        var lead = await Given.Saved(new Membership(Given.Id<MembershipId>(), user.Id, county.Id, Role.ProjectLead, Today));

        var longer = new DateOnly(2023, 12, 31);
        await using var db = Host.OpenDb();
        var row = db.Set<Membership>().Where(m => m.Id == given.Id);
        await ShouldBeRefused(() => row.ExecuteUpdateAsync(m => m.SetProperty(x => x.To, longer)));
        await ShouldBeRefused(() => row.ExecuteUpdateAsync(m => m.SetProperty(x => x.To, (DateOnly?)null)));
        await ShouldBeRefused(() => row.ExecuteUpdateAsync(m => m.SetProperty(x => x.From, Today.AddDays(-1))));
        await ShouldBeRefused(() => row.ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, Role.DecisionMaker)));
        await ShouldBeRefused(() => db.Set<Membership>().Where(m => m.Id == lead.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, Role.ProjectOwner)));

        Host.Time.Now = Host.Time.Now.AddMinutes(1);
        var prolonged = await As(one).Submit(new ChangeMembershipPeriod.Input
        {
            Membership = given.Id,
            From = "8.3.2022",
            To = "31.12.2023",
            BasedOn = given.Version,
            Understood = true,
        }).ShouldSucceed();
        await As(other).Submit(await Given.Approving(prolonged.Proposal!.Value)).ShouldSucceed();
        (await Read(read => read.Set<Membership>().SingleAsync(m => m.Id == given.Id))).To.ShouldBe(longer);
        // One ends it.
        (await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.To, Today))).ShouldBe(1);
    }

    private Task<User> ARealUser() =>
        Given.Saved(new User(Given.Id<UserId>(), $"Ekte Person {TestData.Next()}", $"ekte{TestData.Next()}@example.test"));

    private static async Task ShouldBeRefused(Func<Task> statement)
    {
        var refusal = await Should.ThrowAsync<Exception>(statement);
        (refusal.InnerException ?? refusal).Message.ShouldContain("two-persons");
    }
}

public sealed class RoleGuardTests_OnSqlite(SqliteHost host) : RoleGuardTests(host), IClassFixture<SqliteHost>;

public sealed class RoleGuardTests_OnPostgres(PostgresHost host) : RoleGuardTests(host), IClassFixture<PostgresHost>;
