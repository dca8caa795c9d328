using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Finance;

/// <summary>
/// Regional avtale: the county has a regional agreement in force before the second payment (circular 17-2022: "skal inngå en regional
/// samarbeidsavtale"). The circular ties no payment to it: that the first goes before and the next after is our own proposal, and two
/// people may lift it.
/// </summary>
internal sealed class SignedAgreementBlock(AppDb db) : IPaymentBlock
{
    public string Code => "agreement";

    public Phrase Name => Phrase.In<FinanceText>(nameof(FinanceText.Block_Agreement));

    public Phrase Remedy => Phrase.In<FinanceText>(nameof(FinanceText.Block_Agreement_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var counties = payments.Select(p => p.County).Distinct().ToList();
        var signed = await (
            from a in db.Rows<Agreement>().All(Because.PaymentAwaitsAgreement).Where(Agreement.Is(AgreementState.InForce, day))
            from p in a.Parties
            where a.KindCode == AgreementKinds.RegionalCode && p.LeftOn == null && counties.Contains(p.Organisation)
            select p.Organisation).Distinct().ToListAsync(cancel);
        var words = Phrase.In<FinanceText>(nameof(FinanceText.Block_Agreement_Found));
        return payments.Where(p => p.Number > 1 && !signed.Contains(p.County)).ToDictionary(p => p.Id, _ => new BlockFinding(words, words));
    }
}
