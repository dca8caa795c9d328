using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Tests.Platform.Ui.Tables;

[Trait("Category", "Clock")]
public class TableExportTests
{
    private static readonly Column<object?[]>[] Columns =
    [
        new("navn", "Navn", r => r[0]), new("belop", "Beløp", r => r[1]), new("dag", "Dag", r => r[2]), new("tid", "Tid", r => r[3]), new("ja", "Ja", r => r[4]), new("knapp", "Knapp", _ => "x") { OnlyOnPage = true },
    ];

    private static readonly DateTimeOffset Made = new(2022, 3, 8, 12, 0, 0, TimeSpan.Zero);

    public enum TestFormat
    {
        Csv,
        Machine,
    }

    private static readonly object?[] Sample =
        ["Ås; \"øst\"", Money.FromKroner(-1_250_000.5m), new DateOnly(2022, 3, 10), new DateTimeOffset(2022, 7, 10, 8, 42, 0, TimeSpan.Zero), true];

    [Fact]
    public async Task CsvForExcel_IsAsANorwegianExcelReadsIt()
    {
        var bytes = await Write(TableFormat.Csv, Sample);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Lines(bytes[3..]).ShouldBe(["Navn;Beløp;Dag;Tid;Ja", "\"Ås; \"\"øst\"\"\";-1250000,50;10.03.2022;10.07.2022 10:42;Ja"]);
    }

    [Fact]
    public async Task CsvForMachines_HasPointsIsoAndNoBom() =>
        Lines(await Write(TableFormat.Machine, Sample)).ShouldBe(["navn,belop,dag,tid,ja", "\"Ås; \"\"øst\"\"\",-1250000.50,2022-03-10,2022-07-10T08:42:00Z,true"]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+47 22 22 22 22")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1+1")]
    public async Task Formula_IsMadeHarmless(string text)
    {
        foreach (var format in new[] { TableFormat.Csv, TableFormat.Machine })
        {
            Lines(await Write(format, [text, null, null, null, null]))[^1].TrimStart('"').ShouldStartWith("'" + text);
        }

        var cell = Cells(await Write(TableFormat.Excel, [text, null, null, null, null]))[1][0];
        (cell.DataType!.Value, cell.CellFormula, cell.InnerText).ShouldBe((CellValues.InlineString, null, text));
    }

    [Theory]
    [InlineData("Ås;øst", "\"Ås;øst\"")]
    [InlineData("a;=1+1;b", "\"a;'=1+1;b\"")]
    [InlineData(";=1", "\";'=1\"")]
    [InlineData("Til dere;\t@SUM(A1)", "\"Til dere;\t'@SUM(A1)\"")]
    [InlineData("fra 2022-2023; til = 3", "\"fra 2022-2023; til = 3\"")]
    public async Task CsvForMachines_IsHarmless_WhereSemicolonsPart(string text, string written) =>
        Lines(await Write(TableFormat.Machine, [text, null, null, null, null]))[^1].ShouldBe(written + ",,,,");

    [Fact]
    public async Task NegativeNumber_StaysANumber() => Lines(await Write(TableFormat.Csv, [-5, -2.5m, null, null, false]))[^1].ShouldBe("-5;-2,5;;;Nei");

    [Fact]
    public async Task Excel_KeepsTheKindOfEachValue_AndIsAValidFile()
    {
        var bytes = await Write(TableFormat.Excel, Sample);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator().Validate(document).Select(e => e.Description).ShouldBeEmpty();
        var cells = Cells(bytes);
        cells[0].Select(c => c.InnerText).ShouldBe(["Navn", "Beløp", "Dag", "Tid", "Ja"]);
        cells[0].ShouldAllBe(c => c.StyleIndex! == 1);
        FormatOf(document, cells[1][1]).ShouldBe("#,##0.00\\ \"kr\"");
        FormatOf(document, cells[1][2]).ShouldBe("dd.mm.yyyy");
        FormatOf(document, cells[1][3]).ShouldBe("dd.mm.yyyy hh:mm");
        cells[1][1].InnerText.ShouldBe("-1250000.5");
        Day(cells[1][2]).ShouldBe(new DateTime(2022, 3, 10));
        Day(cells[1][3]).ShouldBe(new DateTime(2022, 7, 10, 10, 42, 0), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Excel_TakesEveryText() => Cells(await Write(TableFormat.Excel, ["a\u0001\u0000b 😀\n" + new string('x', 40_000), null, null, null, null]))[1][0].InnerText.Length.ShouldBe(32_767);

    [Fact]
    public async Task Excel_OpensReadyToWorkIn_WidthsFrozenHeadingsAndFilter()
    {
        var sheet = Table(await Write(TableFormat.Excel, Sample, ["Et navn på tjuefem tegn til", Money.FromKroner(1), null, null, false]));
        var pane = sheet.GetFirstChild<SheetViews>()!.Descendants<Pane>().Single();
        (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((PaneStateValues.Frozen, 1d, "A2"));
        sheet.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldBe("A1:E3");
        var widths = sheet.GetFirstChild<Columns>()!.Elements<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(c => c.Width!.Value).ToList();
        widths.Count.ShouldBe(5);
        widths[0].ShouldBe(30);
        widths.ShouldAllBe(w => w >= 8 && w <= 60);
    }

    [Fact]
    public async Task Excel_CutsNoText_AndALongOneGoesOverSeveralLines()
    {
        var text = string.Join(' ', Enumerable.Repeat("rekruttering av underrepresentert kjønn", 40));
        var bytes = await Write(TableFormat.Excel, [text, null, null, null, null]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cell = Cells(bytes)[1][0];
        cell.InnerText.ShouldBe(text);
        ((CellFormat)document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).Alignment!.WrapText!.Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Excel_ANumberHasNoGroups_AndAnAmountHas()
    {
        var bytes = await Write(TableFormat.Excel, [2022, Money.FromKroner(1_250_000), null, null, null]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var row = Cells(bytes)[1];
        (row[0].DataType!.Value, row[0].InnerText, FormatOf(document, row[0])).ShouldBe((CellValues.Number, "2022", null));
        (row[1].InnerText, FormatOf(document, row[1])).ShouldBe(("1250000", "#,##0\\ \"kr\""));
    }

    [Fact]
    public async Task Excel_ADayBeforeItsCalendar_IsATextAndNotAnotherDay() =>
        Cells(await Write(TableFormat.Excel, [null, null, new DateOnly(1838, 1, 1), null, null]))[1][2].InnerText.ShouldBe("01.01.1838");

    [Theory]
    [InlineData(TestFormat.Csv)]
    [InlineData(TestFormat.Machine)]
    public async Task Csv_OfADemonstration_BeginsWithItsHeadings_AndSaysSoLast(TestFormat format)
    {
        var lines = Lines(await Write(format == TestFormat.Csv ? TableFormat.Csv : TableFormat.Machine, demonstration: true, rows: [Sample]));
        lines[0].TrimStart('\uFEFF').ShouldStartWith(format == TestFormat.Csv ? "Navn;" : "navn,");
        lines[^1].ShouldStartWith(format == TestFormat.Csv ? "DEMONSTRASJON" : "# DEMONSTRASJON");
    }

    [Fact]
    public async Task Excel_SaysWhatItIs_OnASheetOfItsOwn_AndInItsProperties()
    {
        var bytes = await Write(TableFormat.Excel, demonstration: true, rows: [Sample]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value).ShouldBe(["Søknader- alle", "Om filen"]);
        var about = (WorksheetPart)document.WorkbookPart.GetPartById("about");
        about.Worksheet!.Descendants<Row>().Select(r => r.InnerText).ShouldBe(["Søknader: alle", "Laget 8. mars 2022 kl. 13.00.", "DEMONSTRASJON: personer og fylker er oppdiktet."]);
        (document.PackageProperties.Title, document.PackageProperties.Creator).ShouldBe(("Søknader: alle", "Samløp"));
        document.PackageProperties.Description!.ShouldStartWith("DEMONSTRASJON");
        Cells(bytes)[0][0].InnerText.ShouldBe("Navn");
    }

    [Theory]
    [InlineData("-5", "-5")]
    [InlineData("-2 500", "'-2 500")]
    [InlineData("-2500,50", "-2500,50")]
    [InlineData("-1+1", "'-1+1")]
    public void NegativeNumber_ThatIsTyped_IsNoFormula(string typed, string written) => CellText.Harmless(typed).ShouldBe(written);

    [Fact]
    public async Task TooManyRows_AreCutAndTheFileSaysSo()
    {
        var lines = Lines(await Write(TableFormat.Csv, rows: [.. Enumerable.Repeat(Sample, TableExport<int>.MaxRows + 1)]));
        lines.Count.ShouldBe(1 + TableExport<int>.MaxRows + 1);
        lines[^1].ShouldContain("10\u00A0000 rader");
    }

    private static Task<byte[]> Write(TableFormat format, params object?[][] rows) => Write(format, false, rows);

    private static async Task<byte[]> Write(TableFormat format, bool demonstration = false, params object?[][] rows)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Bokmål.Culture;
        using var file = new MemoryStream();
        await new TableExport<object?[]>("Søknader: alle", Columns, rows.ToAsyncEnumerable(), format).Write(file, demonstration, Made, CancellationToken.None);
        return file.ToArray();
    }

    private static List<string> Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static List<List<Cell>> Cells(byte[] bytes)
    {
        return [.. Table(bytes).Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }

    private static Worksheet Table(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet!;
    }

    private static string? FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(n => n.NumberFormatId!.Value == format.NumberFormatId!.Value)?.FormatCode!.Value;
    }

    private static DateTime Day(Cell cell) => DateTime.FromOADate(double.Parse(cell.InnerText, CultureInfo.InvariantCulture));
}
