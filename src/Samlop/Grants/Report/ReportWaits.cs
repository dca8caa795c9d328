using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>While what notices tell of a report is not over. The matter is its award.</summary>
internal static class ReportWaits
{
    /// <summary>Of its due date: it has never come, and the award is in force.</summary>
    public static NoticeKind WhileNotReceived(this NoticeKind kind) => kind.While("the report has not come", db =>
    {
        var awards = db.Rows<Award>().All(Because.WhoWaitsIsTold).Where(Award.IsFollowedUp);
        var received = db.Rows<GrantReport>().Received();
        return notice => awards.Any(a => a.Id == (AwardId)(object)notice.Matter)
            && !received.Any(r => r.Award == (AwardId)(object)notice.Matter);
    });

    /// <summary>It has all it needs, and the county has not sent it.</summary>
    public static NoticeKind WhileComplete(this NoticeKind kind) => kind.While("it waits to be sent", db =>
    {
        var reports = db.Rows<GrantReport>().All(Because.WhoWaitsIsTold).Where(r => r.CompleteAt != null);
        return notice => reports.Any(r => r.Award == (AwardId)(object)notice.Matter);
    });

    public static NoticeKind WhileToTreat(this NoticeKind kind) => kind.While("it lies with the officers", db =>
    {
        var reports = db.Rows<GrantReport>().All(Because.WhoWaitsIsTold)
            .Where(r => r.ReceivedAt != null && r.ProposedAt == null && r.ApprovedAt == null);
        return notice => reports.Any(r => r.Award == (AwardId)(object)notice.Matter);
    });

    public static NoticeKind WhileReturnedToCounty(this NoticeKind kind) => kind.While("it is not sent anew", db =>
    {
        var reports = db.Rows<GrantReport>().All(Because.WhoWaitsIsTold).Where(r => r.ReturnedAt != null);
        return notice => reports.Any(r => r.Award == (AwardId)(object)notice.Matter);
    });
}
