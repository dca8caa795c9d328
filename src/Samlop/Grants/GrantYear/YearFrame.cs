using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.GrantYear;

/// <summary>Rammen for et år: what is appropriated and what of it is taken up, whoever may see the awards.</summary>
/// <param name="Appropriated">Null where nothing is confirmed.</param>
/// <param name="Taken">Of each application the greater of what decisions in force give, without what was declined, and what is
/// ordered.</param>
public sealed record YearFrame(Money? Appropriated, Money Taken)
{
    /// <summary>Ledig: appropriated, and not taken up.</summary>
    public Money? Free => Appropriated?.Minus(Taken);

    /// <param name="applications">What is awarded and what is ordered of each.</param>
    public static Money TakenBy(IEnumerable<(Money Awarded, Money Ordered)> applications) =>
        Money.Sum(applications.Select(a => Money.Max(a.Awarded, a.Ordered)));
}

internal static class YearFrames
{
    /// <summary>The frame of a year, over all awards: a reader who does not see some of them is told the same sum.</summary>
    public static async Task<YearFrame> FrameOf(this AppDb db, int year, CancellationToken cancel)
    {
        var given = await db.AppropriatedIn([year], cancel);
        var all = db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => a.Year == year);
        var awarded = await all.Where(a => a.ReplacedAt == null && a.Answer != AwardAnswer.Declined)
            .GroupBy(a => a.Application).Select(g => new { g.Key, Ore = g.Sum(a => a.AmountOre) })
            .ToDictionaryAsync(g => g.Key, g => Money.FromOre(g.Ore), cancel);
        // What was ordered of an award that another decision took the place of is of the frame too.
        var payments = db.Rows<Payment>().All(Because.PaymentIsChecked).Where(Payment.Counts).Where(p => p.Order != null);
        var ordered = await all.Join(payments, a => a.Id, p => p.Award, (a, p) => new { a.Application, p.AmountOre })
            .GroupBy(p => p.Application).Select(g => new { g.Key, Ore = g.Sum(p => p.AmountOre) })
            .ToDictionaryAsync(g => g.Key, g => Money.FromOre(g.Ore), cancel);
        return new(
            given.TryGetValue(year, out var amount) ? amount : null,
            YearFrame.TakenBy(awarded.Keys.Union(ordered.Keys).Select(id => (
                awarded.GetValueOrDefault(id), ordered.GetValueOrDefault(id)))));
    }
}
