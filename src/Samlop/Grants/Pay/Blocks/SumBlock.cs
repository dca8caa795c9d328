using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Summen: what is decided, less what is deducted, is still what the plan was made from, and the payments add up to it. It is computed anew
/// each time, also when the order is made, and nobody lifts it.
/// </summary>
internal sealed class SumBlock(AppDb db, PayableSums sums) : IPaymentBlock
{
    public string Code => "sum";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Sum));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Sum_Remedy));

    public bool MayBeLifted => false;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var ids = payments.Select(p => p.Award).Distinct().ToList();
        var awards = await db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var payable = await sums.Of(awards, cancel);
        var plans = await db.Rows<PaymentPlan>().All(Because.PaymentIsChecked)
            .Where(p => ids.Contains(p.Award)).ToListAsync(cancel);
        var planned = await db.PaymentsBehind(db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => ids.Contains(a.Id)))
            .GroupBy(b => b.Award)
            .Select(g => new { g.Key, Ore = g.Sum(b => b.Payment.AmountOre) })
            .ToDictionaryAsync(g => g.Key, g => Money.FromOre(g.Ore), cancel);
        var found = new Dictionary<PaymentId, BlockFinding>();
        foreach (var payment in payments)
        {
            var now = payable[payment.Award].Payable;
            var then = plans.Where(p => p.Award == payment.Award).MaxBy(p => p.Number)?.Payable ?? Money.Zero;
            var sum = planned.GetValueOrDefault(payment.Award);
            if (now == then && sum == now) continue;
            var other = now == then ? sum : then;
            found[payment.Id] = new(
                Phrase.In<PayText>(nameof(PayText.Block_Sum_Other), now, other, other.Minus(now)),
                Phrase.In<PayText>(nameof(PayText.Block_Sum_County)));
        }

        return found;
    }
}
