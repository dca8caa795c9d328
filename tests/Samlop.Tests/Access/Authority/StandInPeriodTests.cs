using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Authority;

/// <summary>The days of a stand-in, and of a delegation: both ends are days of it.</summary>
public sealed class StandInPeriodTests
{
    private static readonly DateOnly First = new(2022, 7, 1);
    private static readonly DateOnly Last = new(2022, 7, 31);

    public static TheoryData<int, bool, bool> Days => new()
    {
        // Days from the first, whether it holds, whether it may still be revoked.
        { -1, false, true },
        { 0, true, true },
        { 15, true, true },
        { 30, true, true },
        { 31, false, false },
        { 365, false, false },
    };

    [Theory, MemberData(nameof(Days))]
    public void AStandIn_HoldsFromTheFirstDayToTheLast_AndCanBeRevokedUntilItIsOver(int days, bool holds, bool revocable)
    {
        var day = First.AddDays(days);
        AStandIn(First, Last).HoldsOn(day).ShouldBe(holds);
        var it = AStandIn(First, Last);
        it.Revoke(day, Acting.Noon).ShouldBe(revocable ? null : StandIn.StandInIsOver);
        it.RevokedAt.ShouldBe(revocable ? Acting.Noon : null);
    }

    [Theory, MemberData(nameof(Days)), Requirement("C-05")]
    public void ADelegation_HoldsFromTheFirstDayToTheLast_AndCanBeRevokedUntilItIsOver(int days, bool holds, bool revocable)
    {
        var day = First.AddDays(days);
        ADelegation(First, Last).HoldsOn(day).ShouldBe(holds);
        var (it, by) = (ADelegation(First, Last), Acting.User().User);
        it.Revoke(by, day, Acting.Noon).ShouldBe(revocable ? null : Delegation.DelegationIsOver);
        (it.RevokedAt, it.RevokedBy).ShouldBe(revocable ? (Acting.Noon, by) : ((DateTimeOffset?)null, null));
    }

    [Fact]
    public void Revoked_HoldsOnNoDay_AndIsNotRevokedAgain()
    {
        var (standIn, delegation) = (AStandIn(First, Last), ADelegation(First, Last));
        standIn.Revoke(First, Acting.Noon).ShouldBeNull();
        delegation.Revoke(Acting.User().User, First, Acting.Noon).ShouldBeNull();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            standIn.HoldsOn(day).ShouldBeFalse();
            delegation.HoldsOn(day).ShouldBeFalse();
        }

        standIn.Revoke(First, Acting.Noon.AddDays(1)).ShouldBe(StandIn.StandInIsOver);
        delegation.Revoke(Acting.User().User, First, Acting.Noon.AddDays(1)).ShouldBe(Delegation.DelegationIsOver);
        (standIn.RevokedAt, delegation.RevokedAt).ShouldBe((Acting.Noon, Acting.Noon));
    }

    /// <summary>As many days as the period has, one after the other.</summary>
    [Fact]
    public void AnyPeriod_HoldsOnExactlyItsDays()
    {
        var made = from start in Gen.Choose(-40, 40) from length in Gen.Choose(0, 40) select (From: First.AddDays(start), Length: length);
        made.Holds(each =>
        {
            var it = AStandIn(each.From, each.From.AddDays(each.Length));
            var days = Enumerable.Range(-100, 300).Select(First.AddDays).Where(it.HoldsOn).ToList();
            (days.Count, days[0], days[^1]).ShouldBe((each.Length + 1, it.From, it.Until));
        });
    }

    internal static StandIn AStandIn(DateOnly from, DateOnly until) => new(new(Guid.NewGuid()), Acting.User().Organisation,
        Role.CaseOfficer, Acting.User().User, Acting.User().User, from, until, Acting.Noon);

    internal static Delegation ADelegation(DateOnly from, DateOnly until) => new(new(Guid.NewGuid()), Acting.User().Organisation,
        Acting.User().User, Acting.User().User, from, until, null, [ThingAct.Do.Code], Acting.Noon);
}

/// <summary>What holds on a day is the same in the database as in memory, at every edge.</summary>
public abstract class PeriodConditionTests(LooseRows rows)
{
    [Fact]
    public async Task HoldsOnADay_FindsThoseThatHoldInMemory()
    {
        var middle = Acting.Day;
        var standIns = new List<StandIn>();
        var delegations = new List<Delegation>();
        foreach (var start in Enumerable.Range(-3, 6))
        {
            foreach (var length in Enumerable.Range(0, 3))
            {
                foreach (var revoked in new[] { false, true })
                {
                    var (from, until) = (middle.AddDays(start), middle.AddDays(start + length));
                    var (standIn, delegation) = (StandInPeriodTests.AStandIn(from, until), StandInPeriodTests.ADelegation(from, until));
                    if (revoked) standIn.Revoke(from, Acting.Noon).ShouldBeNull();
                    if (revoked) delegation.Revoke(delegation.GivenBy, from, Acting.Noon).ShouldBeNull();
                    standIns.Add(standIn);
                    delegations.Add(delegation);
                }
            }
        }

        await rows.Save([.. standIns]);
        await rows.Save([.. delegations]);
        await using var db = await rows.Open();
        for (var day = middle.AddDays(-4); day <= middle.AddDays(5); day = day.AddDays(1))
        {
            (await db.Set<StandIn>().Where(StandIn.Holds.On(day)).Select(s => s.Id).ToListAsync())
                .ShouldBe(standIns.Where(s => s.HoldsOn(day)).Select(s => s.Id), ignoreOrder: true);
            (await db.Set<Delegation>().Where(Delegation.Holds.On(day)).Select(d => d.Id).ToListAsync())
                .ShouldBe(delegations.Where(d => d.HoldsOn(day)).Select(d => d.Id), ignoreOrder: true);
        }
    }
}

public sealed class PeriodConditionTests_OnSqlite(LooseRowsOnSqlite rows) : PeriodConditionTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class PeriodConditionTests_OnPostgres(LooseRowsOnPostgres rows)
    : PeriodConditionTests(rows), IClassFixture<LooseRowsOnPostgres>;
