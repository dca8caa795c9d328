using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Print;

/// <summary>
/// The queue of those who ask for a document to read. It is short in all and shorter for each, so that nobody waits for minutes behind
/// somebody who presses again and again; and what was printed of the same content a little while ago is handed out again. Letters have
/// a printer of their own (<see cref="IPdfPrinter.Letters"/>).
/// </summary>
internal sealed class ReaderPrinter(IPdfPrinter printer, IHttpContextAccessor http) : IPdfPrinter, IDisposable
{
    public const int MostWaiting = 10;
    public const int MostOfOne = 2;

    private const long CacheBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> waiting = new(StringComparer.Ordinal);
    private readonly MemoryCache printed = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    public async Task<Outcome<byte[]>> Print(string html, CancellationToken cancel)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        if (printed.TryGetValue(content, out byte[]? before)) return before!;

        var reader = Reader();
        if (!Enter(reader)) return PrintRefusal.PdfBusy;
        try
        {
            var made = await printer.Print(html, cancel);
            if (!made.Succeeded)
                return made;
            printed.Set(
                content,
                made.Value,
                new MemoryCacheEntryOptions { Size = made.Value.Length, AbsoluteExpirationRelativeToNow = Kept }
            );
            return made;
        }
        finally
        {
            Leave(reader);
        }
    }

    public void Dispose()
    {
        printed.Dispose();
        (printer as IDisposable)?.Dispose();
    }

    private bool Enter(string reader)
    {
        lock (gate)
        {
            var own = waiting.GetValueOrDefault(reader);
            if (own >= MostOfOne || waiting.Values.Sum() >= MostWaiting) return false;
            waiting[reader] = own + 1;
            return true;
        }
    }

    private void Leave(string reader)
    {
        lock (gate)
        {
            if (--waiting[reader] == 0) waiting.Remove(reader);
        }
    }

    // Who is signed in, else where the request comes from.
    private string Reader() => http.HttpContext is not { } request ? ""
        : request.Viewer().Actor is { IsUser: true } actor ? actor.User.Value.ToString()
        : request.Connection.RemoteIpAddress?.ToString() ?? "";
}
