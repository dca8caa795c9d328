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

    /// <summary>Writes what is due to every reader; returns how many mails that made.</summary>
    public async Task<int> WriteDue(CancellationToken cancel)
    {
        var written = 0;
        foreach (var (inbox, first) in await DueInboxes(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (await Write(inbox, cancel)) written++;
            }
            catch (Exception clash) when (Clash.Is(clash) || clash is DbUpdateConcurrencyException)
            {
                // Another instance writes them, or the reader acts just now; what is left is due at the next run.
            }
            catch (Exception problem) when (!cancel.IsCancellationRequested)
            {
                // The others get theirs. It is tried again at the next run.
                logger.LogError(problem, "The notices of {Inbox} could not be written", inbox.User?.Value ?? first.Value);
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
    /// Those who have something due, each with the first notice that waits: read without a transaction, so that what waits for tomorrow
    /// locks nothing. Whether the day's digest is written already is asked when the inbox is opened.
    /// </summary>
    private async Task<List<(Inbox Inbox, NoticeId First)>> DueInboxes(CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = source.Open();
        var all = await db.Set<Notice>()
            .Where(n => n.EndedAt == null)
            .OrderBy(n => n.At).ThenBy(n => n.Id)
            .Select(n => new { Inbox = new Inbox(n.User, n.Email, n.Stop), n.Id, n.Kind, n.At, n.Due })
            .ToListAsync(cancel);
        if (all.Count == 0) return [];
        var users = all.Select(n => n.Inbox.User).OfType<UserId>().Distinct().ToList();
        var rows = await db.Set<NoticeChoice>().AsNoTracking().Where(c => users.Contains(c.User)).ToListAsync(cancel);
        var chosen = rows.ToLookup(c => c.User);
        return
        [
            .. from notice in all
               group notice by notice.Inbox into mine
               let choices = mine.Key.User is { } user ? chosen[user].ToDictionary(c => c.Group, c => c.Way) : []
               let waiting = mine.Select(n => Waiting(n.Kind, n.At, n.Due, choices)).ToList()
               let isDue = schedule.Due(waiting, null, now)
               where waiting.Exists(n => isDue(n))
               select (mine.Key, mine.First().Id),
        ];
    }

    private async Task<bool> Write(Inbox inbox, CancellationToken cancel)
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
        var way = notices.ToDictionary(n => n.Id, n => WayOf(n.Kind, choices));
        var digested = way.ContainsValue(NoticeWay.Daily) ? await Digested(inbox.User, choices, db, cancel) : null;
        var isDue = schedule.Due(notices.Select(AsWaiting), digested, now);
        var due = notices.Where(n => isDue(AsWaiting(n))).ToList();
        if (due.Count == 0) return false;

        var found = await readers.Found(inbox.User, due, db, OsloClock.DateIn(now), cancel);
        foreach (var notice in due)
        {
            notice.End(
                way[notice.Id] == NoticeWay.Never ? NoticeEnd.Stopped : found.Contains(notice.Id) ? NoticeEnd.Mailed : NoticeEnd.NotFound,
                now);
        }

        var told = due.Where(n => n.Ended == NoticeEnd.Mailed).ToList();
        if (told.Count > 0) db.Add(await MailOf(inbox, told, db, now, cancel));
        db.AllowChanges();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return told.Count > 0;

        WaitingNotice AsWaiting(Notice notice) => Waiting(notice.Kind, notice.At, notice.Due, choices);
    }

    private WaitingNotice Waiting(string kind, DateTimeOffset at, DateOnly? due, Dictionary<string, NoticeWay> choices)
    {
        var way = WayOf(kind, choices);
        var awaited = way == NoticeWay.AtOnce && kinds.ByCode(kind)?.IsAwaited is true;
        return new WaitingNotice(awaited ? at - schedule.Wait : at, way, due);
    }

    private async Task<OutgoingMail> MailOf(Inbox inbox, List<Notice> told, AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var user = inbox.User is { } id
            ? await db.Set<User>().Where(u => u.Id == id).Select(u => new { u.Name, u.Email, u.Language }).SingleAsync(cancel)
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
            Languages.ByCode(user?.Language ?? told[^1].Language) ?? Languages.Bokmål);
        return new OutgoingMail(user?.Email ?? inbox.Email!, mail.Subject, mail.Body(settings.PublicUrl), now);
    }

    private static async Task<Dictionary<string, NoticeWay>> ChoicesOf(UserId? user, AppDb db, CancellationToken cancel) => user is null
        ? []
        : await db.Set<NoticeChoice>().AsNoTracking().Where(c => c.User == user).ToDictionaryAsync(c => c.Group, c => c.Way, cancel);

    private NoticeWay WayOf(string kind, Dictionary<string, NoticeWay> choices)
    {
        if (kinds.ByCode(kind)?.Group is not { } group) return NoticeWay.AtOnce;
        return choices.GetValueOrDefault(group.Code) switch
        {
            NoticeWay.Never when !group.MayBeStopped => NoticeWay.Daily,
            var way => way,
        };
    }

    /// <summary>When the reader last got what comes daily.</summary>
    private async Task<DateTimeOffset?> Digested(UserId? user, Dictionary<string, NoticeWay> choices, AppDb db, CancellationToken cancel)
    {
        var daily = kinds.All.Where(k => choices.GetValueOrDefault(k.Group.Code) == NoticeWay.Daily).Select(k => k.Code).ToList();
        return await db.Set<Notice>()
            .Where(n => n.User == user && n.Ended == NoticeEnd.Mailed && daily.Contains(n.Kind))
            .MaxAsync(n => n.EndedAt, cancel);
    }

    /// <summary>Whose notices are written together.</summary>
    private sealed record Inbox(UserId? User, string? Email, string? Stop);
}
