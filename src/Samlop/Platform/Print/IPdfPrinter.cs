using Samlop.Platform.UseCases;

namespace Samlop.Platform.Print;

/// <summary>
/// Makes a PDF of a whole HTML document of our own (see <see cref="PrintDocument"/>), with everything it needs inside it. The default makes
/// documents for people, tagged for screen readers; the one keyed <see cref="Archive"/> makes copies for keeping.
/// </summary>
public interface IPdfPrinter
{
    /// <summary>The key of the printer of archive copies (PDF/A-3b).</summary>
    const string Archive = "archive";

    /// <summary>The key of the printer of letters: for people too, and never behind those who only want to read.</summary>
    const string Letters = "letters";

    /// <summary>The PDF, or one of <see cref="PrintRefusal"/>.</summary>
    Task<Outcome<byte[]>> Print(string html, CancellationToken cancel);
}

/// <summary>The noes of printing; the page can always be read and printed from the browser instead.</summary>
public static class PrintRefusal
{
    /// <summary>The program that prints is not installed on this machine.</summary>
    public static readonly Refusal PdfNotAvailable = Refusal.In<PlatformText>(nameof(PdfNotAvailable));

    /// <summary>The program that prints is being installed just now. Trying again will help.</summary>
    public static readonly Refusal PdfComes = Refusal.In<PlatformText>(nameof(PdfComes));

    /// <summary>It was too slow, or ended without a document. Trying again may help.</summary>
    public static readonly Refusal PdfFailed = Refusal.In<PlatformText>(nameof(PdfFailed));

    /// <summary>Too many wait already, or the reader has asked for several at once.</summary>
    public static readonly Refusal PdfBusy = Refusal.In<PlatformText>(nameof(PdfBusy));

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Refusal> All = [PdfNotAvailable, PdfComes, PdfFailed, PdfBusy];
}
