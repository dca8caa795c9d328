using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>
/// Whatever has been delegated, to whom and when: somebody has authority for just what one of the delegations gives them that day. Pages,
/// use cases and task lists ask the same.
/// </summary>
public abstract class AuthorityPropertyTests(LooseRows rows)
{
    private static readonly CallId[] Calls = [new(Guid.NewGuid()), new(Guid.NewGuid())];

    /// <param name="Call">The number of the call; null for all.</param>
    /// <param name="First">Days from the day that is asked about.</param>
    private sealed record Given(DelegationScope Scope, int? Call, int First, int Length, bool Revoked, bool OwnCounty, bool ToThem);

    private sealed record Case(Given[] Delegations, Role Role, bool Allowed);

    private static readonly Gen<Given> ADelegation =
        from scope in Gen.Elements(Enum.GetValues<DelegationScope>())
        from call in Gen.Elements<int?>(null, 0, 1)
        from first in Gen.Choose(-2, 1)
        from length in Gen.Choose(0, 2)
        from revoked in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from own in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from them in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Given(scope, call, first, length, revoked, own, them);

    private static readonly Gen<Case> ACase =
        from delegations in ADelegation.Several(5)
        from role in Gen.Frequency((4, Gen.Constant(Role.ProjectLead)), (1, Gen.Constant(Role.ChiefExecutive)))
        from allowed in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Case(delegations, role, allowed);

    [Fact, Requirement("C-05")]
    public void Authority_IsWhatTheDelegationsOfTheDayGive() =>
        ACase.Holds(each => Hold(each).GetAwaiter().GetResult(), times: 60);

    private async Task Hold(Case each)
    {
        var actor = each.Allowed
            ? Acting.Of(each.Role.ToString(), AuthorityAct.Confirm.Needs, AwardAuthority.Act.Needs)
            : Acting.Of(each.Role.ToString());
        var made = each.Delegations.Select((d, order) => (Said: d, Row: Made(d, actor, order))).ToList();
        await rows.Save([.. made.Select(d => d.Row)]);
        await using var db = await rows.Open();
        foreach (var (act, scope) in new[]
        {
            (AuthorityAct.Confirm, DelegationScope.ConfirmApplications), (AwardAuthority.Act, DelegationScope.AcceptAwards),
        })
        {
            var authorities = await Authorities.Of(db, actor, act, new OsloClock(new TestTime { Now = Acting.Noon }));
            foreach (var (call, number) in Calls.Select((call, number) => (call, number)))
            {
                authorities.For(call).ShouldBe(Expected(each, made, act, scope, number), $"{scope}, call {number}");
            }
        }
    }

    /// <summary>Said plainly, one delegation after the other, by what was typed.</summary>
    private static Authority Expected(
        Case each, List<(Given Said, Delegation Row)> made, AuthorityAct act, DelegationScope scope, int call)
    {
        if (!each.Allowed) return new(null, act.None);
        if (each.Role == Role.ChiefExecutive) return new(null, null);
        foreach (var (said, row) in made)
        {
            var today = said.First <= 0 && said.First + said.Length >= 0 && !said.Revoked;
            var covers = (said.Scope == scope || said.Scope == DelegationScope.Both) && (said.Call is null || said.Call == call);
            if (today && covers && said.OwnCounty && said.ToThem) return new(row.Id, null);
        }

        return new(null, act.None);
    }

    private static Delegation Made(Given said, Actor actor, int order)
    {
        var from = Acting.Day.AddDays(said.First);
        var delegation = new Delegation(
            new(Guid.NewGuid()),
            said.OwnCounty ? actor.Organisation : Acting.User().Organisation,
            Acting.User().User,
            said.ToThem ? actor.User : Acting.User().User,
            from,
            from.AddDays(said.Length),
            said.Call is { } call ? Calls[call] : null,
            said.Scope,
            Acting.Noon.AddDays(-3).AddMinutes(order));
        if (said.Revoked) delegation.Revoke(delegation.GivenBy, from, Acting.Noon).ShouldBeNull();
        return delegation;
    }
}

public sealed class AuthorityPropertyTests_OnSqlite(LooseRowsOnSqlite rows)
    : AuthorityPropertyTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AuthorityPropertyTests_OnPostgres(LooseRowsOnPostgres rows)
    : AuthorityPropertyTests(rows), IClassFixture<LooseRowsOnPostgres>;
