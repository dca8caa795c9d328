using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Samlop.Platform.Text;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// A table as a file to download: the same query and the same columns as on the page, every page of it, at most <see cref="MaxRows"/> rows,
/// which the file itself says when it holds. A format that there is not is not found. A demonstration's file says so on its first line and
/// in its name.
/// </summary>
/// <example>
/// <code>routes.MapGet("/utlysninger/tabell", (HttpContext http, …) => TableExport.Of(http, "utlysninger", columns, rows))</code>
/// </example>
public sealed class TableExport<T>(string name, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, TableFormat? format)
    : IResult
{
    public const int MaxRows = 10_000;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (format is null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var demonstration = httpContext.RequestServices.GetRequiredService<Demonstration>().Active;
        var response = httpContext.Response;
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = FileName(demonstration),
        }.ToString();
        using var file = new MemoryStream();
        await Write(file, demonstration, httpContext.RequestAborted);
        response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    /// <summary>Writes the file, and leaves the stream open.</summary>
    public async Task Write(Stream stream, bool demonstration, CancellationToken cancel)
    {
        var shown = columns.Where(c => !c.OnlyOnPage).ToList();
        using ITableWriter writer =
            format == TableFormat.Excel ? new ExcelWriter(stream) : new CsvTableWriter(stream, forMachines: format == TableFormat.Machine);
        if (demonstration)
            writer.Remark(PlatformText.Export_Demonstration);
        writer.Headings([.. shown.Select(c => format == TableFormat.Machine ? c.Key : c.Title)]);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (++count > MaxRows)
            {
                writer.Remark(Phrase.In<PlatformText>(nameof(PlatformText.Export_Truncated), Written.Number(MaxRows)).ToString());
                break;
            }

            writer.Row([.. shown.Select(c => c.Value(row))]);
        }
    }

    private string FileName(bool demonstration) =>
        $"{(demonstration ? PlatformText.Demonstration_Watermark.ToLowerInvariant() + "-" : "")}{name}.{format!.Extension}";
}

/// <summary>Makes the file that a request asks for.</summary>
public static class TableExport
{
    /// <param name="rows">Sorted, and already limited to what the reader may see; never read to its end beyond the limit.</param>
    public static TableExport<T> Of<T>(HttpContext http, string name, IReadOnlyList<Column<T>> columns, IQueryable<T> rows) =>
        new(
            name,
            columns,
            rows.Take(TableExport<T>.MaxRows + 1).AsAsyncEnumerable(),
            TableFormat.Of(http.Request.Query[TableQuery.FormatKey])
        );

    /// <summary>Of a list that is in memory already: reference data.</summary>
    public static TableExport<T> Of<T>(HttpContext http, string name, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows) =>
        new(name, columns, rows.ToAsyncEnumerable(), TableFormat.Of(http.Request.Query[TableQuery.FormatKey]));
}
