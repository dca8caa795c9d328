using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>What is decided on is neither withdrawn nor handed back.</summary>
internal sealed class DecidedIsHeld(AppDb db) : IHoldsApplication
{
    /// <summary>
    /// A decision is made on the application: it is neither withdrawn nor handed back any more. The county may read this before it has the
    /// letter, so the words do not say why.
    /// </summary>
    public static readonly Refusal ApplicationIsDecided = Refusal.In<DecideText>(nameof(ApplicationIsDecided));

    public async Task<Refusal?> Holds(GrantApplicationId application, CancellationToken cancel) =>
        await db.IsDecided(application, cancel) ? ApplicationIsDecided : null;
}
