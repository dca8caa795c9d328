using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Apply;

/// <summary>Fristvarsel: counties whose applications are not sent, before the deadline of the call.</summary>
public sealed class DeadlineReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.application.deadline", "a county of an application that it has not sent", ReminderStep.DaysBefore(7, 3, 1, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of the deadline.</summary>
    [Event("grants.application.deadline-warned"), Was("DeadlineWarned")]
    public sealed record DeadlineWarned(GrantApplicationId Application, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DeadlineWarned), DaysLeft);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<DeadlineWarned>(
        "grants.application.deadline-warned",
        GrantNotices.Dates,
        "the project leads and the chief executive of a county whose application is not sent",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Deadline)),
                ApplyUrls.Application(happened.Application),
                application.AtTheCounty)
            {
                Due = application.Deadline,
                From = application.Directorate,
            };
        }).WhileUnsentByDeadline();

    /// <summary>
    /// From the day it was begun, handed back, or confirmed anew after it was withdrawn; and not before the deadline was set or moved.
    /// </summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var now = clock.Now;
        var rows = await (
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            where c.Deadline <= last && c.ClosesAt > now
            orderby a.Id
            select new
            {
                a.Id,
                a.Call,
                Deadline = c.Deadline!.Value,
                a.BegunAt,
                a.ReturnedAt,
                ConfirmedAnewAt = a.WithdrawnAt == null ? null : a.ConfirmedAt,
            }).ToListAsync(cancel);
        var setAt = await DeadlinesSetAt([.. rows.Select(a => a.Call).Distinct()], cancel);
        return
        [
            .. from a in rows
               let since = new[] { a.BegunAt, a.ReturnedAt, a.ConfirmedAnewAt, setAt[a.Call] }.Max()!.Value
               select new Dated(a.Id.Value, 0, a.Deadline, OsloClock.DateIn(since), left => new DeadlineWarned(a.Id, left)),
        ];
    }

    /// <summary>When the first of the last versions that have the same deadline was published.</summary>
    private async Task<Dictionary<CallId, DateTimeOffset?>> DeadlinesSetAt(List<CallId> calls, CancellationToken cancel)
    {
        var versions = await db.Rows<CallVersion>().Published()
            .Where(v => calls.Contains(v.Call)).Include(v => v.Parts).OrderByDescending(v => v.Ordinal).ToListAsync(cancel);
        return versions
            .Select(v => new { v.Call, v.PublishedAt, v.ReadContent().Deadline })
            .GroupBy(v => v.Call)
            .ToDictionary(c => c.Key, c => c.TakeWhile(v => v.Deadline == c.First().Deadline).Last().PublishedAt);
    }
}
