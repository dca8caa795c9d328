using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using SheetRow = DocumentFormat.OpenXml.Spreadsheet.Row;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// An Excel workbook that can be worked in as it opens: columns as wide as what they hold, the headings in sight and with filters. Values
/// keep their kind, so that Excel can sort and add them up; a text is a text also when it begins with an equals sign. What the file says of
/// itself is on a second sheet.
/// </summary>
internal sealed class ExcelWriter(Stream stream, TableFileFacts facts) : ITableWriter
{
    // The places of the formats in the style sheet below.
    private const uint Plain = 0, Heading = 1, Kroner = 2, Ore = 3, Day = 4, Instant = 5, Decimal = 6, Month = 7, Wrapped = 8, Literal = 9;
    private const int LongestCell = 32_767;
    private const int LongestSheetName = 31;

    // In signs of the sheet's letter. A longer text goes on over several lines in its cell.
    private const int Narrowest = 8, Widest = 60;

    // Excel takes 1900 for a leap year: days before this one are a day off, or cannot be shown, and are text.
    private static readonly DateOnly FirstRightDay = new(1900, 3, 1);
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<string> titles = [];
    private readonly List<IReadOnlyList<object?>> rows = [];
    private readonly List<string> remarks = [];

    public void Headings(IReadOnlyList<string> titles) => this.titles.AddRange(titles);

    public void Row(IReadOnlyList<object?> values) => rows.Add(values);

    public void Remark(string text) => remarks.Add(text);

    public void Dispose()
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = facts.Title;
        document.PackageProperties.Creator = "Samløp";
        document.PackageProperties.Created = facts.Made.UtcDateTime;
        document.PackageProperties.Description = string.Join(' ', remarks);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var name = SheetName(facts.Title);
        WriteTable(workbook.AddNewPart<WorksheetPart>("table"));
        WriteAbout(workbook.AddNewPart<WorksheetPart>("about"));
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(
                new Sheet { Name = name, SheetId = 1, Id = "table" },
                new Sheet { Name = SheetName(PlatformText.Export_About, not: name), SheetId = 2, Id = "about" }
            ),
            // The headings stand on every sheet of paper.
            new DefinedNames(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = 0,
            })
        );
    }

    private void WriteTable(WorksheetPart part)
    {
        using var sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
            TabSelected = true,
        }));
        sheet.WriteElement(Widths(titles.Select((title, c) => WidthOf(rows.Select(row => row[c]).Prepend(title)))));
        sheet.WriteStartElement(new SheetData());
        Write(sheet, titles.Select(title => TextCell(title, Heading)));
        var amounts = titles.Select((_, c) => rows.All(row => row[c] is not Money m || m.Ore % 100 == 0) ? Kroner : Ore).ToList();
        foreach (var row in rows) Write(sheet, row.Select((value, c) => CellOf(value, amounts[c])));
        sheet.WriteEndElement();
        if (titles.Count > 0)
            sheet.WriteElement(new AutoFilter { Reference = $"A1:{NameOf(titles.Count)}{rows.Count + 1}" });
        sheet.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        sheet.WriteEndElement();
    }

    private void WriteAbout(WorksheetPart part)
    {
        using var sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(Widths([Widest]));
        sheet.WriteStartElement(new SheetData());
        Write(sheet, [TextCell(facts.Title, Heading)]);
        Write(sheet, [TextCell(Say(PlatformText.Export_Made, Written.Instant(facts.Made)), Wrapped)]);
        foreach (var remark in remarks) Write(sheet, [TextCell(remark, Wrapped)]);
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static void Write(OpenXmlWriter sheet, IEnumerable<Cell> cells)
    {
        sheet.WriteStartElement(new SheetRow());
        foreach (var cell in cells) sheet.WriteElement(cell);
        sheet.WriteEndElement();
    }

    private static Columns Widths(IEnumerable<int> widths) => new(widths.Select((width, at) => new Column
    {
        Min = (uint)at + 1,
        Max = (uint)at + 1,
        Width = width,
        CustomWidth = true,
    }));

    // Room for the button of the filter, and for what an amount is shown with.
    private static int WidthOf(IEnumerable<object?> values) =>
        Math.Clamp(values.Max(value => CellText.OnPage(value).Split('\n').Max(line => line.Length)) + 3, Narrowest, Widest);

    /// <summary>The letters of a column, counted from 1.</summary>
    private static string NameOf(int column) =>
        column == 0 ? "" : NameOf((column - 1) / 26) + (char)('A' + (column - 1) % 26);

    // Signs that a name of a sheet cannot have.
    private static string SheetName(string title, string? not = null)
    {
        var plain = string.Concat(title.Select(sign => "[]:*?/\\".Contains(sign, StringComparison.Ordinal) ? '-' : sign)).Trim('\'', ' ');
        var name = plain.Length == 0 ? "Samløp" : plain[..Math.Min(plain.Length, LongestSheetName)].TrimEnd('\'', ' ');
        return name == not ? "Samløp" : name;
    }

    private static Cell CellOf(object? value, uint amounts) => value switch
    {
        null => new Cell(),
        Money amount => NumberCell(amount.Kroner, amounts),
        int or long => NumberCell(Convert.ToDecimal(value, CultureInfo.InvariantCulture), Plain),
        decimal number => NumberCell(number, decimal.IsInteger(number) ? Plain : Decimal),
        DateOnly day when day < FirstRightDay => TextCell(CellText.OnPage(day), Plain),
        DateOnly day => NumberCell(day.ToDateTime(TimeOnly.MinValue), Day),
        DateTimeOffset instant => NumberCell(TimeZoneInfo.ConvertTime(instant, OsloClock.Zone).DateTime, Instant),
        YearMonth month => NumberCell(month.FirstDay.ToDateTime(TimeOnly.MinValue), Month),
        bool yes => TextCell(CellText.OnPage(yes), Plain),
        _ => TextCell(value.ToString() ?? ""),
    };

    private static Cell NumberCell(DateTime local, uint style) => NumberCell((decimal)(local - DayZero).TotalDays, style);

    private static Cell NumberCell(decimal number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        };

    // A text that could be a formula stays a text also when somebody edits the cell.
    private static Cell TextCell(string text) => TextCell(
        text,
        CellText.LooksLikeFormula(text) ? Literal
            : text.Length > Widest || text.Contains('\n', StringComparison.Ordinal) ? Wrapped
            : Plain
    );

    private static Cell TextCell(string text, uint style)
    {
        // Control characters cannot stand in XML, and Excel refuses longer cells.
        var kept = new string([.. text.Where(sign => System.Xml.XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)).Take(LongestCell)]);
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(new SheetText(kept) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0\\ \"kr\"" },
                new NumberingFormat { NumberFormatId = 165, FormatCode = "#,##0.00\\ \"kr\"" },
                new NumberingFormat { NumberFormatId = 166, FormatCode = "dd.mm.yyyy" },
                new NumberingFormat { NumberFormatId = 167, FormatCode = "dd.mm.yyyy hh:mm" },
                new NumberingFormat { NumberFormatId = 168, FormatCode = "#,##0.##" },
                new NumberingFormat { NumberFormatId = 169, FormatCode = "mmmm yyyy" }
            ),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellFormats(
                Format(),
                Format(font: 1, wrap: true),
                Format(number: 164),
                Format(number: 165),
                Format(number: 166),
                Format(number: 167),
                Format(number: 168),
                Format(number: 169),
                Format(wrap: true),
                Format(wrap: true, literal: true)
            )
        );

    private static CellFormat Format(uint number = 0, uint font = 0, bool wrap = false, bool literal = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = 0,
            BorderId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyAlignment = true,
            QuotePrefix = literal,
        };
}
