using System.IO.Compression;

namespace Samlop.Platform.Files;

/// <summary>Looks into a file and tells whether it is of a kind, by its signature and the parts it must have.</summary>
internal static class FileContent
{
    private const int MostEntries = 10_000;
    private const int EndOfPdf = 2048;
    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    /// <param name="file">Read from any place; left at any place.</param>
    public static bool Is(FileKind kind, Stream file)
    {
        if (kind == FileKind.Pdf) return StartsWith(file, "%PDF-"u8) && EndsAsPdf(file);
        if (kind == FileKind.Png) return StartsWith(file, PngStart);
        if (kind == FileKind.Jpeg) return StartsWith(file, [0xFF, 0xD8, 0xFF]);
        if (kind == FileKind.Docx) return IsOffice(file, "word/document.xml");
        if (kind == FileKind.Xlsx) return IsOffice(file, "xl/workbook.xml");
        if (kind == FileKind.Odt) return IsZip(file, IsOpenDocumentText);
        return IsText(file);
    }

    private static bool StartsWith(Stream file, ReadOnlySpan<byte> start)
    {
        Span<byte> read = stackalloc byte[start.Length];
        file.Position = 0;
        return file.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) == read.Length && read.SequenceEqual(start);
    }

    private static bool EndsAsPdf(Stream file)
    {
        var end = new byte[Math.Min(EndOfPdf, file.Length)];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        return end.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    // A document with macros is a program, whatever its name says.
    private static bool IsOffice(Stream file, string part) => IsZip(file, zip =>
        zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry(part) is not null
        && !zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)));

    private static bool IsOpenDocumentText(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 100 } entry || zip.GetEntry("content.xml") is null) return false;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim() == FileKind.Odt.ContentType;
    }

    private static bool IsZip(Stream file, Func<ZipArchive, bool> holds)
    {
        // A zip may have anything in front of it; one that a program wrote as a document has not.
        if (!StartsWith(file, "PK\u0003\u0004"u8)) return false;
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MostEntries && holds(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>
    /// No control signs but tabs and line ends. The letters may be of any single-byte or UTF-8 encoding: spreadsheets still write both.
    /// </summary>
    private static bool IsText(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        while (file.Read(buffer) is > 0 and var read)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                if (value is 0x7F or < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) return false;
            }
        }

        return true;
    }
}
