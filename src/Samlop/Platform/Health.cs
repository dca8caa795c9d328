using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.UseCases;

namespace Samlop.Platform;

/// <summary>
/// Ready when a row can be written and the folders of files and mail take a file. It says no more than yes or no, for the page is open to
/// all; why not is in the log. An answer holds for a few seconds, so that asking is cheap however often it is done.
/// </summary>
internal sealed class WriteHealth(IAppDbSource source, SamlopSettings settings, TimeProvider time, ILogger<WriteHealth> logger)
    : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A lease that no job has: a row of ours that may be written at any time.
    private const string Probe = "health.probe";

    private readonly SemaphoreSlim one = new(1);
    private (long At, HealthCheckResult Answer)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && time.GetElapsedTime(known.At) < Holds) return known.Answer;
            var answer = await Probed() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
            last = (time.GetTimestamp(), answer);
            return answer;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> Probed()
    {
        try
        {
            foreach (var folder in new[] { settings.ArrivingFolder, settings.FilesFolder, settings.MailFolder })
            {
                Directory.CreateDirectory(folder);
                DataFolder.ProveWritable(folder);
            }

            await Write();
            return true;
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Not ready: something cannot be written");
            return false;
        }
    }

    private async Task Write()
    {
        var now = time.GetUtcNow();
        await using var db = source.Open();
        db.Database.SetCommandTimeout(Patience);
        var own = db.Set<JobLease>().Where(l => l.Name == Probe);
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(l => l.LastRun, now)) > 0) return;
        db.Add(new JobLease { Name = Probe, Holder = Guid.Empty, LastRun = now, Until = now });
        db.AllowChanges();
        await db.SaveChangesAsync();
    }
}

internal static class Health
{
    private static readonly HttpMethodMetadata Reads = new([HttpMethods.Get]);

    /// <summary><c>/helse/live</c>: the process runs. <c>/helse/ready</c>: it can serve, and keep what it is given.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/helse/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new OpenAttribute(), Reads);
        routes.MapHealthChecks("/helse/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") })
            .WithMetadata(new OpenAttribute(), Reads);
    }
}
