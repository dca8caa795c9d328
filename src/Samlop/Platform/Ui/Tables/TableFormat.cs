namespace Samlop.Platform.Ui.Tables;

/// <summary>A kind of file that a table can be downloaded as.</summary>
/// <param name="Code">In the address.</param>
public sealed record TableFormat(string Code, string Extension, string ContentType)
{
    public static readonly TableFormat Excel = new("excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>CSV that a Norwegian Excel opens as it should: BOM, semicolon, decimal comma.</summary>
    public static readonly TableFormat Csv = new("csv", "csv", "text/csv; charset=utf-8");

    /// <summary>CSV for programs: no BOM, comma, decimal point, ISO dates, keys as headings.</summary>
    public static readonly TableFormat Machine = new("maskin", "csv", "text/csv; charset=utf-8");

    /// <summary>The format asked for, CSV where none is; null where there is no such format.</summary>
    public static TableFormat? Of(string? code) =>
        string.IsNullOrEmpty(code) ? Csv : Array.Find([Csv, Excel, Machine], format => format.Code == code);
}
