using System.Globalization;
using FsCheck.Fluent;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Waiting.Writing;

/// <summary>The edges of the sending window: hours, weekends, Easter, 17 May, Christmas, and the days when the clocks change.</summary>
public class SendingWindowTests
{
    private static readonly SendingWindow Window = SendingWindow.OfWorkingDays;

    [Theory]
    [InlineData("2022-03-08 08:59", "2022-03-08 09:00")]
    [InlineData("2022-03-08 09:00", "2022-03-08 09:00")]
    [InlineData("2022-03-08 16:59", "2022-03-08 16:59")]
    [InlineData("2022-03-08 17:00", "2022-03-09 09:00")]
    [InlineData("2022-03-11 17:00", "2022-03-14 09:00")]
    [InlineData("2022-03-12 12:00", "2022-03-14 09:00")]
    [InlineData("2022-04-13 17:00", "2022-04-19 09:00")]
    [InlineData("2022-04-14 10:00", "2022-04-19 09:00")]
    [InlineData("2022-04-18 23:59", "2022-04-19 09:00")]
    [InlineData("2022-05-16 17:00", "2022-05-18 09:00")]
    [InlineData("2022-05-17 10:00", "2022-05-18 09:00")]
    [InlineData("2022-05-26 09:00", "2022-05-27 09:00")]
    [InlineData("2021-12-23 17:00", "2021-12-27 09:00")]
    [InlineData("2024-12-24 10:00", "2024-12-27 09:00")]
    [InlineData("2024-12-31 10:00", "2025-01-02 09:00")]
    [InlineData("2022-03-25 18:00", "2022-03-28 09:00")]
    [InlineData("2022-10-28 18:00", "2022-10-31 09:00")]
    public void Held_UntilItIsOpen(string at, string open) => Window.OpenFrom(Oslo(at)).ShouldBe(Oslo(open));

    [Fact]
    public void OpenFrom_IsOpen_NotBefore_AndNothingBetweenIs() => (
        from minutes in Gen.Choose(0, 3 * 365 * 24 * 60)
        select Oslo("2022-01-01 00:00").AddMinutes(minutes)).Holds(at =>
    {
        var open = Window.OpenFrom(at);
        open.ShouldBeGreaterThanOrEqualTo(at);
        Window.IsOpen(open).ShouldBeTrue();
        for (var between = at; between < open; between = between.AddMinutes(20)) Window.IsOpen(between).ShouldBeFalse();
    });

    private static DateTimeOffset Oslo(string time)
    {
        var local = DateTime.Parse(time, CultureInfo.InvariantCulture);
        return OsloClock.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
