using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Settle;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.GrantYear;

/// <summary>What was settled of the money of awards, by two, and what came back of it.</summary>
internal sealed class SettledMoney(AppDb db) : IMoneyAfter
{
    public async Task<IReadOnlyDictionary<AwardId, MoneyAfterPayment>> Of(
        IReadOnlyCollection<AwardId> awards, Actor actor, CancellationToken cancel)
    {
        var found = db.Rows<Award>().VisibleTo(actor.ForCases()).Where(a => awards.Contains(a.Id));
        var settled = (await db.Rows<Settlement>().DecidedOf(found)
            .GroupBy(s => s.Award)
            .Select(g => new
            {
                g.Key,
                Carry = g.Sum(s => s.CarryOre),
                Deduct = g.Sum(s => s.DeductOre),
                Claim = g.Sum(s => s.ClaimOre),
                Waive = g.Sum(s => s.WaiveOre),
            })
            .ToListAsync(cancel)).ToDictionary(s => s.Key);
        var before = await db.SettledBeforeOf(awards, cancel);
        var recovered = await db.RecoveredFor(found, cancel);
        return settled.Keys.Concat(before.Keys).Concat(recovered.Keys).Distinct().ToDictionary(id => id, id =>
        {
            var (of, back) = (settled.GetValueOrDefault(id), recovered.TryGetValue(id, out var repaid) ? repaid : (Money?)null);
            return new MoneyAfterPayment
            {
                CarriedIn = before.GetValueOrDefault(id)?.Carried ?? default,
                CarriedOver = Money.FromOre(of?.Carry ?? 0),
                DeductedNext = Money.FromOre(of?.Deduct ?? 0),
                Claimed = Money.FromOre(of?.Claim ?? 0),
                Repaid = back.GetValueOrDefault(),
                Waived = Money.FromOre(of?.Waive ?? 0),
            };
        });
    }
}
