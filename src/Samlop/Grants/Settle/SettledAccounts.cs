using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Account;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Settle;

/// <summary>Gjort opp: something of the accounts is settled, and nothing is left to settle.</summary>
internal sealed class SettledAccounts(AppDb db) : IKnowsSettled
{
    public async Task<bool> IsSettled(Accounts accounts, CancellationToken cancel = default)
    {
        var decided = await db.Rows<Settlement>().DecidedOn(accounts.Id).ToListAsync(cancel);
        return decided.Count > 0 && Settlement.LeftOf(accounts, decided) <= Money.Zero;
    }
}
