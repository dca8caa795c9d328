using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Samlop.Platform.Security;

/// <summary>
/// TLS ends in a proxy in front of the program (deploy/nginx.conf). What it says of the scheme and the client is taken from the machines
/// that are known alone, only the hosts that are listed are answered, and no answer sends people to an address that was made of what they
/// sent.
/// </summary>
internal static class BehindProxy
{
    public static void AddProxy(this IServiceCollection services, SamlopSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.Proxies) options.KnownProxies.Add(proxy);
        });
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = settings.Hosts.Count == 0 ? ["*"] : [.. settings.Hosts]);
    }

    /// <summary>First of all: everything after it sees the scheme and the address that people used.</summary>
    public static void UseProxy(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseOwnAddresses();
        if (!app.Services.GetRequiredService<Demonstration>().Active) app.UseTlsOnly();
    }

    /// <summary>
    /// A redirect within the site is sent as a path. The framework writes whole addresses; with one setting of a proxy amiss they would
    /// lead to <c>http</c>, which our own content security policy refuses after the form was taken in.
    /// </summary>
    private static void UseOwnAddresses(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var location = http.Response.Headers.Location.ToString();
            if (Uri.TryCreate(location, UriKind.Absolute, out var address) && IsOwn(http, address))
            {
                http.Response.Headers.Location = address.PathAndQuery + address.Fragment;
            }

            return Task.CompletedTask;
        });
        return next(http);
    });

    // A session must not be begun where its cookie would be readable on the way. The health answers carry none.
    private static void UseTlsOnly(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/helse"))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync(
            "Reached over TLS alone: the proxy in front must send X-Forwarded-Proto and be one of Samlop:Proxies."
        );
    }
        );

    private static bool IsOwn(HttpContext http, Uri address) =>
        address.Scheme is "http" or "https"
        && Uri.TryCreate($"{address.Scheme}://{http.Request.Host}", UriKind.Absolute, out var own)
        && address.Authority == own.Authority;
}
