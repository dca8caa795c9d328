using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Report;

/// <summary>Påminnelse om årsrapport: counties whose report has not come, begun or not.</summary>
public sealed class ReportReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.report.due", "a county of a report that it has not sent", ReminderStep.DaysBefore(60, 30, 7));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of its report.</summary>
    [Event("grants.report.reminded")]
    public sealed record ReportReminded(GrantApplicationId Application, AwardId Award, int Year, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Reminded), Year, new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ReportReminded>(
        "grants.report.reminded", GrantNotices.Dates, "the project leads and the chief executive of a county whose report has not come",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Reminded)),
                ReportUrls.Report(happened.Award),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                Due = happened.DueOn,
                From = application.Directorate,
            };
        }).WhileNotReceived();

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.NotReceived(actor).Where(a => a.ReportDueOn >= today && a.ReportDueOn <= last)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Application, a.Year, Due = a.ReportDueOn!.Value, Since = a.AnsweredAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(
                a.Id.Value, 0, a.Due, OsloClock.DateIn(a.Since), _ => new ReportReminded(a.Application, a.Id, a.Year, a.Due))),
        ];
    }
}

/// <summary>
/// Purring: a report that is overdue. The county is told the day after, once more with the officers after a fortnight; after a month it is
/// a task of the officers. Nothing lapses by itself.
/// </summary>
public sealed class OverdueReportReminder(AppDb db, OsloClock clock) : IReminder
{
    /// <summary>From then on it is a task of the officers.</summary>
    public const int TaskAfter = 30;

    private const int First = 1;
    private const int Second = 14;

    // The steps are said as days before the last of them.
    public static ReminderKind Reminds { get; } = new(
        "grants.report.overdue",
        "a county, and then the officers, of a report that is overdue",
        ReminderStep.DaysBefore(TaskAfter - First, TaskAfter - Second, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The report was so many days overdue, and those whom it concerns were told.</summary>
    [Event("grants.report.overdue")]
    public sealed record ReportOverdue(GrantApplicationId Application, AwardId Award, int Year, DateOnly DueOn, int DaysOver) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Overdue), Year, new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ReportOverdue>(
        "grants.report.overdue", GrantNotices.Dates, "the project leads and the chief executive of the county, one and fourteen days after",
        async (happened, occasion) =>
        {
            if (happened.DaysOver >= TaskAfter) return null;
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Overdue)),
                ReportUrls.Report(happened.Award),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                From = application.Directorate,
            };
        }).WhileNotReceived();

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<ReportOverdue>(
        "grants.report.overdue-to-follow", GrantNotices.Handling, "the officers who follow it up, from fourteen days after",
        async (happened, occasion) =>
        {
            if (happened.DaysOver < Second) return null;
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_OverdueToFollow)),
                ReportUrls.Report(happened.Award),
                application.AtTheDirectorate)
            {
                Matter = happened.Award.Value,
            };
        }).WhileNotReceived();

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var first = clock.Today.AddDays(-TaskAfter);
        var rows = await db.Rows<Award>().ManageableBy(actor.ForCases()).Where(ReportStanding.IsOverdue(db, clock.Today))
            .Where(a => a.ReportDueOn >= first)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Application, a.Year, Due = a.ReportDueOn!.Value, Since = a.AnsweredAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(
                a.Id.Value, 0, a.Due.AddDays(TaskAfter), OsloClock.DateIn(a.Since),
                left => new ReportOverdue(a.Application, a.Id, a.Year, a.Due, TaskAfter - left))),
        ];
    }
}

internal static class ReportsThatWait
{
    /// <summary>The accepted awards of the actor's county, or all for the program, whose report has never come.</summary>
    public static IQueryable<Award> NotReceived(this AppDb db, Actor actor)
    {
        var received = db.Rows<GrantReport>().Received();
        return db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp).Where(a => !received.Any(r => r.Award == a.Id));
    }
}
