using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Who has authority to confirm and to accept: by role, and by delegation of scope, call and day.</summary>
public abstract class AuthorityTests(SamlopHost host) : HostTests(host)
{
    private static readonly CallId SomeCall = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));

    public static TheoryData<Role> Roles() => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles)), Requirement("C-05")]
    public async Task WithoutADelegation_OnlyTheChiefExecutiveHasAuthority(Role role)
    {
        var member = await Given.AMember(role);

        foreach (var (act, no) in new[] { (AuthorityAct.Confirm, AuthorityAct.NoAuthorityToConfirm), (AwardAuthority.Act,
            AwardAuthority.NoAuthorityToAccept) })
        {
            (await AuthorityOf(member, act)).ShouldBe(new Authority(null, role == Role.ChiefExecutive ? null : no));
        }
    }

    [Theory, MemberData(nameof(Roles)), Requirement("C-05")]
    public async Task WithADelegation_OnlyARoleThatMayHoldOneHasAuthority(Role role)
    {
        var member = await Given.AMember(role);
        var delegation = await ADelegation(member);
        var may = ConfirmApplication.Needs.Roles.Contains(role);

        (await AuthorityOf(member, AuthorityAct.Confirm)).Under.ShouldBe(may && role != Role.ChiefExecutive ? delegation.Id : null);
        ((await AuthorityOf(member, AuthorityAct.Confirm)).No is null).ShouldBe(may);
    }

    [Theory, Requirement("C-05")]
    [InlineData(DelegationScope.ConfirmApplications, true, false)]
    [InlineData(DelegationScope.AcceptAwards, false, true)]
    [InlineData(DelegationScope.Both, true, true)]
    public async Task Delegation_GivesAuthorityWithinItsScope(DelegationScope scope, bool confirms, bool accepts)
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var delegation = await ADelegation(lead, scope: scope);

        (await AuthorityOf(lead, AuthorityAct.Confirm)).ShouldBe(confirms ? new(delegation.Id, null) : new(null,
            AuthorityAct.NoAuthorityToConfirm));
        (await AuthorityOf(lead, AwardAuthority.Act)).ShouldBe(accepts ? new(delegation.Id, null) : new(null,
            AwardAuthority.NoAuthorityToAccept));
    }

    [Fact, Requirement("C-05")]
    public async Task Delegation_ForOneCall_GivesNoAuthorityForAnother()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        CallNumber.TryParse(CallData.NewNumber(), out var number).ShouldBeTrue();
        var call = await Given.Saved(new Call(Given.Id<CallId>(), number, lead.Organisation.Id));
        var delegation = await ADelegation(lead, call: call.Id);

        (await AuthorityOf(lead, AuthorityAct.Confirm, call.Id)).Under.ShouldBe(delegation.Id);
        (await AuthorityOf(lead, AuthorityAct.Confirm)).No.ShouldBe(AuthorityAct.NoAuthorityToConfirm);
    }

    // Noon in Oslo is on the day itself; half an hour before midnight in UTC is on the next.
    [Theory, Requirement("C-05")]
    [InlineData("2022-03-07T12:00:00+01:00", false)]
    [InlineData("2022-03-07T22:59:59Z", false)]
    [InlineData("2022-03-07T23:00:00Z", true)]
    [InlineData("2022-03-10T12:00:00+01:00", true)]
    [InlineData("2022-03-10T22:59:59Z", true)]
    [InlineData("2022-03-10T23:00:00Z", false)]
    public async Task Delegation_HoldsOnItsDaysInNorway(string now, bool holds)
    {
        var lead = await Given.AMember(Role.ProjectLead);
        await ADelegation(lead);
        Host.Time.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        ((await AuthorityOf(lead, AuthorityAct.Confirm)).No is null).ShouldBe(holds);
    }

    [Fact, Requirement("C-05")]
    public async Task Delegation_ThatIsRevoked_OrToSomebodyElse_OrOfAnotherCounty_GivesNone()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var colleague = await Given.AMember(Role.ProjectLead, lead.Organisation);
        await ADelegation(colleague);
        var revoked = Delegation(lead);
        revoked.Revoke(colleague.Id, Today, Host.Time.Now).ShouldBeNull();
        await Given.Saved(revoked);
        await ADelegation(lead, county: (await Given.AnOrganisation()).Id);

        (await AuthorityOf(lead, AuthorityAct.Confirm)).No.ShouldBe(AuthorityAct.NoAuthorityToConfirm);
        (await AuthorityOf(colleague, AuthorityAct.Confirm)).No.ShouldBeNull();
    }

    [Fact]
    public async Task OfTwoDelegations_TheOneThatWasGivenFirstIsNamed()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var second = Delegation(lead, at: Host.Time.Now.AddHours(-1));
        var first = Delegation(lead, at: Host.Time.Now.AddHours(-2));
        await Given.SavedAll(second, first);

        (await AuthorityOf(lead, AuthorityAct.Confirm)).Under.ShouldBe(first.Id);
    }

    private async Task<Authority> AuthorityOf(Member member, AuthorityAct act, CallId? call = null)
    {
        var actor = await Host.ActorOf(member);
        return await Read(async db => (await Authorities.Of(db, actor, act, new OsloClock(Host.Time))).For(call ?? SomeCall));
    }

    private Task<Delegation> ADelegation(Member to, DelegationScope scope = DelegationScope.Both, CallId? call = null,
        OrganisationId? county = null) =>
        Given.Saved(Delegation(to, scope, call, county));

    /// <summary>From the day of the test until the deadline of circular 17-2022.</summary>
    private Delegation Delegation(
        Member to, DelegationScope scope = DelegationScope.Both, CallId? call = null, OrganisationId? county = null,
            DateTimeOffset? at = null) => new(
        Given.Id<DelegationId>(), county ?? to.Organisation.Id, to.Id, to.Id, new DateOnly(2022, 3, 8), new DateOnly(2022, 3, 10), call,
            scope, at ?? Host.Time.Now);
}

public sealed class AuthorityTests_OnSqlite(SqliteHost host) : AuthorityTests(host), IClassFixture<SqliteHost>;

public sealed class AuthorityTests_OnPostgres(PostgresHost host) : AuthorityTests(host), IClassFixture<PostgresHost>;
