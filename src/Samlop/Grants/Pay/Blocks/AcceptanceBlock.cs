using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Aksept: the county has accepted the award, and no other decision has taken its place (circular 17-2022: paid "etter at tilskuddet er
/// akseptert av søker"). Nobody lifts it.
/// </summary>
internal sealed class AcceptanceBlock(AppDb db) : IPaymentBlock
{
    public string Code => "accepted";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Accepted));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Accepted_Remedy));

    public bool MayBeLifted => false;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var ids = payments.Select(p => p.Award).Distinct().ToList();
        var decisions = db.Rows<Decision>().All(Because.AwardStandsUntilReplaced).Where(Decision.Made);
        var rows = await (
            from a in db.Rows<Award>().All(Because.PaymentIsChecked)
            where ids.Contains(a.Id)
            select new { Award = a, Replaced = decisions.Any(d => d.Replaces == a.Decision) }).ToListAsync(cancel);
        var no = rows.ToDictionary(
            r => r.Award.Id,
            r => r.Award.MayBePaid(!r.Replaced) is { } refusal && refusal != Award.AccountNotSettled ? refusal : null);
        return payments.Where(p => no[p.Award] is not null).ToDictionary(p => p.Id, p => Both(no[p.Award]!));
    }

    private static BlockFinding Both(Refusal no) => new(no.Text, no.Text);
}
