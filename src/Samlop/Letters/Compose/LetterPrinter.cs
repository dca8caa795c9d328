using System.Text;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Compose;

/// <summary>A letter with its files, made before the run that dispatches it: no transaction waits for a browser to print.</summary>
/// <param name="Hash">Of the content the files were made of.</param>
public sealed record PreparedLetter(string Hash, DateOnly Date, ReceivedFile Pdf, ReceivedFile Archive, ReceivedFile Html);

/// <summary>
/// Makes the files of a letter and keeps them. Without a printer there is no letter: either all three are there, or none is used.
/// </summary>
public sealed class LetterPrinter(
    PrintDocument document,
    [FromKeyedServices(IPdfPrinter.Letters)] IPdfPrinter people,
    [FromKeyedServices(IPdfPrinter.Archive)] IPdfPrinter archive,
    FileStore files,
    LetterKinds kinds)
{
    private static readonly FileKind HtmlKind = new(".html", "text/html");

    public Task<string> Html(LetterContent content) =>
        document.Render<LetterDocument>(
            Phrase.Verbatim(content.Title),
            new Dictionary<string, object> { [nameof(LetterDocument.Content)] = content, [nameof(LetterDocument.Printed)] = true },
            content.Form.Culture(),
            content.Sender,
            Phrase.Verbatim(content.Foot)
        );

    public async Task<Outcome<PreparedLetter>> Make(LetterContent content, CancellationToken cancel)
    {
        var html = await Html(content);
        var pdf = await people.Print(html, cancel);
        if (pdf.Refusal is { } no) return no;
        var kept = await archive.Print(html, cancel);
        if (kept.Refusal is { } none) return none;

        var kind = kinds.Of(content.Kind).Name.In(content.Form.Culture());
        string Name(string extension, string? form = null) =>
            DownloadName.Of(extension, kind, content.CaseNumber, content.Receiver, form);
        return new PreparedLetter(
            content.Hash(), content.Date,
            await files.Keep(pdf.Value, Name("pdf"), FileKind.Pdf, cancel),
            await files.Keep(kept.Value, Name("pdf", "(PDF-A)"), FileKind.Pdf, cancel),
            await files.Keep(Encoding.UTF8.GetBytes(html), Name("html"), HtmlKind, cancel));
    }
}
