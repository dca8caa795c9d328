using PdfSharp.Pdf.IO;

namespace Samlop.Platform.Print;

/// <summary>
/// Tells a printed PDF what its document says of itself: a browser knows the title alone, and would give itself and the day of the machine.
/// </summary>
internal static class PdfInformation
{
    /// <exception cref="PdfReaderException">It is not a PDF.</exception>
    public static byte[] Written(byte[] pdf, DocumentFacts facts)
    {
        using var from = new MemoryStream(pdf);
        using var document = PdfReader.Open(from, PdfDocumentOpenMode.Modify);
        if (facts.Title is { } title) document.Info.Title = title;
        if (facts.Author is { } author) document.Info.Author = author;
        if (facts.Language is { } language) document.Language = language;
        document.Info.Creator = DocumentFacts.Program;
        if (facts.Created is { } day)
        {
            // Noon of the day is that day in every zone of Norway.
            var at = day.ToDateTime(new TimeOnly(12, 0));
            document.Info.CreationDate = at;
            document.Info.ModificationDate = at;
        }

        using var to = new MemoryStream();
        document.Save(to, closeStream: false);
        return to.ToArray();
    }
}
