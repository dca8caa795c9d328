namespace Samlop.Platform.Files;

/// <summary>
/// Hands a stored file out: always to be saved, never shown inside our pages, with the type that its content was found to have. Who may
/// have it is the owning module's rule, asked before this.
/// </summary>
public sealed class FileDownload(FileStore store)
{
    // Should a browser show it anyway, nothing in it may run or reach out.
    private const string ContentSecurityPolicy = "default-src 'none'; sandbox";

    /// <param name="name">What it is saved as; null for the name that its sender gave it.</param>
    /// <returns>The file; 410 with its own words where the content is gone.</returns>
    public IResult Send(HttpContext http, StoredFile file, string? name = null)
    {
        if (!store.Has(file)) return Results.StatusCode(StatusCodes.Status410Gone);
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(store.PathOf(file), file.ContentType, name ?? file.Name);
    }
}
