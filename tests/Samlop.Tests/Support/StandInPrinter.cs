using Samlop.Platform.Print;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>A printer that makes next to nothing at once; it counts, and does what a test wants to happen meanwhile.</summary>
public sealed class StandInPrinter(Action? meanwhile = null) : IPdfPrinter
{
    public int Printed { get; private set; }

    public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel)
    {
        Printed++;
        meanwhile?.Invoke();
        return Task.FromResult<Outcome<byte[]>>("%PDF-1.7"u8.ToArray());
    }
}

/// <summary>The machine's own printer, or the one that the test has put in its place.</summary>
internal sealed class HostPrinter(SamlopHost host, IPdfPrinter own) : IPdfPrinter, IDisposable
{
    public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel) => (host.Printer ?? own).Print(html, cancel);

    public void Dispose() => (own as IDisposable)?.Dispose();
}
