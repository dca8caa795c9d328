namespace Samlop.Platform.Time;

/// <summary>Mottatt: the instant at which the server had read the last byte of a posted form. What counts for deadlines; it never comes from the sender.</summary>
public sealed record ReadAt(DateTimeOffset Instant);

/// <summary>Notes the instant on each posted form, before anything else is done with it.</summary>
public static class Reading
{
    public static void UseReadAt(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // Forms with files have no deadline of their own, and are read by whoever takes them.
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true && http.GetEndpoint() is not null)
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            http.Features.Set(new ReadAt(http.RequestServices.GetRequiredService<OsloClock>().Now));
        }

        await next(http);
    });
}
