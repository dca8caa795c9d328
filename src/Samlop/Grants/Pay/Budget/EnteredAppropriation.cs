using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Tell;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay.Budget;

/// <summary>Tells the letter of a continuation whether the state budget has money for its year.</summary>
internal sealed class EnteredAppropriation(AppDb db) : IKnowsAppropriation
{
    public async Task<bool> IsEntered(int year, CancellationToken cancel) =>
        (await db.AppropriatedIn([year], cancel)).GetValueOrDefault(year) > Money.Zero;
}
