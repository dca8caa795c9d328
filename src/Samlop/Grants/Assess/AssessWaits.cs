using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>While what notices tell of the handling of an application is not over.</summary>
internal static class AssessWaits
{
    /// <summary>Of an assessment.</summary>
    public static NoticeKind WhileToBeHandedIn(this NoticeKind kind) => kind.While(
        "the assessment is to be handed in, and the date is the same", db =>
        {
            var waiting = db.Rows<Assessment>().All(Because.WhoWaitsIsTold).Where(a => a.EndedAt == null && a.HandedInAt == null);
            return notice => waiting.Any(a => a.Id == (AssessmentId)(object)notice.Matter && a.DueOn == notice.Due);
        });
}
