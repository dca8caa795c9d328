using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Time;

namespace Samlop.Knowledge.Guides.Outside;

/// <summary>Erases, each night, the addresses of those outside whose link works no more though they have not answered.</summary>
internal sealed class EraseAddressesJob(AppDb db, OsloClock clock) : IRecurringJob
{
    // More than a night brings.
    private const int Most = 500;

    public async Task Run(CancellationToken cancel)
    {
        var useless = await db.Rows<OutsideReview>().WithUselessAddress(clock.Today).AsTracking()
            .OrderBy(r => r.AskedAt).Take(Most).ToListAsync(cancel);
        foreach (var review in useless) review.EraseAddress();
        await db.SaveChangesAsync(cancel);
    }
}
