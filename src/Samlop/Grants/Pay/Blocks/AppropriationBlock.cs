using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Budget;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Bevilgning: the state budget has money for the year, and enough for what is on its way to be paid of it. Nobody lifts it: a later year's
/// part of an award is given "under forutsetning om bevilgning" (circular 17-2022).
/// </summary>
internal sealed class AppropriationBlock(AppDb db) : IPaymentBlock
{
    public string Code => "appropriation";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Appropriation));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Appropriation_Remedy));

    public bool MayBeLifted => false;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var years = payments.Select(p => p.Year).Distinct().ToList();
        var given = await db.AppropriatedIn(years, cancel);
        var used = await (
            from p in db.Rows<Payment>().All(Because.PaymentIsChecked).Where(Payment.Counts)
            join a in db.Rows<Award>().All(Because.PaymentIsChecked) on p.Award equals a.Id
            where years.Contains(a.Year) && p.Order != null
            group p.AmountOre by a.Year into year
            select new { Year = year.Key, Ore = year.Sum() }).ToDictionaryAsync(y => y.Year, y => y.Ore, cancel);
        var ordered = (await db.Rows<Payment>().All(Because.PaymentIsChecked)
            .Where(p => payments.Select(x => x.Id).Contains(p.Id) && p.Order != null).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();

        var found = new Dictionary<PaymentId, BlockFinding>();
        foreach (var payment in payments)
        {
            if (!given.TryGetValue(payment.Year, out var amount))
            {
                var missing = Phrase.In<PayText>(nameof(PayText.Block_Appropriation_Missing), payment.Year);
                found[payment.Id] = new(missing, missing);
                continue;
            }

            var taken = Money.FromOre(used.GetValueOrDefault(payment.Year) + (ordered.Contains(payment.Id) ? 0 : payment.Amount.Ore));
            if (taken > amount)
                found[payment.Id] = new(
                    Phrase.In<PayText>(nameof(PayText.Block_Appropriation_Spent), payment.Year, amount, taken.Minus(amount)),
                    Phrase.In<PayText>(nameof(PayText.Block_Appropriation_Spent_County), payment.Year));
        }

        return found;
    }
}

internal static class Appropriated
{
    /// <summary>What is appropriated for years, of all that is confirmed; a year without any is not there.</summary>
    public static async Task<Dictionary<int, Money>> AppropriatedIn(
        this AppDb db, IReadOnlyCollection<int> years, CancellationToken cancel)
    {
        var sums = await db.Set<Appropriation>().Where(Appropriation.InForce)
            .Where(a => years.Contains(a.Year))
            .GroupBy(a => a.Year)
            .Select(g => new { Year = g.Key, Ore = g.Sum(a => a.AmountOre) })
            .ToListAsync(cancel);
        return sums.ToDictionary(s => s.Year, s => Money.FromOre(s.Ore));
    }
}
