using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>What is downloaded from accounts. Each endpoint has its access rule, and reads only what the actor may see.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadAccounts>();
        routes.MapGet(AccountUrls.Table, (HttpContext http, AppDb db) => TableExport.Of(
            http, AccountText.List_Title, AccountsTable.Columns,
            AccountsTable.Matching(db, http.Viewer().Actor, TableQuery.From(http)))).WithMetadata(rule);
        routes.MapGet("/regnskap/{id:guid}/posteringer/tabell", async (Guid id, HttpContext http, AppDb db, CancellationToken cancel) =>
            await Found(db, http, id, cancel) is { } accounts
                ? (IResult)TableExport.Of(
                    http, AccountText.Postings_Title, PostingTable.Columns(accounts.Lines),
                    PostingTable.Matching(db, accounts, TableQuery.From(http)))
                : Results.NotFound()).WithMetadata(rule);
        routes.MapGet("/regnskap/{id:guid}/pdf", Pdf).WithMetadata(rule);
        routes.MapGet(
            "/regnskap/{id:guid}/vedlegg/{file:guid}",
            async (Guid id, Guid file, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
            {
                var accounts = await Found(db, http, id, cancel);
                var found = accounts?.Files.SingleOrDefault(f => f.Id.Value == file && f.RemovedAt is null);
                return found is not null
                    ? download.Send(http, await db.Set<StoredFile>().SingleAsync(f => f.Id == found.File, cancel))
                    : Results.NotFound();
            }).WithMetadata(rule);
    }

    private static async Task<IResult> Pdf(
        Guid id, HttpContext http, AppDb db, AccountsDocuments documents, IPdfPrinter printer, CancellationToken cancel)
    {
        if (await Found(db, http, id, cancel) is not { SentAt: not null } accounts) return Results.NotFound();
        var language = Languages.Current.Culture;
        var document = await documents.Read(accounts, cancel);
        var html = await documents.AsHtml(document, language);
        var pdf = await printer.Print(System.Text.Encoding.UTF8.GetString(html.Bytes), cancel);
        if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
            return new RefusedAnswer(refused);
        // Without a printer the document itself is handed out: it can be read and printed from the browser.
        return pdf.Succeeded
            ? Results.File(pdf.Value, "application/pdf", document.FileName("pdf", language))
            : Results.File(html.Bytes, html.ContentType, html.FileName);
    }

    private static Task<Accounts?> Found(AppDb db, HttpContext http, Guid id, CancellationToken cancel) =>
        db.Rows<Accounts>().VisibleTo(http.Viewer().Actor.ForCases()).WithAll()
            .SingleOrDefaultAsync(a => a.Id == new AccountsId(id), cancel);
}
