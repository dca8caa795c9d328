using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using Samlop.Platform;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Waiting.Writing;

/// <summary>When what waits is written: a little after the first, or the next working morning, in the sending window; each once.</summary>
public class NoticeScheduleTests
{
    private static readonly NoticeSchedule Schedule = new(TimeSpan.FromMinutes(10), new TimeOnly(9, 0), SendingWindow.OfWorkingDays);

    [Theory]
    [InlineData("2022-03-08 08:59", "2022-03-08 09:00")]
    [InlineData("2022-03-08 09:00", "2022-03-09 09:00")]
    [InlineData("2022-03-25 23:00", "2022-03-28 09:00")]
    [InlineData("2022-04-13 10:00", "2022-04-19 09:00")]
    [InlineData("2022-05-16 10:00", "2022-05-18 09:00")]
    [InlineData("2024-12-23 10:00", "2024-12-27 09:00")]
    public void Digest_IsTheNextWorkingMorningInOslo(string told, string digest) => Schedule.DigestOf(Oslo(told)).ShouldBe(Oslo(digest));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void AtOnce_WaitsForOthers_FromTheFirst(int minutes, bool due)
    {
        WaitingNotice[] waiting = [At(0), At(8)];
        waiting.Count(Schedule.Due(waiting, null, Acting.Noon.AddMinutes(minutes))).ShouldBe(due ? 2 : 0);
    }

    [Fact]
    public void Never_IsEndedAtOnce_AndBringsNothingAlong()
    {
        WaitingNotice[] waiting = [At(0, NoticeWay.Never), At(0), At(0, NoticeWay.Daily)];
        waiting.Where(Schedule.Due(waiting, null, Acting.Noon)).Select(n => n.Way).ShouldBe([NoticeWay.Never]);
    }

    /// <summary>The job runs every few minutes for days: a reader who has all gathered gets one mail a day, with everything in the end.</summary>
    [Fact]
    public void Daily_MakesAtMostOneMailADay_AndLosesNothing() => (
        from told in Gen.Choose(0, 4 * 24 * 60).Several(40)
        from every in Gen.Choose(1, 90)
        select (Told: told, Every: every)).Holds(made =>
    {
        var waiting = made.Told.Select(minute => At(minute, NoticeWay.Daily)).ToList();
        var (mails, written, digested) = (new List<DateTimeOffset>(), 0, (DateTimeOffset?)null);
        for (var now = Acting.Noon; now < Acting.Noon.AddDays(10); now = now.AddMinutes(made.Every))
        {
            var there = waiting.Where(n => n.At <= now).ToList();
            var due = there.Where(Schedule.Due(there, digested, now)).ToList();
            if (due.Count == 0) continue;
            due.ShouldAllBe(n => Schedule.DigestOf(n.At) <= now);
            waiting.RemoveAll(due.Contains);
            written += due.Count;
            digested = now;
            mails.Add(now);
        }

        mails.Select(OsloClock.DateIn).ShouldBeUnique();
        (written, waiting.Count).ShouldBe((made.Told.Length, 0));
    });

    /// <summary>What must be done before the next digest is not gathered; what can be read in the digest of its day is.</summary>
    [Theory]
    [InlineData("2022-03-08 09:05", "2022-03-08", "2022-03-08 09:15")]
    [InlineData("2022-03-08 09:05", "2022-03-07", "2022-03-08 09:15")]
    [InlineData("2022-03-08 09:05", "2022-03-09", "2022-03-09 09:00")]
    [InlineData("2022-03-08 09:05", "2022-03-20", "2022-03-09 09:00")]
    [InlineData("2022-03-08 09:05", null, "2022-03-09 09:00")]
    [InlineData("2022-03-08 08:40", "2022-03-08", "2022-03-08 09:00")]
    [InlineData("2022-03-08 08:40", "2022-03-07", "2022-03-08 08:50")]
    [InlineData("2022-03-08 23:55", "2022-03-08", "2022-03-09 00:05")]
    [InlineData("2022-03-11 16:00", "2022-03-13", "2022-03-11 16:10")]
    [InlineData("2022-03-11 16:00", "2022-03-14", "2022-03-14 09:00")]
    public void Daily_ThatMustBeDoneBeforeTheNextDigest_GoesAtOnce(string told, string? due, string written) =>
        WrittenAt(new WaitingNotice(Oslo(told), NoticeWay.Daily, Day(due)), Schedule.LastDigest(Oslo(told))).ShouldBe(Oslo(written));

    /// <summary>Nobody is written to in their time off, but of what must be done on the same day or before the next working day.</summary>
    [Theory]
    [InlineData("2022-03-08 08:45", null, "2022-03-08 09:00")]
    [InlineData("2022-03-08 08:50", null, "2022-03-08 09:00")]
    [InlineData("2022-03-08 16:45", null, "2022-03-08 16:55")]
    [InlineData("2022-03-08 16:50", null, "2022-03-09 09:00")]
    [InlineData("2022-03-08 20:00", "2022-03-08", "2022-03-08 20:10")]
    [InlineData("2022-03-08 20:00", "2022-03-09", "2022-03-09 00:00")]
    [InlineData("2022-03-08 20:00", "2022-03-10", "2022-03-09 09:00")]
    [InlineData("2022-03-11 20:00", "2022-03-13", "2022-03-11 20:10")]
    [InlineData("2022-04-13 18:00", null, "2022-04-19 09:00")]
    [InlineData("2022-04-13 18:00", "2022-04-18", "2022-04-13 18:10")]
    [InlineData("2022-05-17 12:00", null, "2022-05-18 09:00")]
    [InlineData("2024-12-24 12:00", null, "2024-12-27 09:00")]
    public void AtOnce_IsHeldUntilTheWindowOpens_UnlessItCannotWait(string told, string? due, string written) =>
        WrittenAt(new WaitingNotice(Oslo(told), NoticeWay.AtOnce, Day(due)), null).ShouldBe(Oslo(written));

    [Theory]
    [InlineData("2022-04-15 03:00")]
    [InlineData("2022-03-08 12:00")]
    public void WhatTheReaderWaitsFor_IsNeverHeld(string told) =>
        WrittenAt(new WaitingNotice(Oslo(told), NoticeWay.AtOnce, null, IsAwaited: true), null).ShouldBe(Oslo(told));

    [Fact]
    public void Daily_ThatCannotWait_TakesAllThatWaitsAlong_AndTheNextDigestStillComes()
    {
        var told = Oslo("2022-03-08 08:30");
        WaitingNotice[] waiting = [new(told, NoticeWay.Daily, new DateOnly(2022, 3, 7)), new(told, NoticeWay.Daily), new(told, NoticeWay.AtOnce)];
        waiting.Count(Schedule.Due(waiting, null, told.AddMinutes(9))).ShouldBe(0);
        waiting.Count(Schedule.Due(waiting, null, told.AddMinutes(10))).ShouldBe(3);
        WaitingNotice later = new(told.AddMinutes(20), NoticeWay.Daily);
        Schedule.Due([later], told.AddMinutes(10), Oslo("2022-03-08 09:00"))(later).ShouldBeTrue();
    }

    [Fact]
    public void AtOnce_IsNeverHeldLongerThanTheWait_AndADigestTakesItAlong() => (
        from told in Gen.Choose(0, 280).Several(20)
        from daily in Gen.Choose(0, 280).Several(5)
        from now in Gen.Choose(0, 299)
        select (Told: told, Daily: daily, Now: now)).Holds(made =>
    {
        var now = Acting.Noon.AddMinutes(made.Now);
        var waiting = made.Told.Select(m => At(m)).Concat(made.Daily.Select(m => At(m, NoticeWay.Daily))).Where(n => n.At <= now).ToList();
        var due = waiting.Where(Schedule.Due(waiting, null, now)).ToList();
        var atOnce = waiting.Where(n => n.Way == NoticeWay.AtOnce).ToList();
        due.Count(n => n.Way == NoticeWay.AtOnce).ShouldBe(atOnce.Exists(n => n.At + Schedule.Wait <= now) ? atOnce.Count : 0);
    });

    [Theory]
    [InlineData("WaitMinutes", "31")]
    [InlineData("WaitMinutes", "-1")]
    [InlineData("DigestHour", "8")]
    [InlineData("DigestHour", "17")]
    public void Setting_OutsideItsLimits_RefusesTheStart(string setting, string value) =>
        Should.Throw<StartRefused>(() => Read((setting, value))).Message.ShouldContain($"Samlop:Notices:{setting}");

    [Fact]
    public void Settings_ThatAreNotSaid_WaitTenMinutes_AndForTheWindow_AndADemonstrationForNothing()
    {
        Read().ShouldBe(Schedule);
        NoticeSchedule.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Samlop:Demonstration", "true")]).Build())
            .ShouldBe(new NoticeSchedule(TimeSpan.Zero, new TimeOnly(9, 0), null));
    }

    private static NoticeSchedule Read(params (string Key, string Value)[] settings) => NoticeSchedule.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Samlop:Notices:{s.Key}", (string?)s.Value))).Build());

    private static WaitingNotice At(int minutes, NoticeWay way = NoticeWay.AtOnce) => new(Acting.Noon.AddMinutes(minutes), way);

    /// <summary>The job runs every five minutes.</summary>
    private static DateTimeOffset WrittenAt(WaitingNotice notice, DateTimeOffset? digested)
    {
        var now = notice.At;
        while (!Schedule.Due([notice], digested, now)(notice)) now = now.AddMinutes(5);
        return now;
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Oslo(string time)
    {
        var local = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return OsloClock.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
