using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Time;

namespace Samlop.Audit;

/// <summary>
/// Forgets once-tokens after 30 days: no page stands open and is sent again so long after. What was done stays in the event log.
/// </summary>
public sealed class RemoveOldSubmissions(AppDb db, OsloClock clock) : IRecurringJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task Run(CancellationToken cancel)
    {
        var limit = clock.Now - Kept;
        await db.Set<Submission>().Where(s => s.At < limit).ExecuteDeleteAsync(cancel);
    }
}
