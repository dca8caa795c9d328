using Quartz;

namespace Samlop.Platform.Jobs;

/// <summary>
/// One planned run of <typeparamref name="TJob"/>, when this instance is the one to run it. A failure is logged, and the next planned time
/// is another chance.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class LeasedJob<TJob>(IServiceScopeFactory scopes, JobLeases leases, ILogger<TJob> logger) : IJob
    where TJob : class, IRecurringJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        try
        {
            if (await leases.Take(name, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken))
                await Run(name, cancellationToken);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(problem, "The job {Job} failed", name);
        }
    }

    private async Task Run(string name, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(JobLeases.Length);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<TJob>(scope.ServiceProvider).Run(limit.Token);
        }
        finally
        {
            await leases.Release(name);
        }
    }
}
