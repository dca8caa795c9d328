using System.Globalization;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Persons.Keeping;

/// <summary>Which period is a category's on a day, and which day is its last.</summary>
public sealed class KeepingPeriodTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Actor One = new(new UserId(new Guid(1, 0, 0, new byte[8])), default, Samlop.Platform.UseCases.Rights.None);
    private static readonly Actor Other = new(new UserId(new Guid(2, 0, 0, new byte[8])), default, Samlop.Platform.UseCases.Rights.None);
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    [Theory]
    [InlineData("2026-06-15", 1, "2026-07-15")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-12-31", 60, "2031-12-31")]
    public void LastDay_IsTheSameOfItsMonth_OrTheLastThatItHas(string ended, int months, string last) =>
        APeriod(months: months).Period.LastDay(Date(ended)).ShouldBe(Date(last));

    [Theory]
    [InlineData("2025-02-28", 6, "2024-08-27")]
    [InlineData("2025-03-01", 6, "2024-08-31")]
    [InlineData("2024-02-29", 6, "2023-08-28")]
    [InlineData("2026-03-31", 1, "2026-02-28")]
    [InlineData("2025-03-01", 12, "2024-02-29")]
    public void Outlived_IsWhatEndedOnTheDayBeforeWhich_TheLastDayHasPassed(string day, int months, string ended)
    {
        var period = APeriod(months: months).Period;
        var (today, last) = (Date(day), period.OutlivedOn(Date(day)).Facts!.Value);
        last.ShouldBe(Date(ended));
        (period.LastDay(last) < today, period.LastDay(last.AddDays(1)) < today).ShouldBe((true, false));
        period.BlockedFrom(last).ShouldBe(Day);
    }

    [Fact]
    public void Nothing_IsSet_UntilAPeriodIsPutInForce() =>
        KeepingPeriods.On([APeriod().Period], Day.AddYears(1)).ShouldBeEmpty();

    [Fact]
    public void TheOnePutInForceLast_OfThoseWhoseDayHasCome_IsTheCategorys()
    {
        var (first, later, wrong) = (InForce(1, Day), InForce(2, Day.AddDays(10)), InForce(3, Day.AddDays(5)));
        KeepingPeriods.On([first, later, wrong], Day.AddDays(-1)).ShouldBeEmpty();
        On(Day, first, later, wrong).ShouldBe(first);
        On(Day.AddDays(4), first, later, wrong).ShouldBe(first);
        On(Day.AddDays(5), first, later, wrong).ShouldBe(wrong);
        On(Day.AddDays(10), first, later).ShouldBe(later);
        On(Day.AddDays(10), first, later, wrong).ShouldBe(wrong);
    }

    [Fact]
    public void PeriodThatTookThePlaceOfOne_ThatHadBlockedAlready_GoesOnWithIt()
    {
        var (first, same, longer) = (InForce(1, Day, 1), InForce(2, Day.AddDays(10), 1), InForce(2, Day.AddDays(10), 2));
        var (old, late, today) = (Day.AddYears(-1), Day.AddMonths(-1).AddDays(4), Day.AddDays(20));
        Since(today, old, first, longer).ShouldBe(Day);
        Since(today, late, first, same).ShouldBe(Day.AddDays(5));
        Since(today, late, same).ShouldBe(Day.AddDays(10));
        // The longer one opens what the shorter had blocked, and blocks it later.
        Since(today, late, first, longer).ShouldBeNull();
        Since(Day.AddMonths(2), late, first, longer).ShouldBe(Day.AddMonths(1).AddDays(5));
        Since(Day.AddDays(-1), old, first, longer).ShouldBeNull();
        KeepingPeriods.BlockedSince([first, longer], _ => null, Day.AddYears(1)).ShouldBeNull();

        static DateOnly? Since(DateOnly today, DateOnly ended, params KeepingPeriod[] periods) =>
            KeepingPeriods.BlockedSince(periods, _ => ended, today);
    }

    [Fact]
    public void Identity_IsNeverBlockedForWhoeverHasATie()
    {
        var outlived = KeepingPeriods.OutlivedOn(
            [new(PersonCategory.Identity, 1, KeepingStart.CourseEnded, At), new(PersonCategory.Contact, 1, KeepingStart.CourseEnded, At)], Day);
        outlived.Keys.ShouldBe([PersonCategory.Contact]);
    }

    [Fact]
    public void DayThatHasPassed_WhileItWaited_IsNotBegunWith()
    {
        var (period, check) = APeriod();
        period.MayBegin(Day).ShouldBeNull();
        period.Approve(check, Other, check.Mark, Day.AddDays(1), At).ShouldBe(KeepingPeriod.KeepingDayIsPast);
        period.Approve(check, One, check.Mark, Day, At).ShouldBe(CheckRefusal.PreparedBySame);
        period.Approve(check, Other, check.Mark, Day, At).ShouldBeNull();
        period.MayBegin(Day.AddDays(1)).ShouldBeNull();
        period.Withdraw(check, At).ShouldBe(KeepingPeriod.KeepingIsOver);
    }

    private static KeepingPeriod? On(DateOnly day, params KeepingPeriod[] periods) =>
        KeepingPeriods.On(periods, day).GetValueOrDefault(PersonCategory.Log);

    private static KeepingPeriod InForce(int order, DateOnly from, int months = 12)
    {
        var (period, check) = APeriod(from, months);
        period.Approve(check, Other, check.Mark, Day.AddDays(-1), At.AddDays(order)).ShouldBeNull();
        return period;
    }

    private static (KeepingPeriod Period, TwoPersonCheck Check) APeriod(DateOnly? from = null, int months = 12)
    {
        var period = new KeepingPeriod(default, PersonCategory.Log, One.User, At);
        period.Set(new TypedKeeping(months, KeepingStart.FactEnded, KeepingThen.Block, "Vurdert.", null, from ?? Day));
        var check = new TwoPersonCheck(default);
        period.Send(check, One, At).ShouldBeNull();
        return (period, check);
    }

    private static DateOnly Date(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
