using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Accept;

/// <summary>
/// Frigjort beløp: what a county has declined, and what is left of the call's frame. It waits until an award is decided on in the call, or
/// somebody leaves it.
/// </summary>
internal static class FreedAmount
{
    /// <summary>Declined awards of which nobody has used or left what they set free.</summary>
    public static Expression<Func<Award, bool>> Waits(AppDb db)
    {
        var awards = db.AwardsInForce();
        return a => a.Answer == AwardAnswer.Declined && a.ReplacedAt == null && a.LeftAt == null
            && !awards.Any(d => d.Call == a.Call && d.DecidedAt > a.AnsweredAt);
    }

    /// <summary>Of the frame for the call's year; null where the call has none.</summary>
    public static async Task<Money?> LeftOf(AppDb db, CallId call, CancellationToken cancel = default)
    {
        if (CallFrame.Of(await db.ContentInForce(call, cancel)).Frame is not { } frame) return null;
        var used = await db.AwardsInForce(call).Select(d => d.AmountOre).ToListAsync(cancel);
        return Money.Max(frame.Minus(Money.FromOre(used.Sum())), Money.Zero);
    }
}
