using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Samlop.Platform;

/// <summary>
/// Traces, metrics and logs over OTLP, where the standard variables name a receiver (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, or one for each of
/// the three); otherwise nothing is collected. A span holds the pattern of the route and the name of the use case: never the address that
/// was asked for, which may carry a key, and nothing that anybody typed.
/// </summary>
internal static class Telemetry
{
    public const string Name = "Samlop";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "samlop.use_case.duration", "s", "How long use cases take, what they prepare and every try included");

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration.GetValue("OTEL_SDK_DISABLED", false)) return;
        var traces = IsSent("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        var metrics = IsSent("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
        var logs = IsSent("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT");
        if (!traces && !metrics && !logs) return;

        var told = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            configuration["OTEL_SERVICE_NAME"] ?? "samlop",
            serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()));
        if (traces) told.WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", Name).AddOtlpExporter());
        if (metrics)
        {
            told.WithMetrics(meters => meters
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                .AddMeter("Microsoft.EntityFrameworkCore", "System.Runtime", Name)
                .AddOtlpExporter());
        }

        if (logs) told.WithLogging(logging => logging.AddOtlpExporter(), options => options.IncludeFormattedMessage = true);

        bool IsSent(string own) =>
            !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) || !string.IsNullOrEmpty(configuration[own]);
    }

    /// <summary>After routing: the span of a request has the name of its route.</summary>
    public static async Task Follow(HttpContext http, RequestDelegate next)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            await next(http);
            return;
        }

        // The page of an error is part of the request that failed.
        if (http.GetEndpoint() is RouteEndpoint endpoint && span.GetTagItem("http.route") is null)
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            span.DisplayName = $"{http.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        await next(http);
        span.SetTag("http.request.method", http.Request.Method);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Begins the span of a use case, which is a part of the request or the job that runs it.</summary>
    public static Activity? Begin(Type useCase) => Activities.StartActivity(useCase.Name);

    /// <summary>How a use case ended; <paramref name="outcome"/> is <c>done</c>, <c>refused</c> or <c>failed</c>.</summary>
    public static void End(Activity? span, Type useCase, string outcome, TimeSpan took)
    {
        span?.SetTag("samlop.outcome", outcome);
        Durations.Record(took.TotalSeconds, new("samlop.use_case", useCase.Name), new("samlop.outcome", outcome));
    }
}
