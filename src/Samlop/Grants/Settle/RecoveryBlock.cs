using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Settle;

/// <summary>Tilbakebetaling: nothing is being claimed back from the county.</summary>
internal sealed class RecoveryBlock(AppDb db) : IPaymentBlock
{
    public string Code => "recovery";

    public Phrase Name => Phrase.In<SettleText>(nameof(SettleText.Block_Recovery));

    public Phrase Remedy => Phrase.In<SettleText>(nameof(SettleText.Block_Recovery_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var counties = payments.Select(p => p.County).Distinct().ToList();
        var open = (await db.Rows<Recovery>().All(Because.PaymentIsChecked).Where(Recovery.IsOpen)
            .Where(r => counties.Contains(r.County)).Select(r => r.County).Distinct().ToListAsync(cancel)).ToHashSet();
        var words = Phrase.In<SettleText>(nameof(SettleText.Block_Recovery_Open));
        return payments.Where(p => open.Contains(p.County)).ToDictionary(p => p.Id, _ => new BlockFinding(words, words));
    }
}
