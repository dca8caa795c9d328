using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access;

/// <summary>The days of a role: both ends are days of it, and one that was taken back before it began has none.</summary>
public sealed class MembershipDayTests
{
    [Fact]
    public void AnyMembership_HoldsOnExactlyItsDays_AndIsOverAfterTheLast()
    {
        var made = from start in Gen.Choose(-30, 30) from length in Gen.Choose(-1, 40) select (Start: start, Length: length);
        made.Holds(each =>
        {
            var (from, to) = (Acting.Day.AddDays(each.Start), Acting.Day.AddDays(each.Start + each.Length - 1));
            var it = Membership(from, to);
            var days = Enumerable.Range(-80, 200).Select(Acting.Day.AddDays).ToList();
            days.Count(it.HoldsOn).ShouldBe(Math.Max(each.Length, 0));
            days.Where(it.HoldsOn).ShouldAllBe(day => from <= day && day <= to);
            days.ShouldAllBe(day => (it.MayChange(day) == Samlop.Access.Membership.MembershipIsOver) == (to < day));
            it.NeverHeld.ShouldBe(each.Length < 0 || to < from);
        });
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(4000, true)]
    public void WithoutAnEnd_ItHoldsFromItsFirstDayOn(int days, bool holds)
    {
        var it = Membership(Acting.Day, null);
        it.HoldsOn(Acting.Day.AddDays(days)).ShouldBe(holds);
        it.MayChange(Acting.Day.AddDays(days)).ShouldBeNull();
    }

    internal static Membership Membership(DateOnly from, DateOnly? to) =>
        new(new(Guid.NewGuid()), Acting.User().User, Acting.User().Organisation, Role.CaseOfficer, from, to);
}

/// <summary>Who holds a role on a day is the same in the database as in memory, at every edge.</summary>
public abstract class MembershipConditionTests(LooseRows rows)
{
    [Fact]
    public async Task HeldOnADay_FindsThoseThatHoldInMemory()
    {
        var all = (
            from start in Enumerable.Range(-3, 7)
            from last in new int?[] { null, -4, -3, -1, 0, 1, 3 }
            select MembershipDayTests.Membership(Acting.Day.AddDays(start), last is { } days ? Acting.Day.AddDays(days) : null)).ToList();
        await rows.Save([.. all]);
        await using var db = await rows.Open();
        for (var day = Acting.Day.AddDays(-5); day <= Acting.Day.AddDays(5); day = day.AddDays(1))
        {
            (await db.HeldOn(day).Select(m => m.Id).ToListAsync())
                .ShouldBe(all.Where(m => m.HoldsOn(day)).Select(m => m.Id), ignoreOrder: true);
            (await db.Set<Membership>().Where(Membership.IsNotOver.On(day)).Select(m => m.Id).ToListAsync())
                .ShouldBe(all.Where(m => m.MayChange(day) is null).Select(m => m.Id), ignoreOrder: true);
        }
    }
}

public sealed class MembershipConditionTests_OnSqlite(LooseRowsOnSqlite rows)
    : MembershipConditionTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class MembershipConditionTests_OnPostgres(LooseRowsOnPostgres rows)
    : MembershipConditionTests(rows), IClassFixture<LooseRowsOnPostgres>;
