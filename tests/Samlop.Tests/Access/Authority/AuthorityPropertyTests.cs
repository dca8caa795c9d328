using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Authority;

/// <summary>
/// Whatever has been delegated, to whom and when: somebody has authority for just what one of the delegations gives them that day. A list
/// that is read by it has the same rows as the rule lets through, and who may be asked is who may do it.
/// </summary>
public abstract class AuthorityPropertyTests(LooseRows rows)
{
    private static readonly OsloClock Clock = new(new TestTime { Now = Acting.Noon });

    /// <param name="Thing">The number of the thing; null for all.</param>
    /// <param name="First">Days from the day that is asked about.</param>
    private sealed record Given(string Acts, int? Thing, int First, int Length, bool Revoked, bool Own, int To);

    private sealed record Case(Given[] Delegations, Role[] Roles);

    private static readonly Gen<Given> ADelegation =
        from acts in Gen.Elements("test.thing.do", "test.thing.undo", "test.thing.do test.thing.undo", "Both", "test.thing.own")
        from thing in Gen.Elements<int?>(null, 0, 1)
        from first in Gen.Choose(-2, 1)
        from length in Gen.Choose(0, 2)
        from revoked in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from own in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from to in Gen.Choose(0, 1)
        select new Given(acts, thing, first, length, revoked, own, to);

    private static readonly Gen<Case> ACase =
        from delegations in ADelegation.Several(5)
        from one in Gen.Elements(Role.ProjectLead, Role.ChiefExecutive, Role.Auditor)
        from other in Gen.Elements(Role.ProjectLead, Role.ChiefExecutive, Role.Auditor)
        select new Case(delegations, [one, other]);

    [Fact, Requirement("C-05")]
    public void Authority_IsWhatTheDelegationsOfTheDayGive_InRuleListAndChoice() =>
        ACase.Holds(each => Hold(each).GetAwaiter().GetResult(), times: 60);

    private async Task Hold(Case each)
    {
        var organisation = Acting.User().Organisation;
        var people = each.Roles.Select(role => new Actor(
            new UserId(Guid.NewGuid()), organisation,
            new Rights([role], ThingAct.Needs.Roles.Contains(role) ? [ThingAct.Needs] : []))).ToList();
        var things = Enumerable.Range(0, 3).Select(n => new Organisation(
            new OrganisationId(Guid.NewGuid()), $"Ting {n}", [OrganisationKind.Company], Acting.Day)).ToList();
        var made = each.Delegations.Select((d, order) => (Said: d, Row: Made(d, people, things, order))).ToList();
        await rows.Save([.. made.Select(d => d.Row), .. things, .. people.SelectMany((who, n) => Rows(who, each.Roles[n]))]);
        await using var db = await rows.Open();
        foreach (var act in new[] { ThingAct.Do, ThingAct.Undo, ThingAct.Own })
        {
            var able = await AuthorityHolders.Of(db, people[0], act, Clock);
            foreach (var (who, n) in people.Select((who, n) => (who, n)))
            {
                var has = await Authorities.Of(db, who, act, Clock);
                var ids = things.Select(t => t.Id).ToList();
                var listed = await db.Set<Organisation>()
                    .Where(o => ids.Contains(o.Id))
                    .Where(Authorities.Covers<Organisation, OrganisationId>(db, who, act, Clock.Today, o => (Guid)(object)o.Id))
                    .Select(o => o.Id)
                    .ToListAsync();
                if (!ThingAct.Needs.Roles.Contains(each.Roles[n])) listed.ShouldBeEmpty();
                foreach (var (thing, number) in ids.Select((thing, number) => (thing, number)))
                {
                    var subject = Subject.Of(thing);
                    var expected = Expected(each, made, act, n, number);
                    has.For(subject).ShouldBe(expected, $"{act.Code}, thing {number}");
                    listed.Contains(thing).ShouldBe(expected.No is null, $"{act.Code}, thing {number}: the list");
                    able.May(who.User, subject).ShouldBe(expected.No is null, $"{act.Code}, thing {number}: who is asked");
                }
            }
        }
    }

    /// <summary>Said plainly, one delegation after the other, by what was typed.</summary>
    private static Authorisation Expected(Case each, List<(Given Said, Delegation Row)> made, AuthorityAct act, int who, int thing)
    {
        if (!ThingAct.Needs.Roles.Contains(each.Roles[who])) return new(null, act.None);
        if (each.Roles[who] == Role.ChiefExecutive) return new(null, null);
        foreach (var (said, row) in made)
        {
            var today = said.First <= 0 && said.First + said.Length >= 0 && !said.Revoked;
            var named = act != ThingAct.Own && said.Acts.Split(' ').Any(code => code == act.Code || code == "Both");
            if (today && named && (said.Thing is null || said.Thing == thing) && said.Own && said.To == who) return new(row.Id, null);
        }

        return new(null, act.None);
    }

    private static IEnumerable<object> Rows(Actor who, Role role) =>
    [
        new User(who.User, "En person", $"{who.User.Value}@example.org") { Persona = true },
        new Membership(new MembershipId(Guid.NewGuid()), who.User, who.Organisation, role, Acting.Day),
    ];

    private static Delegation Made(Given said, List<Actor> people, List<Organisation> things, int order)
    {
        var from = Acting.Day.AddDays(said.First);
        var delegation = new Delegation(
            new(Guid.NewGuid()),
            said.Own ? people[0].Organisation : Acting.User().Organisation,
            Acting.User().User,
            people[said.To].User,
            from,
            from.AddDays(said.Length),
            said.Thing is { } thing ? Subject.Of(things[thing].Id) : null,
            said.Acts.Split(' '),
            Acting.Noon.AddDays(-3).AddMinutes(order));
        if (said.Revoked) delegation.Revoke(delegation.GivenBy, from, Acting.Noon).ShouldBeNull();
        return delegation;
    }
}

public sealed class AuthorityPropertyTests_OnSqlite(LooseRowsOnSqlite rows)
    : AuthorityPropertyTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AuthorityPropertyTests_OnPostgres(LooseRowsOnPostgres rows)
    : AuthorityPropertyTests(rows), IClassFixture<LooseRowsOnPostgres>;
