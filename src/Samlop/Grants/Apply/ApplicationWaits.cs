using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>While what notices tell of an application is not over.</summary>
internal static class ApplicationWaits
{
    public static NoticeKind WhileUnsent(this NoticeKind kind) => kind.While(
        "the application waits for the county",
        (GrantApplication a) => a.Id,
        db => db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold).Where(GrantApplication.WaitsForCounty));

    /// <summary>Of the deadline of its call.</summary>
    public static NoticeKind WhileUnsentByDeadline(this NoticeKind kind) => kind.While(
        "the application waits for the county, and the deadline is the same", db =>
        {
            var waiting = db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold).Where(GrantApplication.WaitsForCounty);
            var calls = db.Rows<Call>().Published();
            return notice => waiting.Any(a => a.Id == (GrantApplicationId)(object)notice.Matter
                && calls.Any(c => c.Id == a.Call && c.Deadline == notice.Due));
        });

    /// <param name="confirmed">It is confirmed as it stands, or is not.</param>
    public static NoticeKind WhileUnsent(this NoticeKind kind, bool confirmed) => kind.While(
        $"the application waits for the county, {(confirmed ? "confirmed" : "not confirmed")}",
        (GrantApplication a) => a.Id,
        db => db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold)
            .Where(GrantApplication.WaitsForCounty).Where(a => (a.ConfirmedAt != null) == confirmed));
}
