using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Samlop.Platform.Text;

namespace Samlop.Grants.Account;

/// <summary>A row of a ledger's file.</summary>
/// <param name="Number">Its place in the file, the headings being 1.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
public sealed record LedgerRow(int Number, IReadOnlyList<string> Cells, Phrase? Problem = null);

/// <summary>
/// An export of a ledger as it was read: CSV with semicolons, commas or tabs, in UTF-8 or the letters of older spreadsheets, or the first
/// sheet of an Excel workbook. What cannot be read is a row with its reason, never left out.
/// </summary>
/// <param name="Problem">Why nothing of the file can be read; null where its rows can.</param>
public sealed record LedgerSheet(IReadOnlyList<string> Headings, IReadOnlyList<LedgerRow> Rows, Phrase? Problem = null)
{
    public const int MostRows = 20_000;
    private const int MostColumns = 100;
    private const long MostUnpacked = 300L * 1024 * 1024;
    private static readonly char[] Delimiters = [';', ',', '\t'];

    /// <param name="name">Its ending tells which of the two it is.</param>
    public static LedgerSheet Read(Stream file, string name)
    {
        var sheet = Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ReadExcel(file) : ReadCsv(file);
        if (sheet.Problem is not null) return sheet;
        if (sheet.Rows.Count > MostRows) return Bad(nameof(AccountText.Ledger_TooManyRows), MostRows);
        if (sheet.Headings.Count(h => h.Length > 0) < 2 || sheet.Rows.Count == 0) return Bad(nameof(AccountText.Ledger_Empty));
        var twice = sheet.Headings.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1);
        return twice is null ? sheet : Bad(nameof(AccountText.Ledger_SameHeading), twice.Key);
    }

    private static LedgerSheet Bad(string key, params object[] arguments) => new([], [], Phrase.In<AccountText>(key, arguments));

    private static LedgerSheet ReadCsv(Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var text = TextOf(bytes.ToArray());
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length).ToString();
        var delimiter = Delimiters.MaxBy(sign => first.Count(c => c == sign));
        var broken = new HashSet<long>();
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            // A quotation mark too many spoils its own row, and not all that come after.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => broken.Add(record.LineNumber),
        });
        var headings = new List<string>();
        var rows = new List<LedgerRow>();
        while (rows.Count <= MostRows && csv.Read())
        {
            var cells = Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(i => csv.GetString(i).Trim()).ToList();
            if (headings.Count == 0)
            {
                headings.AddRange(cells);
                continue;
            }

            if (cells.TrueForAll(cell => cell.Length == 0)) continue;
            var why = broken.Contains(csv.LineNumber) ? Phrase.In<AccountText>(nameof(AccountText.Row_Broken))
                : cells.Count < headings.Count ? Phrase.In<AccountText>(nameof(AccountText.Row_CutOff), cells.Count, headings.Count)
                : cells.Count > headings.Count ? Phrase.In<AccountText>(nameof(AccountText.Row_TooMany), cells.Count, headings.Count)
                : null;
            rows.Add(new LedgerRow((int)csv.LineNumber, cells, why));
        }

        return new LedgerSheet(headings, rows);
    }

    // Spreadsheets still write both.
    private static string TextOf(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static LedgerSheet ReadExcel(Stream file)
    {
        try
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked) return Bad(nameof(AccountText.Ledger_Unreadable));
            }

            file.Position = 0;
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var workbook = document.WorkbookPart!;
            var sheet = workbook.Workbook.Descendants<Sheet>().First();
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            var texts = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>();
            var shared = texts?.Select(i => i.InnerText).ToArray() ?? [];
            return OfCells(part.Worksheet.Descendants<Row>(), shared);
        }
        catch (Exception bad) when (bad is InvalidDataException or OpenXmlPackageException or FileFormatException
            or InvalidOperationException or System.Xml.XmlException or FormatException or NullReferenceException or ArgumentException)
        {
            return Bad(nameof(AccountText.Ledger_Unreadable));
        }
    }

    private static LedgerSheet OfCells(IEnumerable<Row> found, string[] shared)
    {
        var headings = new List<string>();
        var rows = new List<LedgerRow>();
        foreach (var row in found)
        {
            var cells = new List<string>();
            var formula = false;
            foreach (var cell in row.Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                if (column >= MostColumns) break;
                while (cells.Count < column) cells.Add("");
                cells.Add(ValueOf(cell, shared));
                formula |= cell.CellFormula is not null;
            }

            if (cells.TrueForAll(cell => cell.Length == 0)) continue;
            if (headings.Count == 0)
            {
                headings.AddRange(cells);
                continue;
            }

            while (cells.Count < headings.Count) cells.Add("");
            var number = (int?)row.RowIndex?.Value ?? rows.Count + 2;
            rows.Add(new LedgerRow(number, cells, formula ? Phrase.In<AccountText>(nameof(AccountText.Row_Formula)) : null));
            if (rows.Count > MostRows) break;
        }

        return new LedgerSheet(headings, rows);
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter)) column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1;
    }

    // A number is written as people write it here, so that one reading serves both kinds of files.
    private static string ValueOf(Cell cell, string[] shared)
    {
        var raw = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value is { } type && type != CellValues.Number)
        {
            return type == CellValues.SharedString
                ? int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Length
                    ? shared[at].Trim() : "\ufffd"
                : (cell.InlineString?.InnerText ?? raw).Trim();
        }

        // A double cannot say 0.1: to the sixth decimal it is what was typed.
        return double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e14
            ? Math.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',')
            : raw.Trim();
    }
}
