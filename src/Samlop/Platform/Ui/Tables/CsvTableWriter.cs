using System.Buffers;
using CsvHelper;

namespace Samlop.Platform.Ui.Tables;

/// <summary>CSV, for a Norwegian Excel (BOM, semicolon, decimal comma) or for programs (no BOM, comma, ISO; remarks as comments).</summary>
internal sealed class CsvTableWriter(Stream stream, bool forMachines) : ITableWriter
{
    // A Norwegian Excel may open the file for programs too, and parts it at semicolons.
    private static readonly SearchValues<char> Parting = SearchValues.Create(";\t");

    private readonly CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions
    {
        Separator = forMachines ? ',' : ';',
        WriteByteOrderMark = !forMachines,
        CommentPrefix = forMachines ? '#' : null,
        // A remark is a line of one field among lines of many.
        ValidateFieldCount = false,
    }, leaveOpen: true);

    public void Headings(IReadOnlyList<string> titles) => Line(titles.Select(CellText.Harmless));

    public void Row(IReadOnlyList<object?> values) =>
        Line(values.Select(value => forMachines ? CellText.ForMachines(value) : CellText.ForExcel(value)));

    public void Remark(string text)
    {
        if (forMachines) csv.WriteComment(" " + text);
        else Line([text]);
    }

    public void Dispose() => csv.Dispose();

    private void Line(IEnumerable<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field, field.AsSpan().ContainsAny(Parting) ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        csv.EndRecord();
    }
}
