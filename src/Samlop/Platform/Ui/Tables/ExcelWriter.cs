using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Samlop.Platform.Amounts;
using Samlop.Platform.Time;
using SheetRow = DocumentFormat.OpenXml.Spreadsheet.Row;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// An Excel workbook with one sheet. Values keep their kind, so that Excel can sort and add them up; a text is a text also when it begins
/// with an equals sign.
/// </summary>
internal sealed class ExcelWriter : ITableWriter
{
    // The places of the formats in the style sheet below.
    private const uint Plain = 0, Bold = 1, Amount = 2, Day = 3, Instant = 4, Decimal = 5, Italic = 6;
    private const int LongestCell = 32_767;
    private static readonly DateTime FirstDay = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;

    public ExcelWriter(Stream stream)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var part = workbook.AddNewPart<WorksheetPart>("sheet");
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Samløp", SheetId = 1, Id = "sheet" }));
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteStartElement(new SheetData());
    }

    public void Remark(string text) => Write([TextCell(text, Italic)]);

    public void Headings(IReadOnlyList<string> titles) => Write(titles.Select(t => TextCell(t, Bold)));

    public void Row(IReadOnlyList<object?> values) => Write(values.Select(CellOf));

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        document.Dispose();
    }

    private void Write(IEnumerable<Cell> cells)
    {
        sheet.WriteStartElement(new SheetRow());
        foreach (var cell in cells) sheet.WriteElement(cell);
        sheet.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        Money amount => NumberCell(amount.Kroner, Amount),
        int or long => NumberCell(Convert.ToDecimal(value, CultureInfo.InvariantCulture), Plain),
        decimal number => NumberCell(number, Decimal),
        DateOnly day => NumberCell(day.ToDateTime(TimeOnly.MinValue), Day),
        DateTimeOffset instant => NumberCell(TimeZoneInfo.ConvertTime(instant, OsloClock.Zone).DateTime, Instant),
        YearMonth month => NumberCell(month.FirstDay.ToDateTime(TimeOnly.MinValue), Day),
        bool yes => TextCell(CellText.OnPage(yes), Plain),
        _ => TextCell(value.ToString() ?? "", Plain),
    };

    private static Cell NumberCell(DateTime local, uint style) => NumberCell((decimal)(local - FirstDay).TotalDays, style);

    private static Cell NumberCell(decimal number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        };

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
                new NumberingFormat { NumberFormatId = 164, FormatCode = "dd.mm.yyyy" },
                new NumberingFormat { NumberFormatId = 165, FormatCode = "dd.mm.yyyy hh:mm" },
                new NumberingFormat { NumberFormatId = 166, FormatCode = "#,##0.##" }
            ),
            new Fonts(new Font(), new Font(new Bold()), new Font(new Italic())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellFormats(
                Format(),
                Format(font: 1),
                Format(number: 4),
                Format(number: 164),
                Format(number: 165),
                Format(number: 166),
                Format(font: 2)
            )
        );

    private static CellFormat Format(uint number = 0, uint font = 0) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        ApplyNumberFormat = number != 0,
        ApplyFont = font != 0,
    };
}
