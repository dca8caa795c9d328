using Samlop.Platform.UseCases;

namespace Samlop.Platform.Print;

/// <summary>
/// Arkivkopi: PDF/A-3b by WeasyPrint, with fonts and colours inside, for keeping beyond the programs of today. It is not tagged; what
/// people read comes from <see cref="ChromiumPrinter"/>.
/// </summary>
public sealed class WeasyPrintArchive(MachineProgram weasyPrint, TimeSpan limit, ILogger<WeasyPrintArchive> logger)
    : IPdfPrinter, IDisposable
{
    private readonly PrintProgram program = new(weasyPrint, limit, logger);

    public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel) =>
        program.Run(
            html,
            folder =>
                [
                    "--quiet",
                    "--encoding",
                    "utf-8",
                    "--pdf-variant",
                    "pdf/a-3b",
                    Path.Combine(folder, "document.html"),
                    Path.Combine(folder, "document.pdf"),
                ],
            cancel
        );

    public void Dispose() => program.Dispose();

    internal static MachineProgram Find(string? installing = null) => MachineProgram.Named(installing, "weasyprint", "weasyprint");
}
