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
        // Found first: an update does not say which doors its conditions went through.
        var useless = await db.Rows<OutsideReview>().WithUselessAddress(clock.Today).OrderBy(r => r.AskedAt).Select(r => r.Id)
            .Take(Most).ToListAsync(cancel);
        await db.Rows<OutsideReview>().StillAsked(useless).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Email, (string?)null).SetProperty(r => r.Version, r => r.Version + 1), cancel);
    }
}
