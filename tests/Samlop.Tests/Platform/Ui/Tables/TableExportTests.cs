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
        cells[1][1].InnerText.ShouldBe("-1250000.5");
        Day(cells[1][2]).ShouldBe(new DateTime(2022, 3, 10));
        Day(cells[1][3]).ShouldBe(new DateTime(2022, 7, 10, 10, 42, 0), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Excel_TakesEveryText() => Cells(await Write(TableFormat.Excel, ["a\u0001\u0000b 😀\n" + new string('x', 40_000), null, null, null, null]))[1][0].InnerText.Length.ShouldBe(32_767);

    [Fact]
    public async Task Demonstration_SaysSoOnItsFirstLine()
    {
        Lines((await Write(TableFormat.Csv, demonstration: true, rows: [Sample]))[3..])[0].ShouldStartWith("DEMONSTRASJON");
        Lines(await Write(TableFormat.Machine, demonstration: true, rows: [Sample]))[0].ShouldStartWith("# DEMONSTRASJON");
        Cells(await Write(TableFormat.Excel, demonstration: true, rows: [Sample]))[0][0].InnerText.ShouldStartWith("DEMONSTRASJON");
    }

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
        await new TableExport<object?[]>("fil", Columns, rows.ToAsyncEnumerable(), format).Write(file, demonstration, CancellationToken.None);
        return file.ToArray();
    }

    private static List<string> Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static List<List<Cell>> Cells(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        return [.. sheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }

    private static DateTime Day(Cell cell) => DateTime.FromOADate(double.Parse(cell.InnerText, CultureInfo.InvariantCulture));
}
