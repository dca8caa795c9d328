using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Who has authority to confirm and to accept: by role, and by delegation of act, call and day.</summary>
public abstract class AuthorityTests(SamlopHost host) : HostTests(host)
{
    private const string BothActs = "grants.application.confirm grants.award.accept";

    private static readonly CallId SomeCall = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));

    public static TheoryData<Role> Roles() => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles)), Requirement("C-05")]
    public async Task WithoutADelegation_OnlyTheChiefExecutiveHasAuthority(Role role)
    {
        var member = await Given.AMember(role);

        foreach (var (act, no) in new[] { (ConfirmApplication.Act, ConfirmApplication.NoAuthorityToConfirm),
            (AcceptAward.Act, AcceptAward.NoAuthorityToAccept) })
        {
            (await AuthorityOf(member, act)).ShouldBe(new Authorisation(null, role == Role.ChiefExecutive ? null : no));
        }
    }

    [Theory, MemberData(nameof(Roles)), Requirement("C-05")]
    public async Task WithADelegation_OnlyARoleThatMayHoldOneHasAuthority(Role role)
    {
        var member = await Given.AMember(role);
        var delegation = await ADelegation(member);
        var may = ConfirmApplication.Needs.Roles.Contains(role);

        (await AuthorityOf(member, ConfirmApplication.Act)).Under.ShouldBe(may && role != Role.ChiefExecutive ? delegation.Id : null);
        ((await AuthorityOf(member, ConfirmApplication.Act)).No is null).ShouldBe(may);
    }

    [Theory, Requirement("C-05")]
    [InlineData("grants.application.confirm", true, false)]
    [InlineData("grants.award.accept", false, true)]
    [InlineData("grants.application.confirm grants.award.accept", true, true)]
    [InlineData("ConfirmApplications", true, false)]
    [InlineData("AcceptAwards", false, true)]
    [InlineData("Both", true, true)]
    public async Task Delegation_GivesAuthorityForTheActsItNames_AlsoByTheirEarlierCodes(string acts, bool confirms, bool accepts)
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var delegation = await ADelegation(lead, acts: acts);

        (await AuthorityOf(lead, ConfirmApplication.Act)).ShouldBe(confirms ? new(delegation.Id, null) : new(null,
            ConfirmApplication.NoAuthorityToConfirm));
        (await AuthorityOf(lead, AcceptAward.Act)).ShouldBe(accepts ? new(delegation.Id, null) : new(null,
            AcceptAward.NoAuthorityToAccept));
    }

    [Fact, Requirement("C-05")]
    public async Task Delegation_ForOneCall_GivesNoAuthorityForAnother()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        CallNumber.TryParse(CallData.NewNumber(), out var number).ShouldBeTrue();
        var call = await Given.Saved(new Call(Given.Id<CallId>(), number, lead.Organisation.Id));
        var delegation = await ADelegation(lead, call: call.Id);

        (await AuthorityOf(lead, ConfirmApplication.Act, call.Id)).Under.ShouldBe(delegation.Id);
        (await AuthorityOf(lead, ConfirmApplication.Act)).No.ShouldBe(ConfirmApplication.NoAuthorityToConfirm);
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

        ((await AuthorityOf(lead, ConfirmApplication.Act)).No is null).ShouldBe(holds);
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

        (await AuthorityOf(lead, ConfirmApplication.Act)).No.ShouldBe(ConfirmApplication.NoAuthorityToConfirm);
        (await AuthorityOf(colleague, ConfirmApplication.Act)).No.ShouldBeNull();
    }

    [Fact]
    public async Task OfTwoDelegations_TheOneThatWasGivenFirstIsNamed()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var second = Delegation(lead, at: Host.Time.Now.AddHours(-1));
        var first = Delegation(lead, at: Host.Time.Now.AddHours(-2));
        await Given.SavedAll(second, first);

        (await AuthorityOf(lead, ConfirmApplication.Act)).Under.ShouldBe(first.Id);
    }

    private async Task<Authorisation> AuthorityOf(Member member, AuthorityAct act, CallId? call = null)
    {
        var actor = await Host.ActorOf(member);
        return await Read(async db => (await Authorities.Of(db, actor, act, new OsloClock(Host.Time))).For(Subject.Of(call ?? SomeCall)));
    }

    private Task<Delegation> ADelegation(Member to, string acts = BothActs, CallId? call = null,
        OrganisationId? county = null) =>
        Given.Saved(Delegation(to, acts, call, county));

    /// <summary>From the day of the test until the deadline of circular 17-2022.</summary>
    private Delegation Delegation(
        Member to, string acts = BothActs, CallId? call = null, OrganisationId? county = null,
            DateTimeOffset? at = null) => new(
        Given.Id<DelegationId>(), county ?? to.Organisation.Id, to.Id, to.Id, new DateOnly(2022, 3, 8), new DateOnly(2022, 3, 10),
            call is { } only ? Subject.Of(only) : null, acts.Split(' '), at ?? Host.Time.Now);
}

public sealed class AuthorityTests_OnSqlite(SqliteHost host) : AuthorityTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AuthorityTests_OnPostgres(PostgresHost host) : AuthorityTests(host), IClassFixture<PostgresHost>;
