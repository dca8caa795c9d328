using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Platform.Jobs;

/// <summary>
/// Shares jobs between instances: each planned time is run once, by whoever takes it first, and never while an earlier run goes on.
/// </summary>
public sealed class JobLeases(IAppDbSource source, TimeProvider time)
{
    /// <summary>The longest a job may run; an instance that dies in the middle of one holds the others up no longer than this.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    private readonly Guid instance = Guid.NewGuid();

    /// <summary>True when this instance is the one to run the job at the planned time.</summary>
    public async Task<bool> Take(string name, DateTimeOffset planned, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = now + Length;
        await using var db = source.Open();
        var taken = await db.Set<JobLease>()
            .Where(l => l.Name == name && l.LastRun < planned && l.Until <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(l => l.Holder, instance).SetProperty(l => l.LastRun, planned).SetProperty(l => l.Until, until),
                cancel
            );
        if (taken == 1)
            return true;
        if (await db.Set<JobLease>().AnyAsync(l => l.Name == name, cancel))
            return false;

        try
        {
            db.Add(new JobLease { Name = name, Holder = instance, LastRun = planned, Until = until });
            db.AllowChanges();
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another instance made the row in between.
            return false;
        }
    }

    /// <summary>Lets the next planned time be run at once, by any instance.</summary>
    public async Task Release(string name)
    {
        var now = time.GetUtcNow();
        await using var db = source.Open();
        await db.Set<JobLease>()
            .Where(l => l.Name == name && l.Holder == instance)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now));
    }
}
