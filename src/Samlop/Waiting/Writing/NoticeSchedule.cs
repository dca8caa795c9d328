using Samlop.Platform;
using Samlop.Platform.Time;

namespace Samlop.Waiting.Writing;

/// <summary>A notice that waits, as the rule of when sees it.</summary>
/// <param name="Due">By when something must be done; null where nothing must.</param>
/// <param name="IsAwaited">The reader has just asked for it, and waits for the mail.</param>
public readonly record struct WaitingNotice(DateTimeOffset At, NoticeWay Way, DateOnly? Due = null, bool IsAwaited = false);

/// <summary>
/// When what waits for a reader is written into a mail: in the sending window. What comes at once waits a little, so that several acts on
/// the same thing make one mail; what comes daily waits for the digest of the next working day, unless something must be done before that
/// day: then all that waits for the reader is written at once. Outside the window is written what the reader waits for, and what must be
/// done on the same day or before the day that it opens. Whatever is written takes with it all that waits to come at once.
/// </summary>
/// <param name="Wait">How long the first of them waits for others.</param>
/// <param name="DigestAt">The time in Oslo that a day's notices are gathered.</param>
/// <param name="Window">Null where mails are written at any time.</param>
public sealed record NoticeSchedule(TimeSpan Wait, TimeOnly DigestAt, SendingWindow? Window)
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
        var window = SendingWindow.OfWorkingDays;
        var hour = settings.GetValue("DigestHour", window.From.Hour);
        if (hour < window.From.Hour || hour >= window.To.Hour)
            throw new StartRefused($"Samlop:Notices:DigestHour must be from {window.From.Hour} to {window.To.Hour - 1}, not {hour}.");
        // Whoever looks at a demonstration in the evening is to see the mails it makes.
        var anyTime = settings.GetValue("AnyTime", demonstration);
        return new NoticeSchedule(TimeSpan.FromMinutes(minutes), new TimeOnly(hour, 0), anyTime ? null : window);
    }

    /// <summary>Which of a reader's waiting notices are due, as a condition on each of them.</summary>
    /// <param name="digested">When the reader last got what comes daily; between two times of the digest there is at most one.</param>
    public Func<WaitingNotice, bool> Due(IEnumerable<WaitingNotice> waiting, DateTimeOffset? digested, DateTimeOffset now)
    {
        var (next, isOpen, presses) = (DigestOf(now), IsOpen(now), PressesOn(now));
        var all = waiting.ToList();
        var hurries = all.Any(n => Hurries(n) && IsReady(n));
        var isWritten = digested is { } last && DigestOf(last) >= next;
        var digest = isOpen && !isWritten && all.Any(n => n.Way == NoticeWay.Daily && DigestOf(n.At) <= now);
        var atOnce = hurries || digest || all.Any(n => n.Way == NoticeWay.AtOnce && IsReady(n));
        return n => n.Way switch
        {
            NoticeWay.AtOnce => atOnce,
            NoticeWay.Daily => hurries || (atOnce && Hurries(n)) || (digest && DigestOf(n.At) <= now),
            _ => true,
        };

        bool IsReady(WaitingNotice n) =>
            n is { IsAwaited: true, Way: NoticeWay.AtOnce } || (n.At + Wait <= now && (isOpen || n.Due <= presses));

        bool Hurries(WaitingNotice n) => n.Way == NoticeWay.Daily && n.Due < OsloClock.DateIn(next);
    }

    public bool IsOpen(DateTimeOffset at) => Window?.IsOpen(at) ?? true;

    /// <summary>What is due by this day is not held: today, and the days before the one on which the window opens.</summary>
    public DateOnly PressesOn(DateTimeOffset now)
    {
        var today = OsloClock.DateIn(now);
        var before = Window is null ? today : OsloClock.DateIn(Window.OpenFrom(now)).AddDays(-1);
        return before > today ? before : today;
    }

    /// <summary>The last time of the digest that has been: what was told before it is due.</summary>
    public DateTimeOffset LastDigest(DateTimeOffset now)
    {
        var day = OsloClock.DateIn(now);
        while (!IsDigestDay(day) || OsloClock.Instant(day, DigestAt) > now) day = day.AddDays(-1);
        return OsloClock.Instant(day, DigestAt);
    }

    /// <summary>The digest that takes what was told then: the first after it.</summary>
    public DateTimeOffset DigestOf(DateTimeOffset told)
    {
        var day = OsloClock.DateIn(told);
        while (!IsDigestDay(day) || OsloClock.Instant(day, DigestAt) <= told) day = day.AddDays(1);
        return OsloClock.Instant(day, DigestAt);
    }

    private bool IsDigestDay(DateOnly day) => Window is null || SendingWindow.IsWorkingDay(day);
}
