using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>Vilkår: what the letter asks for by a day that is past is confirmed to be met.</summary>
internal sealed class ConditionBlock(AppDb db) : IPaymentBlock
{
    public string Code => "conditions";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Condition));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Condition_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var ids = payments.Select(p => p.Award).Distinct().ToList();
        var open = await (
            from a in db.Rows<Award>().All(Because.PaymentIsChecked)
            from c in a.Conditions
            where ids.Contains(a.Id) && c.Due < day && c.ConfirmedAt == null
            select new { a.Id, c.Number, c.Due }).ToListAsync(cancel);
        var first = open.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.MinBy(c => c.Number)!);
        return (
            from p in payments
            where first.ContainsKey(p.Award)
            let c = first[p.Award]
            let words = Phrase.In<PayText>(nameof(PayText.Block_Condition_Open), c.Number, new DateArgument(c.Due!.Value))
            select (p.Id, Finding: new BlockFinding(words, words))).ToDictionary(f => f.Id, f => f.Finding);
    }
}
