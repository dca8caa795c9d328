using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using Samlop.Platform;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Waiting.Writing;

/// <summary>When what waits is written: a little after the first, or next morning; each once.</summary>
public class NoticeScheduleTests
{
    private static readonly NoticeSchedule Schedule = new(TimeSpan.FromMinutes(10), new TimeOnly(7, 0));

    [Theory]
    [InlineData("2022-03-08 06:59", "2022-03-08 07:00")]
    [InlineData("2022-03-08 07:00", "2022-03-09 07:00")]
    [InlineData("2022-03-26 23:00", "2022-03-27 07:00")]
    [InlineData("2022-10-29 08:00", "2022-10-30 07:00")]
    public void Digest_IsTheNextMorningInOslo(string told, string digest) => Schedule.DigestOf(Oslo(told)).ShouldBe(Oslo(digest));

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
        for (var now = Acting.Noon; now < Acting.Noon.AddDays(7); now = now.AddMinutes(made.Every))
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
    [InlineData("2022-03-08 07:05", "2022-03-08", "2022-03-08 07:15")]
    [InlineData("2022-03-08 07:05", "2022-03-07", "2022-03-08 07:15")]
    [InlineData("2022-03-08 07:05", "2022-03-09", "2022-03-09 07:00")]
    [InlineData("2022-03-08 07:05", "2022-03-20", "2022-03-09 07:00")]
    [InlineData("2022-03-08 07:05", null, "2022-03-09 07:00")]
    [InlineData("2022-03-08 06:40", "2022-03-08", "2022-03-08 07:00")]
    [InlineData("2022-03-08 06:40", "2022-03-07", "2022-03-08 06:50")]
    [InlineData("2022-03-08 23:55", "2022-03-08", "2022-03-09 00:05")]
    public void Daily_ThatMustBeDoneBeforeTheNextDigest_GoesAtOnce(string told, string? due, string written)
    {
        var notice = new WaitingNotice(Oslo(told), NoticeWay.Daily, due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        var morning = Schedule.DigestOf(Oslo(told).AddDays(-1));
        var now = Oslo(told);
        while (!Schedule.Due([notice], morning, now)(notice)) now = now.AddMinutes(5);
        now.ShouldBe(Oslo(written));
    }

    [Fact]
    public void Daily_ThatCannotWait_TakesAllThatWaitsAlong_AndTheNextDigestStillComes()
    {
        var told = Oslo("2022-03-08 06:30");
        WaitingNotice[] waiting = [new(told, NoticeWay.Daily, new DateOnly(2022, 3, 7)), new(told, NoticeWay.Daily), new(told, NoticeWay.AtOnce)];
        waiting.Count(Schedule.Due(waiting, null, told.AddMinutes(9))).ShouldBe(0);
        waiting.Count(Schedule.Due(waiting, null, told.AddMinutes(10))).ShouldBe(3);
        WaitingNotice later = new(told.AddMinutes(20), NoticeWay.Daily);
        Schedule.Due([later], told.AddMinutes(10), Oslo("2022-03-08 07:00"))(later).ShouldBeTrue();
    }

    [Fact]
    public void AtOnce_IsNeverHeldLongerThanTheWait_AndADigestTakesItAlong() => (
        from told in Gen.Choose(0, 600).Several(20)
        from daily in Gen.Choose(0, 600).Several(5)
        from now in Gen.Choose(0, 700)
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
    [InlineData("DigestHour", "24")]
    public void Setting_OutsideItsLimits_RefusesTheStart(string setting, string value) =>
        Should.Throw<StartRefused>(() => Read((setting, value))).Message.ShouldContain($"Samlop:Notices:{setting}");

    [Fact]
    public void Settings_ThatAreNotSaid_WaitTenMinutes_AndNoneInADemonstration()
    {
        Read().ShouldBe(Schedule);
        NoticeSchedule.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Samlop:Demonstration", "true")]).Build()).Wait.ShouldBe(TimeSpan.Zero);
    }

    private static NoticeSchedule Read(params (string Key, string Value)[] settings) => NoticeSchedule.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Samlop:Notices:{s.Key}", (string?)s.Value))).Build());

    private static WaitingNotice At(int minutes, NoticeWay way = NoticeWay.AtOnce) => new(Acting.Noon.AddMinutes(minutes), way);

    private static DateTimeOffset Oslo(string time)
    {
        var local = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return OsloClock.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
