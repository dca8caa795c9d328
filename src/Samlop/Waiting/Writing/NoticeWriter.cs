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
    IAppDbSource source, NoticeKinds kinds, NoticeReaders readers, NoticeSchedule schedule, SamlopSettings settings, OsloClock clock)
{
    /// <summary>How long it is kept what became of a notice.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Writes what is due to every reader; returns how many mails that made.</summary>
    public async Task<int> WriteDue(CancellationToken cancel)
    {
        List<Inbox> waiting;
        await using (var db = source.Open())
        {
            waiting = await db.Set<Notice>()
                .Where(n => n.EndedAt == null)
                .Select(n => new Inbox(n.User, n.Email, n.Stop))
                .Distinct()
                .ToListAsync(cancel);
        }

        var written = 0;
        foreach (var inbox in waiting)
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
        var way = notices.ToDictionary(n => n.Id, n => WayOf(n, choices));
        var digested = way.ContainsValue(NoticeWay.Daily) ? await Digested(inbox.User, choices, db, cancel) : null;
        var isDue = schedule.Due(notices.Select(Waiting), digested, now);
        var due = notices.Where(n => isDue(Waiting(n))).ToList();
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

        WaitingNotice Waiting(Notice notice)
        {
            var awaited = way[notice.Id] == NoticeWay.AtOnce && kinds.ByCode(notice.Kind)?.IsAwaited is true;
            return new WaitingNotice(awaited ? notice.At - schedule.Wait : notice.At, way[notice.Id]);
        }
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

    private NoticeWay WayOf(Notice notice, Dictionary<string, NoticeWay> choices)
    {
        if (kinds.ByCode(notice.Kind)?.Group is not { } group) return NoticeWay.AtOnce;
        return choices.GetValueOrDefault(group.Code) switch
        {
            NoticeWay.Never when !group.MayBeStopped => NoticeWay.Daily,
            var way => way,
        };
    }

    /// <summary>The day of the reader's last digest.</summary>
    private async Task<DateOnly?> Digested(UserId? user, Dictionary<string, NoticeWay> choices, AppDb db, CancellationToken cancel)
    {
        var daily = kinds.All.Where(k => choices.GetValueOrDefault(k.Group.Code) == NoticeWay.Daily).Select(k => k.Code).ToList();
        var last = await db.Set<Notice>()
            .Where(n => n.User == user && n.Ended == NoticeEnd.Mailed && daily.Contains(n.Kind))
            .MaxAsync(n => n.EndedAt, cancel);
        return last is { } at ? OsloClock.DateIn(at) : null;
    }

    /// <summary>Whose notices are written together.</summary>
    private sealed record Inbox(UserId? User, string? Email, string? Stop);
}
