using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>
/// What waits on reports: to be written, also where nobody has begun; to be sent, when it has all it needs; to be mended; to be treated and
/// approved; and one that is a month overdue, to be followed up.
/// </summary>
internal sealed class ReportTasks(OsloClock clock) : ITaskSource
{
    /// <summary>So many days before its date a report is a task: as the first reminder.</summary>
    private const int Before = 60;

    private const string Mend = "report-mend";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(StartReport.Needs)) yield return ToWrite(db, actor);
        if (actor.May(SendReport.Needs)) yield return ToSend(db, actor);
        if (actor.May(ProposeReport.Needs)) yield return ToTreat(db, actor);
        if (actor.May(ApproveReport.Needs)) yield return ToApprove(db, actor);
        if (actor.May(ProposeReport.Needs)) yield return Overdue(db, actor);
    }

    private WaitingKind<WaitingTask> ToWrite(AppDb db, Actor actor)
    {
        var (soon, year) = (clock.Today.AddDays(Before), clock.Today.Year);
        var own = db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp);
        var reports = db.Rows<GrantReport>().Behind(own);
        return new(
            ["report-write", Mend],
            from a in own
            where !reports.Any(r => r.Award == a.Id && (r.ReceivedAt != null || r.CompleteAt != null))
                && (reports.Any(r => r.Award == a.Id) || a.ReportDueOn <= soon || (a.ReportDueOn == null && a.Year < year))
            select new WaitingRow
            {
                Kind = reports.Any(r => r.Award == a.Id && r.ReturnedAt != null) ? Mend : "report-write",
                Thing = (Guid)(object)a.Id,
                Due = reports.Any(r => r.Award == a.Id && r.ReturnedAt != null) ? null : a.ReportDueOn,
                Since = reports.Where(r => r.Award == a.Id).Max(r => r.ReturnedAt) ?? a.AnsweredAt,
                Year = a.Year,
            },
            row => row.Kind == Mend
                ? Task(row, nameof(ReportText.Task_Mend), nameof(ReportText.Task_Mend_Action), ReportUrls.Report(AwardOf(row)),
                    row.Year!.Value)
                : Task(row, nameof(ReportText.Task_Write), nameof(ReportText.Task_Write_Action), ReportUrls.Report(AwardOf(row)),
                    row.Year!.Value));
    }

    /// <summary>It has all it needs: for those who have authority to stand behind it.</summary>
    private WaitingKind<WaitingTask> ToSend(AppDb db, Actor actor)
    {
        var own = db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp).Where(ReportStanding.MaySend(db, actor, clock));
        return new(
            "report-send",
            from a in own
            join r in db.Rows<GrantReport>().Behind(own) on a.Id equals r.Award
            where r.CompleteAt != null
            select new WaitingRow { Thing = (Guid)(object)a.Id, Due = a.ReportDueOn, Since = r.CompleteAt, Year = a.Year },
            row => Task(row, nameof(ReportText.Task_Send), nameof(ReportText.Task_Send_Action), ReportUrls.Send(AwardOf(row)),
                row.Year!.Value));
    }

    private static WaitingKind<WaitingTask> ToTreat(AppDb db, Actor actor) => new(
        "report-treat",
        from r in db.Rows<GrantReport>().TreatedBy(actor.ForCases())
        join o in db.Set<Organisation>() on r.County equals o.Id
        where r.ReceivedAt != null && r.ProposedAt == null && r.ApprovedAt == null
        select new WaitingRow
        {
            Thing = (Guid)(object)r.Award,
            Since = r.ReceivedAt,
            Year = r.Year,
            Name = (string)(object)o.Name,
        },
        row => Task(row, nameof(ReportText.Task_Treat), nameof(ReportText.Task_Treat_Action), ReportUrls.Treatment(AwardOf(row)),
            row.Name!, row.Year!.Value));

    private static WaitingKind<WaitingTask> ToApprove(AppDb db, Actor actor)
    {
        var checks = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "report-approve",
            from r in db.Rows<GrantReport>().TreatedBy(actor.ForCases())
            join o in db.Set<Organisation>() on r.County equals o.Id
            where r.ProposedAt != null && r.ApprovedAt == null && checks.Any(k => (GrantReportId)(object)k.Subject == r.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)r.Award,
                Since = r.ProposedAt,
                Year = r.Year,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(ReportText.Task_Approve), nameof(ReportText.Task_Approve_Action), ReportUrls.Treatment(AwardOf(row)),
                row.Name!, row.Year!.Value));
    }

    private WaitingKind<WaitingTask> Overdue(AppDb db, Actor actor) => new(
        "report-overdue",
        from a in db.Rows<Award>().FollowedBy(actor.ForCases())
            .Where(ReportStanding.IsOverdue(db, clock.Today.AddDays(1 - OverdueReportReminder.TaskAfter)))
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Since = a.AnsweredAt,
            Day = a.ReportDueOn,
            Name = (string)(object)o.Name,
        },
        row => Task(row, nameof(ReportText.Task_Overdue), nameof(ReportText.Task_Overdue_Action), ReportUrls.Report(AwardOf(row)),
            row.Name!, new DateArgument(row.Day!.Value)));

    private static AwardId AwardOf(WaitingRow row) => new(row.Thing!.Value);

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, params object[] arguments) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<ReportText>(title, arguments), row.Due, url, Phrase.In<ReportText>(action));
}
