using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Orders;

internal static class OrderLoading
{
    /// <summary>The payments of an order that was found, with their applications.</summary>
    public static async Task<IReadOnlyList<(Payment Payment, GrantApplicationId Application)>> PaymentsOf(
        this AppDb db, PaymentOrder order, Actor actor, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases())
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()) on p.Award equals a.Id
            where p.Order == order.Id
            select new { Payment = p, a.Application }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Payment, r.Application))];
    }
}
