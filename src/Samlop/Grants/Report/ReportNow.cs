using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>The yearly report of the award: that it is to be sent, to be mended, or is treated.</summary>
internal sealed class ReportNow(AppDb db, OsloClock clock) : IAlsoNow
{
    public async Task<IReadOnlyList<NowLine>> Of(GrantApplicationId application, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(ReadReports.Needs)) return [];
        var found = db.Rows<Award>().VisibleTo(actor.ForCases()).Where(Award.IsFollowedUp).Where(a => a.Application == application);
        if (await found.SingleOrDefaultAsync(cancel) is not { } award) return [];
        var report = await db.Rows<GrantReport>().Behind(found).SingleOrDefaultAsync(cancel);
        var (key, holder) = ReportFacts.Of(report, award.ReportDueOn, clock.Today).State switch
        {
            ReportState.Approved => (null, default),
            ReportState.Received or ReportState.Proposed => (nameof(ReportText.NowLine_Treat), NowHolder.Directorate),
            ReportState.Returned => (nameof(ReportText.NowLine_Mend), NowHolder.County),
            _ => ((string?)nameof(ReportText.NowLine_Send), NowHolder.County),
        };
        if (key is null) return [];
        var due = report?.FirstReceivedAt is null ? award.ReportDueOn : null;
        return [new(Phrase.In<ReportText>(key, award.Year), holder, due, ReportUrls.Report(award.Id))];
    }
}
