using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay.Orders;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay.Budget;

/// <summary>What is appropriated on a chapter and an item for a year, and what of it is ordered.</summary>
public sealed record AppropriationLine(int Year, string Chapter, string Item, Money Appropriated, Money Ordered)
{
    public string Code => $"{Chapter}-{Item}";

    public Money Left => Appropriated.Minus(Ordered);
}

internal static class AppropriationLines
{
    /// <summary>All chapters and items of a year, of what is confirmed.</summary>
    public static async Task<IReadOnlyList<AppropriationLine>> AppropriatedOn(this AppDb db, int? year, CancellationToken cancel)
    {
        var given = await db.Set<Appropriation>().Where(Appropriation.InForce)
            .Where(a => year == null || a.Year == year)
            .GroupBy(a => new { a.Year, a.Chapter, a.Item })
            .Select(g => new { g.Key.Year, g.Key.Chapter, g.Key.Item, Ore = g.Sum(a => a.AmountOre) })
            .ToListAsync(cancel);
        var ordered = await (
            from o in db.Rows<PaymentOrder>().All(Because.PaymentIsChecked)
            from l in o.Lines
            join p in db.Rows<Payment>().All(Because.PaymentIsChecked) on l.Payment equals p.Id
            where o.CancelledAt == null && p.FailedAt == null && (year == null || o.Year == year)
            group l.AmountOre by new { o.Year, o.Chapter, o.Item } into same
            select new { same.Key.Year, same.Key.Chapter, same.Key.Item, Ore = same.Sum() }).ToListAsync(cancel);
        var used = ordered.ToDictionary(o => (o.Year, o.Chapter, o.Item), o => Money.FromOre(o.Ore));
        return
        [
            .. from g in given
               orderby g.Year descending, g.Chapter, g.Item
               select new AppropriationLine(
                   g.Year, g.Chapter, g.Item, Money.FromOre(g.Ore), used.GetValueOrDefault((g.Year, g.Chapter, g.Item))),
        ];
    }
}
