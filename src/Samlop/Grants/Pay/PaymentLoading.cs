using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

internal static class PaymentLoading
{
    /// <summary>A payment that the actor handles, with its award.</summary>
    public static async Task<(Payment Payment, Award Award)?> ManageablePayment(
        this AppDb db, PaymentId id, Actor actor, CancellationToken cancel)
    {
        var payment = await db.Rows<Payment>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (payment is null) return null;
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).WithAll().SingleAsync(a => a.Id == payment.Award, cancel);
        return (payment, award);
    }

    /// <summary>The applications of awards whose payments were found.</summary>
    public static Task<Dictionary<AwardId, GrantApplicationId>> ApplicationsBehind(
        this AppDb db, IReadOnlyCollection<AwardId> awards, CancellationToken cancel) =>
        db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => awards.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Application, cancel);
}
