using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What was settled of the year before an award: carried over to it, and to be deducted from its payments.</summary>
public sealed record SettledBefore(Money Carried, Money Deducted);

/// <summary>Fra året før: read for many awards at once. A county with several awards in a year has it on the first of them.</summary>
internal static class SettledFromBefore
{
    public static async Task<Dictionary<AwardId, SettledBefore>> SettledBeforeOf(
        this AppDb db, IReadOnlyCollection<AwardId> awards, CancellationToken cancel)
    {
        var asked = await db.Rows<Award>().All(Because.PaymentIsChecked)
            .Where(a => awards.Contains(a.Id))
            .Select(a => new { a.County, a.Year }).Distinct().ToListAsync(cancel);
        if (asked.Count == 0) return [];
        var (counties, years) = (asked.ConvertAll(a => a.County), asked.ConvertAll(a => a.Year - 1));
        var settled = await db.Rows<Settlement>().All(Because.PaymentIsChecked)
            .Where(s => s.DecidedAt != null && counties.Contains(s.County) && years.Contains(s.Year))
            .GroupBy(s => new { s.County, s.Year })
            .Select(g => new { g.Key.County, g.Key.Year, Carry = g.Sum(s => s.CarryOre), Deduct = g.Sum(s => s.DeductOre) })
            .ToListAsync(cancel);
        if (settled.Count == 0) return [];
        var next = settled.ConvertAll(s => s.Year + 1);
        var first = (await db.Rows<Award>().All(Because.PaymentIsChecked)
                .Where(a => a.ReplacedAt == null && a.Answer != AwardAnswer.Declined && counties.Contains(a.County)
                    && next.Contains(a.Year))
                .Select(a => new { a.Id, a.County, a.Year, a.GivenAt, a.AmountOre }).ToListAsync(cancel))
            .GroupBy(a => (a.County, a.Year)).ToDictionary(g => g.Key, g => g.OrderBy(a => a.GivenAt).ThenBy(a => a.Id.Value).First());
        return (
            from s in settled
            where first.ContainsKey((s.County, s.Year + 1))
            let a = first[(s.County, s.Year + 1)]
            where awards.Contains(a.Id)
            // No more is taken off a payment than there is to pay.
            select (a.Id, Of: new SettledBefore(Money.FromOre(s.Carry), Money.FromOre(Math.Min(s.Deduct, a.AmountOre)))))
            .ToDictionary(r => r.Id, r => r.Of);
    }
}

/// <summary>What payments are less by: settled by two, of the year before.</summary>
internal sealed class SettledDeductions(AppDb db) : IDeductions
{
    public async Task<IReadOnlyDictionary<AwardId, Money>> Of(IReadOnlyCollection<AwardId> awards, CancellationToken cancel) =>
        (await db.SettledBeforeOf(awards, cancel)).Where(s => !s.Value.Deducted.IsZero).ToDictionary(s => s.Key, s => s.Value.Deducted);
}

/// <summary>What a county has had in its hands of an award: paid, or left with it from the year before.</summary>
internal sealed class PaidByPayments(AppDb db) : IPaidOfAward
{
    public async Task<Money> PaidOf(AwardId award, CancellationToken cancel)
    {
        var paid = await db.Rows<Payment>().All(Because.PaymentIsChecked)
            .Where(p => p.Award == award && p.PaidOn != null).SumAsync(p => p.AmountOre, cancel);
        var before = (await db.SettledBeforeOf([award], cancel)).GetValueOrDefault(award);
        return Money.FromOre(paid).Plus(before?.Deducted ?? Money.Zero).Plus(before?.Carried ?? Money.Zero);
    }
}
