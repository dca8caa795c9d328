using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Account;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Settle;

/// <summary>What is settled of accounts that were found: carried over, deducted, claimed back and waived together.</summary>
internal sealed class SettledOfAccounts(AppDb db) : ISettledOfAccounts
{
    public async Task<Money> Of(AccountsId accounts, CancellationToken cancel) => Money.FromOre(
        await db.Rows<Settlement>().DecidedOn(accounts).SumAsync(s => s.CarryOre + s.DeductOre + s.ClaimOre + s.WaiveOre, cancel));
}
