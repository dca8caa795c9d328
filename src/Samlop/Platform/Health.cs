using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Platform;

/// <summary>Ready when the database answers. It says no more than that: the page is open to all.</summary>
internal sealed class DatabaseHealth(IAppDbSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = source.Open();
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

internal static class Health
{
    /// <summary><c>/helse/live</c>: the process runs. <c>/helse/ready</c>: it can serve.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/helse/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new OpenAttribute());
        routes.MapHealthChecks("/helse/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(new OpenAttribute());
    }
}
