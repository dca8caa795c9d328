using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay;

/// <summary>Utbetalt: the one rule for when all that is to be paid of an award is paid, for pages and lists alike.</summary>
internal static class PaidAwardsReading
{
    /// <summary>Awards whose newest plan is paid to the last part, whichever award of the application a part was planned for.</summary>
    public static IQueryable<AwardId> PaidAwards(this AppDb db)
    {
        var plans = db.Rows<PaymentPlan>().All(Because.PaymentIsChecked);
        var behind = db.PaymentsBehind(db.Rows<Award>().All(Because.PaymentIsChecked));
        return
            from p in plans
            where !plans.Any(newer => newer.Award == p.Award && newer.Number > p.Number)
                && behind.Any(b => b.Award == p.Award)
                && !behind.Any(b => b.Award == p.Award && b.Payment.PaidOn == null)
                // What the ledger could not pay is planned anew: until it is, less than the plan is paid.
                && behind.Where(b => b.Award == p.Award).Sum(b => b.Payment.AmountOre) >= p.AwardedOre - p.DeductedOre - p.UnneededOre
            select p.Award;
    }
}

internal sealed class PaidAwards(AppDb db) : IKnowsPaid
{
    public Task<bool> IsPaid(AwardId award, CancellationToken cancel = default) =>
        db.PaidAwards().AnyAsync(id => id == award, cancel);
}
