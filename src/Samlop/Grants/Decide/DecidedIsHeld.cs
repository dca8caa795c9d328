using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>What is decided on is neither withdrawn nor handed back.</summary>
internal sealed class DecidedIsHeld(AppDb db) : IHoldsApplication
{
    public async Task<Refusal?> Holds(GrantApplicationId application, CancellationToken cancel) =>
        await db.IsDecided(application, cancel) ? DecideRefusal.ApplicationIsDecided : null;
}
