using Samlop.Platform;
using Samlop.Platform.Time;

namespace Samlop.Waiting.Writing;

/// <summary>A notice that waits, as the rule of when sees it.</summary>
/// <param name="Due">By when something must be done; null where nothing must.</param>
public readonly record struct WaitingNotice(DateTimeOffset At, NoticeWay Way, DateOnly? Due = null);

/// <summary>
/// When what waits for a reader is written into a mail. What comes at once waits a little, so that several acts on the same thing make one
/// mail; what comes daily waits for the next morning, unless something must be done before that day: then all that waits for the reader
/// is written at once. Whatever is written takes with it all that waits to come at once.
/// </summary>
/// <param name="Wait">How long the first of them waits for others.</param>
/// <param name="DigestAt">The time in Oslo that a day's notices are gathered.</param>
public sealed record NoticeSchedule(TimeSpan Wait, TimeOnly DigestAt)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <exception cref="StartRefused">A setting is wrong.</exception>
    public static NoticeSchedule Read(IConfiguration configuration)
    {
        var demonstration = configuration.GetValue("Samlop:Demonstration", false);
        var settings = configuration.GetSection("Samlop:Notices");
        var minutes = settings.GetValue("WaitMinutes", demonstration ? 0 : 10);
        if (minutes < 0 || minutes > LongestWait.TotalMinutes)
            throw new StartRefused($"Samlop:Notices:WaitMinutes must be from 0 to {LongestWait.TotalMinutes}, not {minutes}.");
        var hour = settings.GetValue("DigestHour", 7);
        if (hour is < 0 or > 23) throw new StartRefused($"Samlop:Notices:DigestHour must be from 0 to 23, not {hour}.");
        return new NoticeSchedule(TimeSpan.FromMinutes(minutes), new TimeOnly(hour, 0));
    }

    /// <summary>Which of a reader's waiting notices are due, as a condition on each of them.</summary>
    /// <param name="digested">When the reader last got what comes daily; between two times of the digest there is at most one.</param>
    public Func<WaitingNotice, bool> Due(IEnumerable<WaitingNotice> waiting, DateTimeOffset? digested, DateTimeOffset now)
    {
        var next = DigestOf(now);
        var all = waiting.ToList();
        var hurries = all.Any(n => Hurries(n) && n.At + Wait <= now);
        var isWritten = digested is { } last && DigestOf(last) >= next;
        var digest = !isWritten && all.Any(n => n.Way == NoticeWay.Daily && DigestOf(n.At) <= now);
        var atOnce = hurries || digest || all.Any(n => n.Way == NoticeWay.AtOnce && n.At + Wait <= now);
        return n => n.Way switch
        {
            NoticeWay.AtOnce => atOnce,
            NoticeWay.Daily => hurries || (atOnce && Hurries(n)) || (digest && DigestOf(n.At) <= now),
            _ => true,
        };

        bool Hurries(WaitingNotice n) => n.Way == NoticeWay.Daily && n.Due < OsloClock.DateIn(next);
    }

    /// <summary>The last time of the digest that has been: what was told before it is due.</summary>
    public DateTimeOffset LastDigest(DateTimeOffset now)
    {
        var day = OsloClock.DateIn(now);
        var sameDay = OsloClock.Instant(day, DigestAt);
        return now < sameDay ? OsloClock.Instant(day.AddDays(-1), DigestAt) : sameDay;
    }

    /// <summary>The digest that takes what was told then: the first after it.</summary>
    public DateTimeOffset DigestOf(DateTimeOffset told)
    {
        var day = OsloClock.DateIn(told);
        var sameDay = OsloClock.Instant(day, DigestAt);
        return told < sameDay ? sameDay : OsloClock.Instant(day.AddDays(1), DigestAt);
    }
}
