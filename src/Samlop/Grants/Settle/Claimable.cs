using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Account;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Settle;

/// <summary>
/// Kan kreves: the one rule for how much a county can be told of that is claimed back. No more than is settled to be claimed, than was in
/// its hands and neither used nor settled otherwise, and what is told of already is not told of again.
/// </summary>
internal static class Claimable
{
    /// <param name="decided">All settlements of the accounts that are decided.</param>
    /// <param name="recoveries">All of the accounts.</param>
    public static Money Of(
        Settlement settlement, Accounts accounts, IReadOnlyCollection<Settlement> decided, IReadOnlyCollection<Recovery> recoveries)
    {
        var (total, taken) = (Settlement.TotalOf(decided), Money.Sum(recoveries.Select(r => r.Takes)));
        var ofIt = settlement.Parts.Claim.Minus(Money.Sum(recoveries.Where(r => r.Settlement == settlement.Id).Select(r => r.Takes)));
        var ofAll = total.Claim.Minus(taken);
        var ofHand = accounts.Unspent.Minus(total.Carry).Minus(total.Deduct).Minus(total.Waive).Minus(taken);
        return Money.Max(Money.Min(ofIt, Money.Min(ofAll, ofHand)), Money.Zero);
    }

    /// <summary>The recoveries of accounts that were found, with what is paid back.</summary>
    public static Task<List<Recovery>> RecoveriesOf(this AppDb db, IEnumerable<Settlement> settlements, CancellationToken cancel = default)
    {
        var ids = settlements.Select(s => s.Id).ToList();
        return db.Rows<Recovery>().Of(ids).Include(r => r.Repayments).OrderBy(r => r.NoticedAt).ToListAsync(cancel);
    }
}
