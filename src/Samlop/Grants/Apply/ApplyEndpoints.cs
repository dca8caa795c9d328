using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>What is downloaded from applications. Each endpoint has its access rule, and reads only what the actor may see.</summary>
internal static class ApplyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadApplications>();

        routes
            .MapGet(
                "/soknader/{id:guid}/versjon/{number:int}/pdf",
                async (
                    Guid id,
                    int number,
                    HttpContext http,
                    ApplicationDocuments documents,
                    IPdfPrinter printer,
                    CancellationToken cancel
                ) =>
                {
                    var application = new GrantApplicationId(id);
                    if (await documents.Read(http.Viewer().Actor.ForCases(), application, number, cancel) is not { } document)
                        return Results.NotFound();

                    var language = Languages.Current.Culture;
                    var html = await documents.AsHtml(document, language);
                    var pdf = await printer.Print(System.Text.Encoding.UTF8.GetString(html.Bytes), cancel);
                    if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
                        return new RefusedAnswer(refused);
                    // Without a printer the document itself is handed out: it can be read and printed from the browser.
                    return pdf.Succeeded
                        ? Results.File(pdf.Value, "application/pdf", document.FileName("pdf", language))
                        : Results.File(html.Bytes, html.ContentType, html.FileName);
                }
            )
            .WithMetadata(rule);

        routes
            .MapGet(
                "/soknader/{id:guid}/vedlegg/{attachment:guid}",
                async (
                    Guid id,
                    Guid attachment,
                    HttpContext http,
                    AppDb db,
                    ApplicationDocuments documents,
                    FileDownload download,
                    CancellationToken cancel
                ) =>
                {
                    var actor = http.Viewer().Actor;
                    var application = await db.Rows<GrantApplication>()
                        .VisibleTo(actor.ForCases())
                        .Include(a => a.Sent)
                        .ThenInclude(s => s.Content)
                        .SingleOrDefaultAsync(a => a.Id == new GrantApplicationId(id), cancel);
                    if (application is null)
                        return Results.NotFound();

                    // Others than the county get what came with a sent version, never what lies in a draft.
                    var may =
                        application.County == actor.Organisation
                        || application.Sent.Any(s => ApplicationContent.Read(s.Content.Json).Attachments.Any(f => f.Id == attachment));
                    return may && await documents.FileOf(application.Id, attachment, cancel) is { } file
                        ? download.Send(http, file)
                        : Results.NotFound();
                }
            )
            .WithMetadata(rule);
    }
}
