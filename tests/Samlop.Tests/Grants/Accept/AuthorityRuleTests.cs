using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>
/// Who may confirm an application or accept an award: the chief executive, and those the chief executive has given it, as far as that goes.
/// </summary>
public abstract class AuthorityRuleTests(LooseRows rows)
{
    private static readonly CallId Call = new(Guid.NewGuid());

    public enum For
    {
        AllCalls,
        ThisCall,
        AnotherCall,
    }

    public enum Given
    {
        ToThem,
        ToAnother,
        ByAnotherCounty,
        Revoked,
    }

    [Theory, Requirement("C-05")]
    [InlineData(Role.ChiefExecutive, true)]
    [InlineData(Role.ProjectLead, false)]
    [InlineData(Role.CaseOfficer, false)]
    public async Task WithoutADelegation_OnlyTheChiefExecutiveHasIt(Role role, bool has)
    {
        foreach (var act in new[] { AuthorityAct.Confirm, AwardAuthority.Act })
        {
            var actor = act.Needs.Roles.Contains(role) ? Acting.Of(role.ToString(), act.Needs) : Acting.Of(role.ToString());
            var authority = await Of(actor, act);
            authority.ShouldBe(new Authority(null, has ? null : act.None));
        }
    }

    [Theory, Requirement("C-05", "C-11")]
    [InlineData(DelegationScope.ConfirmApplications, true, false)]
    [InlineData(DelegationScope.AcceptAwards, false, true)]
    [InlineData(DelegationScope.Both, true, true)]
    public async Task ADelegation_CoversWhatItSays_AndNoMore(DelegationScope scope, bool confirm, bool accept)
    {
        var actor = Acting.Of(nameof(Role.ProjectLead), AuthorityAct.Confirm.Needs, AwardAuthority.Act.Needs);
        var given = await Delegated(actor, scope, For.AllCalls, Given.ToThem);
        Authority Expected(bool has, AuthorityAct act) => has ? new(given, null) : new(null, act.None);
        (await Of(actor, AuthorityAct.Confirm)).ShouldBe(Expected(confirm, AuthorityAct.Confirm));
        (await Of(actor, AwardAuthority.Act)).ShouldBe(Expected(accept, AwardAuthority.Act));
    }

    [Theory, Requirement("C-05")]
    [InlineData(For.AllCalls, Given.ToThem, true)]
    [InlineData(For.ThisCall, Given.ToThem, true)]
    [InlineData(For.AnotherCall, Given.ToThem, false)]
    [InlineData(For.AllCalls, Given.ToAnother, false)]
    [InlineData(For.AllCalls, Given.ByAnotherCounty, false)]
    [InlineData(For.AllCalls, Given.Revoked, false)]
    public async Task ADelegation_IsForItsCallAndItsPerson_OfItsOwnCounty(For call, Given how, bool has)
    {
        var actor = Acting.Of(nameof(Role.ProjectLead), AwardAuthority.Act.Needs);
        var given = await Delegated(actor, DelegationScope.Both, call, how);
        (await Of(actor, AwardAuthority.Act)).Under.ShouldBe(has ? given : null);
    }

    /// <summary>From today to tomorrow.</summary>
    [Theory, Requirement("C-05")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task ADelegation_HoldsOnItsDays(int day, bool has)
    {
        var actor = Acting.Of(nameof(Role.ProjectLead), AwardAuthority.Act.Needs);
        await Delegated(actor, DelegationScope.AcceptAwards, For.ThisCall, Given.ToThem);
        ((await Of(actor, AwardAuthority.Act, day)).No is null).ShouldBe(has);
    }

    [Fact]
    public async Task ADelegation_GivesNothingToOneWhoseRoleMayNot()
    {
        var actor = Acting.Of(nameof(Role.Auditor));
        await Delegated(actor, DelegationScope.Both, For.AllCalls, Given.ToThem);
        (await Of(actor, AwardAuthority.Act)).No.ShouldBe(AwardAuthority.Act.None);
    }

    [Fact]
    public async Task OfSeveral_TheFirstThatWasGivenCounts()
    {
        var actor = Acting.Of(nameof(Role.ProjectLead), AwardAuthority.Act.Needs);
        await Delegated(actor, DelegationScope.Both, For.AnotherCall, Given.ToThem, hours: -3);
        var first = await Delegated(actor, DelegationScope.AcceptAwards, For.ThisCall, Given.ToThem, hours: -2);
        await Delegated(actor, DelegationScope.Both, For.AllCalls, Given.ToThem, hours: -1);
        (await Of(actor, AwardAuthority.Act)).Under.ShouldBe(first);
    }

    private async Task<Authority> Of(Actor actor, AuthorityAct act, int day = 0)
    {
        await using var db = await rows.Open();
        var clock = new OsloClock(new TestTime { Now = Acting.Noon.AddDays(day) });
        return (await Authorities.Of(db, actor, act, clock)).For(Call);
    }

    private async Task<DelegationId> Delegated(Actor actor, DelegationScope scope, For call, Given how, int hours = 0)
    {
        var delegation = new Delegation(
            new(Guid.NewGuid()), how == Given.ByAnotherCounty ? Acting.User().Organisation : actor.Organisation, Acting.User().User,
            how == Given.ToAnother ? Acting.User().User : actor.User, Acting.Day, Acting.Day.AddDays(1),
            call switch { For.AllCalls => null, For.ThisCall => Call, _ => new CallId(Guid.NewGuid()) },
            scope, Acting.Noon.AddHours(hours));
        if (how == Given.Revoked) delegation.Revoke(delegation.GivenBy, Acting.Day, Acting.Noon).ShouldBeNull();
        await rows.Save(delegation);
        return delegation.Id;
    }
}

public sealed class AuthorityRuleTests_OnSqlite(LooseRowsOnSqlite rows) : AuthorityRuleTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AuthorityRuleTests_OnPostgres(LooseRowsOnPostgres rows) : AuthorityRuleTests(rows), IClassFixture<LooseRowsOnPostgres>;
