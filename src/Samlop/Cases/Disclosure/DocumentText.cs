using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Samlop.Platform.Files;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// The text of a stored document, by paragraph, of the kinds that have a text we can read: what the program has made, plain text and Word.
/// Of others, as scans and PDF from elsewhere, there is none: they are given whole or not at all.
/// </summary>
public static partial class DocumentText
{
    /// <summary>More than this is read by nobody on one page.</summary>
    private const int Most = 2 * 1024 * 1024;

    /// <summary>Null where it has no text that can be read.</summary>
    public static IReadOnlyList<string>? Of(string contentType, byte[] content)
    {
        if (content.Length > Most && contentType != FileKind.Docx.ContentType) return null;
        var lines = contentType.Split(';')[0] switch
        {
            "text/plain" or "text/csv" => Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Split('\n'),
            "text/html" => OfHtml(Encoding.UTF8.GetString(content)),
            _ when contentType == FileKind.Docx.ContentType => OfWord(content),
            _ => null,
        };
        List<string>? text = lines?.Select(Redaction.Plain).Where(line => line.Length > 0).ToList();
        return text is { Count: > 0 } ? text : null;
    }

    /// <summary>The PDF has the text of the page: the program makes its PDFs of pages that it keeps beside them.</summary>
    internal static bool IsMadeOf(string pdf, string html) =>
        pdf.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && html.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        && pdf[..^4].Replace(" (PDF-A)", "", StringComparison.Ordinal) == html[..^5];

    private static string[] OfHtml(string html)
    {
        var text = Unread().Replace(html, " ");
        // What breaks a line in the source is a space.
        text = Blocks().Replace(text.ReplaceLineEndings(" "), "\n");
        return [.. Tags().Replace(text, "").Split('\n').Select(line => WebUtility.HtmlDecode(line)!)];
    }

    private static string[]? OfWord(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart is not { Document.Body: { } body } main) return null;
            // Heads, feet, notes and comments go out with the file as well.
            OpenXmlElement?[] parts =
            [
                .. main.HeaderParts.Select(part => part.Header), body, .. main.FooterParts.Select(part => part.Footer),
                main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes, main.WordprocessingCommentsPart?.Comments,
            ];
            return [.. parts.OfType<OpenXmlElement>().SelectMany(part => part.Descendants<Paragraph>()).Select(paragraph
                => paragraph.InnerText)];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or IOException or System.Xml.XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<!--.*?-->|<(head|style|script)\b[^>]*>.*?</\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();

    [GeneratedRegex(
        "</?(p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|section|article|header|footer|main|blockquote|"
            + @"address|figure|pre|br|hr)\b[^>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
