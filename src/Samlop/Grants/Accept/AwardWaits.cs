using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>While what notices tell of an award is not over.</summary>
internal static class AwardWaits
{
    /// <summary>Of its date to answer by.</summary>
    public static NoticeKind WhileUnanswered(this NoticeKind kind) => kind.While(
        "the award is not answered, and the date is the same", db =>
        {
            var waiting = db.Rows<Award>().All(Because.WhoWaitsIsTold).Where(Award.IsUnanswered);
            return notice => waiting.Any(a => a.Id == (AwardId)(object)notice.Matter && a.AnswerBy == notice.Due);
        });

    /// <summary>Of a condition: the matter is its award, the part its number.</summary>
    public static NoticeKind WhileNotMet(this NoticeKind kind) =>
        kind.WhileCondition("the condition is not said met", met: false);

    public static NoticeKind WhileNotConfirmed(this NoticeKind kind) =>
        kind.WhileCondition("the condition is said met and not confirmed", met: true);

    private static NoticeKind WhileCondition(this NoticeKind kind, string lasts, bool met) => kind.While(lasts, db =>
    {
        var open = AwardTasks.OpenConditions(db.Rows<Award>().All(Because.WhoWaitsIsTold), met);
        return notice => open.Any(x => x.Award.Id == (AwardId)(object)notice.Matter && x.Condition.Number == notice.Part);
    });
}
