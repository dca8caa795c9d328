using PdfSharp.Pdf.IO;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Print;

/// <summary>
/// PDF for people: headless Chromium prints the page with tags, so that headings, tables and links are read aloud as such. Scripts, network
/// and files are closed to it by the document's own content security policy, and the network by a proxy that is not there as well.
/// </summary>
public sealed class ChromiumPrinter(MachineProgram chromium, TimeSpan limit, ILogger<ChromiumPrinter> logger) : IPdfPrinter, IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly PrintProgram program = new(chromium, limit, logger);

    public async Task<Outcome<byte[]>> Print(string html, CancellationToken cancel)
    {
        var printed = await program.Run(html, Arguments, cancel);
        return printed.Succeeded ? Told(printed.Value, DocumentFacts.Of(html)) : printed;
    }

    public void Dispose() => program.Dispose();

    /// <summary>The browser: the one that is named (<c>SAMLOP_CHROMIUM</c>), else the first found on the path.</summary>
    internal static MachineProgram Find(string? named, string? installing = null) =>
        string.IsNullOrEmpty(named) ? MachineProgram.Named(installing, "chromium", Names) : MachineProgram.At(named);

    // A document without its author is better than none.
    private byte[] Told(byte[] pdf, DocumentFacts facts)
    {
        try
        {
            return PdfInformation.Written(pdf, facts);
        }
        catch (Exception problem) when (problem is PdfReaderException or InvalidOperationException or NotSupportedException)
        {
            logger.LogWarning(problem, "A PDF could not be told its title, author and day");
            return pdf;
        }
    }

    private static IEnumerable<string> Arguments(string folder)
    {
        // Chromium refuses its own sandbox to the superuser; everybody else prints inside it.
        if (Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return "--proxy-server=127.0.0.1:9";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--export-tagged-pdf";
        yield return "--generate-pdf-document-outline";
        yield return "--no-pdf-header-footer";
        yield return $"--print-to-pdf={Path.Combine(folder, "document.pdf")}";
        yield return new Uri(Path.Combine(folder, "document.html")).AbsoluteUri;
    }
}
