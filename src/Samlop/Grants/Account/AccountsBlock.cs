using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Account;

/// <summary>Regnskap: the accounts of the county's earlier years, whose day is past, are approved.</summary>
internal sealed class AccountsBlock(AppDb db) : IPaymentBlock
{
    public string Code => "accounts";

    public Phrase Name => Phrase.In<AccountText>(nameof(AccountText.Block_Accounts));

    public Phrase Remedy => Phrase.In<AccountText>(nameof(AccountText.Block_Accounts_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var counties = payments.Select(p => p.County).Distinct().ToList();
        var accounts = db.Rows<Accounts>().All(Because.PaymentIsChecked);
        var open = await db.Rows<Award>().All(Because.PaymentIsChecked).Where(Award.IsFollowedUp)
            .Where(a => counties.Contains(a.County) && a.AccountsDueOn < day
                && !accounts.Any(x => x.Award == a.Id && x.ApprovedOre != null))
            .Select(a => new { a.County, a.Year })
            .ToListAsync(cancel);
        return (
            from p in payments
            let year = open.Where(a => a.County == p.County && a.Year < p.Year).Select(a => (int?)a.Year).Min()
            where year is not null
            let words = Phrase.In<AccountText>(nameof(AccountText.Block_Accounts_Open), year.Value)
            select (p.Id, Finding: new BlockFinding(words, words))).ToDictionary(f => f.Id, f => f.Finding);
    }
}
