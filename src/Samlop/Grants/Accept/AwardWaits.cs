using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>While what notices tell of an award is not over.</summary>
internal static class AwardWaits
{
    public static NoticeKind WhileUnanswered(this NoticeKind kind) => kind.While(
        "the award is not answered",
        (Award a) => a.Id,
        db => db.Rows<Award>().All(Because.WhoWaitsIsTold).Where(a => a.Answer == null && a.ReplacedAt == null));

    /// <summary>Of a condition: the matter is its award, the part its number.</summary>
    public static NoticeKind WhileNotMet(this NoticeKind kind) =>
        kind.WhileCondition("the condition is not said met", c => c.MetAt == null);

    public static NoticeKind WhileNotConfirmed(this NoticeKind kind) =>
        kind.WhileCondition("the condition is said met and not confirmed", c => c.MetAt != null && c.ConfirmedAt == null);

    private static NoticeKind WhileCondition(this NoticeKind kind, string lasts, Expression<Func<AwardCondition, bool>> waits) =>
        kind.While(lasts, db =>
        {
            var waiting = db.Rows<AwardCondition>().All(Because.WhoWaitsIsTold).Where(waits);
            return (award, number) => waiting.Any(c => c.Award == (AwardId)(object)award && c.Number == number);
        });
}
