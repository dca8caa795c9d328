using System.Text;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>The list of reports as a file, and a version that was sent as a document.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadReports>();

        routes
            .MapGet(
                ReportUrls.Table,
                (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                    http,
                    ReportText.Reports_Title,
                    ReportTable.Columns(http.Viewer().Actor.May(StartReport.Needs)),
                    ReportTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)))
            .WithMetadata(rule);

        routes
            .MapGet(
                "/rapporter/{id:guid}/versjon/{number:int}/pdf",
                async (
                    Guid id, int number, HttpContext http, ReportDocuments documents, IPdfPrinter printer, CancellationToken cancel) =>
                {
                    if (await documents.Read(http.Viewer().Actor.ForCases(), new AwardId(id), number, cancel) is not { } document)
                        return Results.NotFound();

                    var language = Languages.Current.Culture;
                    var html = await documents.AsHtml(document, language);
                    var pdf = await printer.Print(Encoding.UTF8.GetString(html.Content.Span), cancel);
                    if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
                        return new RefusedAnswer(refused);
                    // Without a printer the document itself is handed out: it can be read and printed from the browser.
                    return pdf.Succeeded
                        ? Results.File(pdf.Value, "application/pdf", document.FileName("pdf", language))
                        : Results.File(html.Content.ToArray(), html.ContentType, html.Name);
                })
            .WithMetadata(rule);
    }
}
