using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>
/// Where accounts are treated no new decision is made: they, what is settled of them and what is claimed back belong to the award that
/// stands, and a new one would have the same money unspent once more. Nothing is settled before something is approved.
/// </summary>
internal sealed class TreatedAccountsBind(AppDb db) : IBindsDecision
{
    public static readonly Refusal YearIsAccountedFor = Refusal.In<AccountText>(nameof(YearIsAccountedFor));

    public async Task<Refusal?> Binds(GrantApplicationId application, CancellationToken cancel) =>
        await db.Rows<Accounts>().All(Because.AccountsBindDecision)
            .AnyAsync(a => a.Application == application && a.ApprovedOre != null, cancel)
            ? YearIsAccountedFor
            : null;
}
