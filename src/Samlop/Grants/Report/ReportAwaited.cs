using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>A report that has all it needs: those who wrote it and may not send it wait for somebody who may.</summary>
internal sealed class ReportAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(StartReport.Needs)) yield break;
        var own = db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp)
            .Where(ReportStanding.MaySend(db, actor, clock).Not());
        yield return new(
            "report-send",
            from a in own
            join r in db.Rows<GrantReport>().Behind(own) on a.Id equals r.Award
            where r.CompleteAt != null
            select new WaitingRow { Thing = (Guid)(object)a.Id, Due = a.ReportDueOn, Since = r.CompleteAt, Year = a.Year },
            row => new(
                $"report-send:{row.Thing}",
                Phrase.In<ReportText>(nameof(ReportText.Awaited_Send), row.Year!.Value),
                row.Since!.Value,
                row.Due,
                ReportUrls.Report(new(row.Thing!.Value))));
    }
}
