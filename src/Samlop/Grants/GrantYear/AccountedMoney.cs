using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.GrantYear;

/// <summary>What the accounts know of the money of awards.</summary>
internal sealed class AccountedMoney(AppDb db) : IMoneyAfter
{
    public async Task<IReadOnlyDictionary<AwardId, MoneyAfterPayment>> Of(
        IReadOnlyCollection<AwardId> awards, Actor actor, CancellationToken cancel) =>
        (await db.AccountedFor(db.Rows<Award>().VisibleTo(actor.ForCases()).Where(a => awards.Contains(a.Id)), cancel))
        .ToDictionary(a => a.Key, a => new MoneyAfterPayment { Accounted = a.Value.Sent, Used = a.Value.Approved });
}
