using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Files;
using Samlop.Platform.Time;

namespace Samlop.Cases.Archive;

/// <summary>
/// Sends a ZIP while it is being made, so that a large case takes no more memory than a small one. Last comes <c>SHA256SUMS</c>, in the
/// form that <c>sha256sum --check</c> reads; a document's sum is the one it was stored with, so that damage shows. What is gone is told in
/// a file within: an archive that breaks off says nothing.
/// </summary>
internal sealed class ZipDownload(
    string name,
    IReadOnlyList<(string Path, byte[] Content)> pages,
    IReadOnlyList<(string Path, string Hash)> documents,
    FileStore files,
    DateTimeOffset made
) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = DownloadName.Header(name);
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // The archive writes some of its headers without waiting, which the server's own stream refuses and this one takes.
        await Write(response.BodyWriter.AsStream(), httpContext.RequestAborted);
    }

    private async Task Write(Stream stream, CancellationToken cancel)
    {
        var sums = new StringBuilder();
        await using var zip = await ZipArchive.CreateAsync(
            stream,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: Encoding.UTF8,
            cancel
        );
        foreach (var (path, content) in pages)
        {
            await Add(zip, path, new MemoryStream(content), cancel);
            sums.Append(Line(Convert.ToHexStringLower(SHA256.HashData(content)), path));
        }

        var missing = new List<string>();
        foreach (var (path, hash) in documents)
        {
            if (files.Has(hash)) await Add(zip, path, files.Open(hash), cancel);
            else missing.Add(path);
            sums.Append(Line(hash, path));
        }

        if (missing.Count > 0) await Add(zip, CasesText.Archive_MissingFile, new MemoryStream(Told(missing)), cancel);

        await Add(zip, "SHA256SUMS", new MemoryStream(Encoding.UTF8.GetBytes(sums.ToString())), cancel);
    }

    private async Task Add(ZipArchive zip, string path, Stream content, CancellationToken cancel)
    {
        await using var source = content;
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = TimeZoneInfo.ConvertTime(made, OsloClock.Zone);
        await using var target = await entry.OpenAsync(cancel);
        await source.CopyToAsync(target, cancel);
    }

    private static byte[] Told(List<string> missing) =>
        Encoding.UTF8.GetBytes($"{CasesText.Archive_Missing}\n\n{string.Join('\n', missing)}\n");

    private static string Line(string hash, string path) => $"{hash}  {path}\n";
}
