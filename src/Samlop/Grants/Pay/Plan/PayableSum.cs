using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay.Plan;

/// <summary>
/// Det som skal utbetales: what is decided, less what two people have settled to deduct from it, and less what the accounts show that the
/// county does not need. It comes from nothing else.
/// </summary>
/// <param name="Unneeded">Awarded, not ordered, and by the accounts that are treated not used.</param>
/// <param name="Ordered">In orders already, also those of an earlier award of the application.</param>
public readonly record struct PayableSum(Money Awarded, Money Deducted, Money Unneeded, Money Ordered)
{
    /// <summary>Nothing where more is to be deducted than is awarded.</summary>
    public Money Payable => Money.Max(Awarded.Minus(Deducted).Minus(Unneeded), Money.Zero);

    /// <summary>What is left to plan; nothing where more is ordered than is to be paid now.</summary>
    public Money Left => Money.Max(Payable.Minus(Ordered), Money.Zero);

    /// <summary>Ordered beyond what is to be paid now.</summary>
    public Money Beyond => Money.Max(Ordered.Minus(Payable), Money.Zero);

    /// <param name="needed">What the treated accounts show is needed of payments; null until they are treated.</param>
    public static PayableSum Of(Money awarded, Money deducted, Money ordered, Money? needed)
    {
        var whole = awarded.Minus(deducted);
        var unneeded = needed is { } most ? Money.Max(whole.Minus(Money.Max(ordered, most)), Money.Zero) : Money.Zero;
        return new(awarded, deducted, unneeded, ordered);
    }
}

/// <summary>Computes what is to be paid of awards, anew each time.</summary>
public sealed class PayableSums(AppDb db, IEnumerable<IDeductions> deductions, IEnumerable<INeededByAccounts> accounts)
{
    /// <summary>Of awards that were found: the same number of statements, however many they are.</summary>
    public async Task<IReadOnlyDictionary<AwardId, PayableSum>> Of(IReadOnlyCollection<Award> awards, CancellationToken cancel = default)
    {
        var ids = awards.Select(a => a.Id).ToList();
        var (taken, needed) = (new Dictionary<AwardId, Money>(), new Dictionary<AwardId, Money>());
        foreach (var source in deductions)
            foreach (var (award, amount) in await source.Of(ids, cancel))
                taken[award] = taken.GetValueOrDefault(award).Plus(amount);
        foreach (var source in accounts)
            foreach (var (award, amount) in await source.Of(ids, cancel))
                needed[award] = amount;
        var ordered = await OrderedOf(ids, cancel);
        return awards.ToDictionary(a => a.Id, a => PayableSum.Of(
            a.Amount, taken.GetValueOrDefault(a.Id), ordered.GetValueOrDefault(a.Id),
            needed.TryGetValue(a.Id, out var need) ? need : null));
    }

    private async Task<Dictionary<AwardId, Money>> OrderedOf(List<AwardId> ids, CancellationToken cancel) =>
        (await db.PaymentsBehind(db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => ids.Contains(a.Id)))
            .Where(b => b.Payment.Order != null)
            .GroupBy(b => b.Award)
            .Select(g => new { g.Key, Ore = g.Sum(b => b.Payment.AmountOre) })
            .ToListAsync(cancel)).ToDictionary(g => g.Key, g => Money.FromOre(g.Ore));
}
