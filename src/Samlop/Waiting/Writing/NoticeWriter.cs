using System.Data;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Writing;

/// <summary>
/// Skriver varslene: makes mails of the notices that wait. Each reader's are written in a transaction of its own, mail and notices
/// together: killed in the middle nothing is done, and of two instances at once one clashes and leaves them to the other. It is no use
/// case, for it decides nothing: what is told was recorded with the act.
/// </summary>
public sealed class NoticeWriter(
    IAppDbSource source,
    NoticeKinds kinds,
    NoticeReaders readers,
    NoticeSchedule schedule,
    SamlopSettings settings,
    OsloClock clock,
    ILogger<NoticeWriter> logger)
{
    /// <summary>How long it is kept what became of a notice.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>How many inboxes are known at a time, however much waits.</summary>
    private const int AtATime = 200;

    /// <summary>Writes what is due to every reader; returns how many mails that made.</summary>
    public async Task<int> WriteDue(CancellationToken cancel)
    {
        var (written, left) = (0, 0);
        for (var more = true; more;)
        {
            var due = await DueInboxes(left, cancel);
            more = due.Count == AtATime;
            foreach (var inbox in due)
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    switch (await Write(inbox, cancel))
                    {
                        case Written.Mailed: written++; break;
                        case Written.Nothing: left++; break;
                    }
                }
                catch (Exception clash) when (Clash.Is(clash) || clash is DbUpdateConcurrencyException)
                {
                    // Another instance writes them, or the reader acts just now; what is left is due at the next run.
                    left++;
                }
                catch (Exception problem) when (!cancel.IsCancellationRequested)
                {
                    // The others get theirs. It is tried again at the next run.
                    left++;
                    logger.LogError(problem, "Notices to {User}, first told {At}, could not be written", inbox.User?.Value, inbox.First);
                }
            }
        }

        return written;
    }

    /// <summary>Forgets what became of notices long ago.</summary>
    public async Task RemoveOld(CancellationToken cancel)
    {
        var before = clock.Now - Kept;
        await using var db = source.Open();
        await db.Set<Notice>().Where(n => n.EndedAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>
    /// Those who may have something due, the longest waiting first and so many at a time: read without a transaction, so that what waits
    /// for tomorrow locks nothing. It is the rule of <see cref="NoticeSchedule"/> without what only the inbox itself can say, for instance
    /// whether the day's digest is written already; that is asked when it is opened.
    /// </summary>
    /// <param name="left">Those before them that were opened in this run and have something waiting still.</param>
    private async Task<List<Inbox>> DueInboxes(int left, CancellationToken cancel)
    {
        var now = clock.Now;
        var (latest, next) = (now - schedule.Wait, schedule.DigestOf(now));
        var (digest, morning) = (schedule.LastDigest(now), OsloClock.DateIn(next));
        var (isOpen, presses) = (schedule.IsOpen(now), schedule.PressesOn(now));
        var awaited = kinds.All.Where(k => k.IsAwaited).Select(k => k.Code).ToList();
        await using var db = source.Open();
        var (daily, stoppable) = (db.Set<NoticeChoice>().Where(c => c.Way != NoticeWay.AtOnce), Stoppable);
        return await db.Set<Notice>()
            .Where(n => n.EndedAt == null)
            .Where(n => daily.Any(c => c.User == n.User && c.Group == n.Group)
                ? (isOpen && n.At < digest) || (n.At <= latest && n.Due < morning && (isOpen || n.Due <= presses))
                    || (stoppable.Contains(n.Group) && daily.Any(c => c.User == n.User && c.Group == n.Group && c.Way == NoticeWay.Never))
                : (n.At <= latest && (isOpen || n.Due <= presses)) || awaited.Contains(n.Kind))
            .GroupBy(n => new { n.User, n.Email, n.Stop })
            .OrderBy(g => g.Min(n => n.At))
            .Skip(left)
            .Take(AtATime)
            .Select(g => new Inbox(g.Key.User, g.Key.Email, g.Key.Stop, g.Min(n => n.At)))
            .ToListAsync(cancel);
    }

    private async Task<Written> Write(Inbox inbox, CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = source.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var notices = await db.Set<Notice>()
            .Where(n => n.EndedAt == null && n.User == inbox.User && n.Email == inbox.Email && n.Stop == inbox.Stop)
            .OrderBy(n => n.At).ThenBy(n => n.Id)
            .ToListAsync(cancel);
        var choices = await ChoicesOf(inbox.User, db, cancel);
        var way = notices.ToDictionary(n => n.Id, n => WayOf(n.Group, choices));
        var digested = way.ContainsValue(NoticeWay.Daily) ? await Digested(inbox.User, choices, db, cancel) : null;
        var isDue = schedule.Due(notices.Select(AsWaiting), digested, now);
        var due = notices.Where(n => isDue(AsWaiting(n))).ToList();
        if (due.Count == 0) return Written.Nothing;

        var wanted = due.Where(n => way[n.Id] != NoticeWay.Never).ToList();
        var found = await readers.Found(inbox.User, wanted, db, cancel);
        var standing = await readers.Standing([.. wanted.Where(n => found.Contains(n.Id))], db, cancel);
        foreach (var notice in due)
        {
            notice.End(
                way[notice.Id] == NoticeWay.Never ? NoticeEnd.Stopped
                    : !found.Contains(notice.Id) ? NoticeEnd.NotFound
                    : standing.Contains(notice.Id) ? NoticeEnd.Mailed
                    : NoticeEnd.Overtaken,
                now);
        }

        var told = due.Where(n => n.Ended == NoticeEnd.Mailed).ToList();
        if (told.Count > 0) db.Add(await MailOf(inbox, told, db, now, cancel));
        db.AllowChanges();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return told.Count > 0 ? Written.Mailed : due.Count < notices.Count ? Written.Nothing : Written.Ended;

        WaitingNotice AsWaiting(Notice notice) =>
            new(notice.At, way[notice.Id], notice.Due, kinds.ByCode(notice.Kind)?.IsAwaited is true);
    }

    private async Task<OutgoingMail> MailOf(Inbox inbox, List<Notice> told, AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var user = inbox.User is { } id
            ? await db.Set<User>().Where(u => u.Id == id).Select(u => new { u.Name, u.Email }).SingleAsync(cancel)
            : null;
        var from = told.Select(n => n.From).OfType<OrganisationId>().Distinct().ToList();
        var senders = await db.Set<Organisation>()
            .Where(o => from.Contains(o.Id))
            .OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancel);
        var mail = new NoticeMail(
            user?.Name,
            NoticeMail.Merged(told.Select(n => new MailLine(n.Line, n.Path, n.Due, n.More))),
            senders,
            user is null ? inbox.Stop : WaitingUrls.Choices,
            user is not null,
            Languages.ByCode(told[^1].Language) ?? Languages.Bokmål);
        return new OutgoingMail(user?.Email ?? inbox.Email!, mail.Subject, mail.Body(settings.PublicUrl), now);
    }

    private static async Task<Dictionary<string, NoticeWay>> ChoicesOf(UserId? user, AppDb db, CancellationToken cancel) => user is null
        ? []
        : await db.Set<NoticeChoice>().AsNoTracking().Where(c => c.User == user).ToDictionaryAsync(c => c.Group, c => c.Way, cancel);

    /// <summary>Codes of the groups that may be turned off: of all others it is gathered once a day.</summary>
    private List<string> Stoppable => [.. kinds.Groups.Where(g => g.MayBeStopped).Select(g => g.Code)];

    /// <param name="group">As the notice has it: what was chosen was chosen of that.</param>
    private NoticeWay WayOf(string group, Dictionary<string, NoticeWay> choices) => choices.GetValueOrDefault(group) switch
    {
        NoticeWay.Never when !Stoppable.Contains(group) => NoticeWay.Daily,
        var way => way,
    };

    /// <summary>When the reader last got what comes daily.</summary>
    private async Task<DateTimeOffset?> Digested(UserId? user, Dictionary<string, NoticeWay> choices, AppDb db, CancellationToken cancel)
    {
        var daily = choices.Keys.Where(group => WayOf(group, choices) == NoticeWay.Daily).ToList();
        return await db.Set<Notice>()
            .Where(n => n.User == user && n.Ended == NoticeEnd.Mailed && daily.Contains(n.Group))
            .MaxAsync(n => n.EndedAt, cancel);
    }

    /// <summary>What came of an inbox that was opened.</summary>
    private enum Written
    {
        /// <summary>Something waits there still.</summary>
        Nothing,

        /// <summary>All that waited is ended without a mail.</summary>
        Ended,

        Mailed,
    }

    /// <summary>Whose notices are written together.</summary>
    /// <param name="First">When the first of what may be due was told.</param>
    private sealed record Inbox(UserId? User, string? Email, string? Stop, DateTimeOffset First);
}
