using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Security;

/// <summary>
/// What everybody may read, as everybody reads it: an open address, asked for without a session and without anything else of ours that
/// belongs to one person. Such an answer is compressed, for it holds no secret whose length could be felt for, and is marked by its
/// content, so that whoever has it already is told so (docs/decisions/0024-what-is-compressed.md). A page is made once until something is
/// written (<see cref="KeptAnswers"/>).
/// </summary>
internal static class PublicAnswers
{
    // Texts alone; a private calendar is not among them, nor what is packed already.
    private static readonly string[] Compressed =
        ["text/html", "text/plain", "text/csv", "application/json", "application/xml", "text/xml"];

    public static void AddPublicAnswers(this IServiceCollection services)
    {
        services.AddSingleton<KeptAnswers>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Compressed;
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>After routing, since it asks what the address is.</summary>
    public static void UsePublicAnswers(this IApplicationBuilder app) => app.UseWhen(IsPublic, answers =>
    {
        answers.UseResponseCompression();
        answers.Use(Mark);
    });

    private static bool IsPublic(HttpContext http)
    {
        // The page of a failure is that of one request, also where somebody asks for it by its own address.
        if (!HttpMethods.IsGet(http.Request.Method) || http.IsErrorPage() || http.Request.Path.StartsWithSegments("/feil")) return false;
        if (http.GetEndpoint() is not { } endpoint) return false;
        // Static files have marks of their own and were compressed when the program was built.
        if (endpoint.Metadata.GetMetadata<OpenAttribute>() is null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return false;

        var cookies = http.RequestServices.GetRequiredService<OwnCookies>();
        return http.Request.Cookies.Keys.All(name => name == cookies.Language || name == cookies.Form || !cookies.All.Contains(name));
    }

    private static async Task Mark(HttpContext http, RequestDelegate next)
    {
        var response = http.Response;
        var kept = http.RequestServices.GetRequiredService<KeptAnswers>();
        // Pages alone: whether the program lives is not to be asked of the database.
        var isPage = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var key = isPage ? await kept.KeyOf(http) : null;
        if (key is not null && kept.Find(key) is { } answer)
        {
            foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
            if (!IsKnown(http)) await response.Body.WriteAsync(answer.Content, http.RequestAborted);
            return;
        }

        var before = response.Headers.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var body = response.Body;
        using var content = new MemoryStream();
        response.Body = content;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = body;
        }

        if (IsTheSameForAll(response))
        {
            response.Headers.ETag = new EntityTagHeaderValue($"\"{Hash(content)}\"", isWeak: true).ToString();
            // The language is in a cookie.
            response.Headers.Vary = StringValues.Concat(response.Headers.Vary, HeaderNames.Cookie);
            if (StringValues.IsNullOrEmpty(response.Headers.CacheControl)) response.Headers.CacheControl = "no-cache";
            // A page whose reader went away may lack what it had not read yet.
            if (key is not null && !http.RequestAborted.IsCancellationRequested)
                kept.Keep(key, new([.. response.Headers.Where(header => !before.Contains(header.Key))], content.ToArray()));
            if (IsKnown(http)) return;
        }

        content.Position = 0;
        await content.CopyToAsync(body, http.RequestAborted);
    }

    // Then nothing is sent but that it is as it was.
    private static bool IsKnown(HttpContext http)
    {
        var response = http.Response;
        var mark = EntityTagHeaderValue.Parse(response.Headers.ETag.ToString());
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(one => one.Compare(mark, useStrongComparison: false) || one.Equals(EntityTagHeaderValue.Any))) return false;

        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentLength = null;
        response.Headers.Remove(HeaderNames.ContentType);
        return true;
    }

    // A page with a form has a token for one browser, and says itself that it is not to be stored.
    private static bool IsTheSameForAll(HttpResponse response) =>
        response is { StatusCode: StatusCodes.Status200OK, HasStarted: false }
        && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    private static string Hash(MemoryStream content) =>
        Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)))[..32];
}
