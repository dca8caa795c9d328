using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Security;

/// <summary>What is counted of requests. The limits are generous: who works, or shares an address with many, meets none.</summary>
public enum Costs
{
    /// <summary>On the way to an issuer and back: our questions to the issuer.</summary>
    SignIn,

    /// <summary>An issuer says in a frame on a page of its own that a session is over there.</summary>
    SignOutThere,

    /// <summary>An address that is a key, and that there is none of: guesses.</summary>
    Guess,

    /// <summary>A form with files.</summary>
    Upload,

    /// <summary>Documents that are printed, files of many rows, search.</summary>
    Heavy,
}

/// <summary>
/// Says on a page or an endpoint that it is counted. Forms with files, and addresses of printed documents and whole tables, are without it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute(Costs costs) : Attribute
{
    public Costs Costs => costs;
}

/// <summary>
/// Answers 429, and when to try again, to who asks too often. Whoever is signed in is counted by user, others by address, as the proxy
/// tells it (<see cref="BehindProxy"/>).
/// </summary>
public static class Limited
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    // Where an address ends so, a program prints or a whole table is read.
    private static readonly string[] HeavyEnds = ["/tabell", "/delingstabell", "/pdf", ".zip", "/utskrift", "/utskrift/{language}"];

    /// <summary>Of one user.</summary>
    internal static readonly Dictionary<Costs, RateLimit> OfUser = new()
    {
        [Costs.Guess] = new("guess", 60, Within),
        [Costs.Upload] = new("upload", 200, Within),
        [Costs.Heavy] = new("heavy", 300, Within),
    };

    /// <summary>Of one address, which a whole county may share.</summary>
    internal static readonly Dictionary<Costs, RateLimit> OfClient = new()
    {
        [Costs.SignIn] = new("sign-in", 600, Within),
        [Costs.SignOutThere] = new("sign-out-there", 600, Within),
        [Costs.Guess] = new("guess", 60, Within),
        [Costs.Upload] = new("upload", 600, Within),
        [Costs.Heavy] = new("heavy", 900, Within),
    };

    /// <summary>
    /// Before people are known: an issuer's answer is taken in while they are. Those who come from one address are counted together, so
    /// this is wide, and there is no limit by what somebody typed.
    /// </summary>
    public static void UseSignInLimits(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var costs = CostsOf(http);
        // Of another site by its nature; answered while people are made known, as what an issuer sends back.
        if (costs is Costs.SignOutThere)
        {
            if (Passes(http, OfClient[Costs.SignOutThere], ClientKey(http))) await next(http);
        }
        else if (costs is not (Costs.SignIn or Costs.Guess)) await next(http);
        else if (IsPutInAnotherPage(http)) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (costs is Costs.Guess || Passes(http, OfClient[Costs.SignIn], ClientKey(http))) await next(http);
    });

    // A page elsewhere that asks for pictures here, hundreds of them, would use up what everybody at its reader's address shares.
    private static bool IsPutInAnotherPage(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"] == "cross-site"
        && http.Request.Headers["Sec-Fetch-Dest"] is { Count: > 0 } to && to != "document";

    /// <summary>After the gate, which knows who asks, and before a form is read.</summary>
    public static void UseLimits(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (CostsOf(http) is not { } costs || costs is Costs.SignIn or Costs.SignOutThere)
        {
            await next(http);
            return;
        }

        var (limit, who) = http.Viewer().Actor is { IsUser: true } actor
            ? (OfUser[costs], KeyOf(actor.User))
            : (OfClient[costs], ClientKey(http));
        if (costs is not Costs.Guess)
        {
            if (Passes(http, limit, who)) await next(http);
            return;
        }

        // Those whose key is one are neither counted nor kept out by others' guesses: many share an address.
        var limits = http.RequestServices.GetRequiredService<RateLimits>();
        // What is sent to a key that is one costs what files cost anywhere.
        if (IsUpload(http) && !Passes(http, http.Viewer().Actor.IsUser ? OfUser[Costs.Upload] : OfClient[Costs.Upload], who)) return;
        if (limits.Look(limit, who) is { } reached)
        {
            await OnlyToKeys(http, next, reached);
            return;
        }

        await next(http);
        if (IsMissed(http)) limits.Take(limit, who);
    });

    private static bool IsMissed(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status404NotFound || http.Features.Get<Miss>() is not null;

    // The answer is held until it is known whether there was a key.
    private static async Task OnlyToKeys(HttpContext http, RequestDelegate next, LimitReached reached)
    {
        var body = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        if (IsMissed(http))
        {
            Refuse(http, reached);
            http.Response.ContentLength = null;
            http.Response.ContentType = null;
            return;
        }

        held.Position = 0;
        await held.CopyToAsync(body, http.RequestAborted);
    }

    /// <summary>There is nothing by this key, where the answer is a page like any other.</summary>
    public static void Missed(HttpContext http) => http.Features.Set(new Miss());

    /// <summary>Counts one and lets it through, or answers 429.</summary>
    private static bool Passes(HttpContext http, RateLimit limit, string who)
    {
        if (http.RequestServices.GetRequiredService<RateLimits>().Take(limit, who) is not { } reached) return true;
        Refuse(http, reached);
        return false;
    }

    /// <summary>The answer to who asks too often; a page says the same in words.</summary>
    public static void Refuse(HttpContext http, LimitReached reached)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        // Whoever answers a failure clears the headers that were set before it.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.RetryAfter = reached.Seconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        http.Features.Set(reached);
        if (reached.IsFirst) http.RequestServices.GetRequiredService<SecurityLog>().TooMany(http, http.Viewer().Actor, reached.Limit.Name);
    }

    /// <summary>What is counted of the request; null where nothing is.</summary>
    internal static Costs? CostsOf(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || http.IsErrorPage()) return null;
        if (CostsOf(endpoint) is { } said) return said;
        return IsUpload(http) ? Costs.Upload : null;
    }

    private static bool IsUpload(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        && http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true;

    private sealed record Miss;

    internal static Costs? CostsOf(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<LimitedAttribute>() is { } said) return said.Costs;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        return HeavyEnds.Any(end => route.EndsWith(end, StringComparison.Ordinal)) ? Costs.Heavy : null;
    }

    internal static string KeyOf(UserId user) => $"u{user.Value:N}";

    /// <summary>The machine that asks. One that has a net of IPv6 to itself has all its addresses: it is counted by the net.</summary>
    public static string ClientKey(HttpContext http) => ClientKey(http.Connection.RemoteIpAddress);

    internal static string ClientKey(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) + "::/64"
            : address.ToString();
    }
}
