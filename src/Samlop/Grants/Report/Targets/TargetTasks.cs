using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report.Targets;

/// <summary>What waits on targets: a result that is missing, a target to be approved, and one that came back to be mended.</summary>
internal sealed class TargetTasks(OsloClock clock) : ITaskSource
{
    /// <summary>So many days before the date of the report a missing result is a task: as the report itself.</summary>
    private const int Before = 60;

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(ReportTarget.Needs)) yield return ToReport(db, actor);
        if (actor.May(ApproveTarget.Needs)) yield return ToApprove(db, actor);
        if (actor.May(ProposeTarget.Needs)) yield return ToMend(db, actor);
    }

    private WaitingKind<WaitingTask> ToReport(AppDb db, Actor actor)
    {
        var (soon, past) = (clock.Today.AddDays(Before), clock.Today.Year - 1);
        var targets = db.Rows<AwardTarget>().ManageableBy(actor.ForCases()).Where(AwardTarget.At(TargetStanding.InForce));
        return new(
            "target-report",
            from a in db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp)
            join t in targets on a.Id equals t.Award
            // Of each year that is over, and of the award's own when its report is due soon.
            where t.Results.Count(r => r.Number == 1 && r.Year <= past) < (t.LastYear < past ? t.LastYear : past) - t.FirstYear + 1
                || (a.ReportDueOn <= soon && t.FirstYear == a.Year && !t.Results.Any(r => r.Year == a.Year))
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Other = (Guid)(object)t.Id,
                Due = t.FirstYear == a.Year && !t.Results.Any(r => r.Year == a.Year) ? a.ReportDueOn : null,
                Since = t.ApprovedAt,
                Number = t.Number,
                Year = a.Year,
            },
            row => Task(row, nameof(ReportText.Task_TargetReport), nameof(ReportText.Task_TargetReport_Action),
                row.Number!.Value, row.Year!.Value));
    }

    private static WaitingKind<WaitingTask> ToApprove(AppDb db, Actor actor)
    {
        var checks = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "target-approve",
            from t in db.Rows<AwardTarget>().FollowedBy(actor.ForCases()).Where(AwardTarget.At(TargetStanding.Proposed))
            join o in db.Set<Organisation>() on t.County equals o.Id
            where checks.Any(k => (AwardTargetId)(object)k.Subject == t.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)t.Award,
                Other = (Guid)(object)t.Id,
                Since = t.ProposedAt,
                Number = t.Number,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(ReportText.Task_TargetApprove), nameof(ReportText.Task_TargetApprove_Action),
                row.Number!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> ToMend(AppDb db, Actor actor) => new(
        "target-mend",
        from t in db.Rows<AwardTarget>().FollowedBy(actor.ForCases()).Where(AwardTarget.At(TargetStanding.Draft))
        join o in db.Set<Organisation>() on t.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)t.Award,
            Other = (Guid)(object)t.Id,
            Since = t.SetAt,
            Number = t.Number,
            Name = (string)(object)o.Name,
        },
        row => Task(row, nameof(ReportText.Task_TargetMend), nameof(ReportText.Task_TargetMend_Action),
            row.Number!.Value, row.Name!));

    private static WaitingTask Task(WaitingRow row, string title, string action, params object[] arguments) => new(
        $"{row.Kind}:{row.Other}", Phrase.In<ReportText>(title, arguments), row.Due,
        TargetUrls.Target(new AwardId(row.Thing!.Value), row.Number!.Value), Phrase.In<ReportText>(action));
}
