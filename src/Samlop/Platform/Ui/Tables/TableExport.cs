using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// A table as a file to download: the same query and the same columns as on the page, every page of it, at most <see cref="MaxRows"/> rows,
/// which the file itself says when it holds. A format that there is not is not found. Its first line is the headings; a demonstration's
/// file says so after its rows and in its name.
/// </summary>
/// <example>
/// <code>routes.MapGet("/utlysninger/tabell", (HttpContext http, …) => TableExport.Of(http, GrantsText.Calls_Title, columns, rows))</code>
/// </example>
/// <param name="title">What the rows are: the name of the file and of its sheet.</param>
public sealed class TableExport<T>(string title, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, TableFormat? format)
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
        var now = httpContext.RequestServices.GetRequiredService<OsloClock>().Now;
        var response = httpContext.Response;
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = DownloadName.Header(NameOf(demonstration, now));
        using var file = new MemoryStream();
        await Write(file, demonstration, now, httpContext.RequestAborted);
        response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    /// <summary>Writes the file, and leaves the stream open.</summary>
    public async Task Write(Stream stream, bool demonstration, DateTimeOffset made, CancellationToken cancel)
    {
        var shown = columns.Where(c => !c.OnlyOnPage).ToList();
        using ITableWriter writer = format == TableFormat.Excel
            ? new ExcelWriter(stream, new TableFileFacts(title, made))
            : new CsvTableWriter(stream, forMachines: format == TableFormat.Machine);
        writer.Headings([.. shown.Select(c => format == TableFormat.Machine ? c.Key : c.Title)]);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (++count > MaxRows) break;
            writer.Row([.. shown.Select(c => c.Value(row))]);
        }

        if (count > MaxRows)
            writer.Remark(Phrase.In<PlatformText>(nameof(PlatformText.Export_Truncated), Written.Number(MaxRows)).ToString());
        if (demonstration)
            writer.Remark(PlatformText.Export_Demonstration);
    }

    private string NameOf(bool demonstration, DateTimeOffset made) => DownloadName.Of(
        format!.Extension,
        demonstration ? PlatformText.Demonstration_Watermark : null,
        title,
        OsloClock.DateIn(made));
}

/// <summary>Makes the file that a request asks for.</summary>
public static class TableExport
{
    /// <param name="title">What the rows are: the name of the file and of its sheet.</param>
    /// <param name="rows">Sorted, and already limited to what the reader may see; never read to its end beyond the limit.</param>
    public static TableExport<T> Of<T>(HttpContext http, string title, IReadOnlyList<Column<T>> columns, IQueryable<T> rows) =>
        new(
            title,
            columns,
            rows.Take(TableExport<T>.MaxRows + 1).AsAsyncEnumerable(),
            TableFormat.Of(http.Request.Query[TableQuery.FormatKey])
        );

    /// <summary>Of a list that is in memory already: reference data.</summary>
    public static TableExport<T> Of<T>(HttpContext http, string title, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows) =>
        new(title, columns, rows.ToAsyncEnumerable(), TableFormat.Of(http.Request.Query[TableQuery.FormatKey]));
}
