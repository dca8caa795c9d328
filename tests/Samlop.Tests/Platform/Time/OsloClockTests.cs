using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Time;

[Trait("Category", "Clock")]
public class OsloClockTests
{
    [Theory]
    [InlineData("2022-03-10T22:59:59Z", "2022-03-10")]
    [InlineData("2022-03-10T23:00:00Z", "2022-03-11")]
    [InlineData("2022-06-30T21:59:59Z", "2022-06-30")]
    [InlineData("2022-06-30T22:00:00Z", "2022-07-01")]
    [InlineData("2021-12-31T23:00:00Z", "2022-01-01")]
    public void Day_ChangesAtMidnightInOslo(string instant, string day) =>
        OsloClock.DateIn(DateTimeOffset.Parse(instant)).ShouldBe(DateOnly.Parse(day));

    [Theory]
    [InlineData("2022-03-10", "2022-03-10T23:00:00Z")]
    [InlineData("2022-03-26", "2022-03-26T23:00:00Z")]
    [InlineData("2022-03-27", "2022-03-27T22:00:00Z")]
    [InlineData("2022-10-29", "2022-10-29T22:00:00Z")]
    [InlineData("2022-10-30", "2022-10-30T23:00:00Z")]
    public void DeadlineDay_EndsAtMidnightInOslo_AlsoWhereClocksAreTurned(string day, string end) =>
        OsloClock.EndOf(DateOnly.Parse(day)).ShouldBe(DateTimeOffset.Parse(end));

    [Theory]
    [InlineData("2022-03-27", 23)]
    [InlineData("2022-10-30", 25)]
    [InlineData("2022-03-10", 24)]
    public void Day_HasTheHoursItHas(string day, int hours) =>
        (OsloClock.EndOf(DateOnly.Parse(day)) - OsloClock.EndOf(DateOnly.Parse(day).AddDays(-1))).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void SkippedHour_IsReadAsTheHourAfter() =>
        OsloClock.Instant(new DateOnly(2022, 3, 27), new TimeOnly(2, 30)).ShouldBe(DateTimeOffset.Parse("2022-03-27T01:30:00Z"));

    [Fact]
    public void DoubledHour_IsTheFirst() =>
        OsloClock.Instant(new DateOnly(2022, 10, 30), new TimeOnly(2, 30)).ShouldBe(DateTimeOffset.Parse("2022-10-30T00:30:00Z"));

    [Fact]
    public void Now_IsInUtcAndToTheMicrosecond()
    {
        var clock = new OsloClock(new TestTime { Now = DateTimeOffset.Parse("2022-03-10T22:59:59Z").AddTicks(17) });
        clock.Now.ShouldBe(DateTimeOffset.Parse("2022-03-10T22:59:59Z").AddTicks(10));
        clock.Now.Offset.ShouldBe(TimeSpan.Zero);
        clock.IsShifted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2022-03-08")]
    [InlineData("2022-07-08")]
    public void DemonstrationAtAnotherDay_StartsOnItAndGoesOn(string today)
    {
        var time = new TestTime { Now = DateTimeOffset.Parse("2026-01-15T12:00:00Z") };
        var clock = OsloClock.StartingOn(DateOnly.Parse(today), time);
        clock.Today.ShouldBe(DateOnly.Parse(today));
        clock.IsShifted.ShouldBeTrue();
        time.Pass(TimeSpan.FromDays(1));
        clock.Today.ShouldBe(DateOnly.Parse(today).AddDays(1));
    }

    [Fact]
    public async Task SomethingDoneAsIfItWereThen_HasThatTime_AndNothingElseHas()
    {
        var clock = new OsloClock(TimeProvider.System);
        var then = DateTimeOffset.Parse("2022-03-10T22:59:59Z");
        var meanwhile = Task.FromResult(default(DateTimeOffset));
        var seen = await clock.At(then, async () =>
        {
            using (ExecutionContext.SuppressFlow()) meanwhile = Task.Run(() => clock.Now);
            await Task.Yield();
            return (clock.Now, clock.Today);
        });

        seen.ShouldBe((then, new DateOnly(2022, 3, 10)));
        (await meanwhile).ShouldBeGreaterThan(then.AddYears(1));
        clock.Now.ShouldBeGreaterThan(then.AddYears(1));
    }
}
