using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

/// <summary>What is downloaded of requests for documents: the list, the copies, and what was given to who has the key.</summary>
internal static class DisclosureEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new NeedsOfAttribute<ReadDisclosures>();
        routes.MapGet(
            DisclosureUrls.Table,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, DisclosureText.List_Title, DisclosureTable.Columns(clock.Today),
                DisclosureTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(readers);
        routes.MapGet(DisclosureUrls.List + "/{request:guid}/dokument/{number:int}/kopi", Copy).WithMetadata(readers);
        routes.MapGet(
            DisclosureUrls.Back,
            (string? k, DisclosureKeys keys) =>
                Results.Redirect(keys.Open(k) is { } token ? DisclosureUrls.Follow(token) + "#klage" : DisclosureUrls.Receipt))
            .WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Guess));
        routes.MapGet("/innsyn/{token}/dokument/{number:int}", Given).WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Guess));
    }

    private static async Task<IResult> Copy(
        HttpContext http, Guid request, int number, AppDb db, FileDownload download, CancellationToken cancel)
    {
        var found = await db.Disclosure(new(request), http.Viewer().Actor, cancel);
        return await Send(http, db, download, found?.Document(number)?.Copy, null, cancel);
    }

    /// <summary>
    /// What was given whole or in part, when it is decided. It is called by its place in the journal: names may say who it is from.
    /// </summary>
    private static async Task<IResult> Given(
        HttpContext http, string token, int number, AppDb db, FileDownload download, CancellationToken cancel)
    {
        var request = await db.Rows<DisclosureRequest>().OpenedBy(token).Include(r => r.Documents)
            .SingleOrDefaultAsync(r => r.DecidedAt != null, cancel);
        if (request?.Document(number) is not { } document) return Results.NotFound();
        var row = (await db.DocumentsOf(request, cancel)).Single(r => r.Document.Number == number);
        var (file, extension) = document.Outcome switch
        {
            DisclosureOutcome.Whole => (document.File, null),
            DisclosureOutcome.InPart => (document.Copy, "pdf"),
            _ => ((StoredFileId?)null, (string?)null),
        };
        return await Send(
            http, db, download, file,
            stored => DownloadName.Of(
                extension ?? Path.GetExtension(stored.Name).TrimStart('.'),
                Phrase.In<DisclosureText>(nameof(DisclosureText.Document_Name), document.Document, row.At).In(Languages.Current.Culture)),
            cancel);
    }

    private static async Task<IResult> Send(
        HttpContext http, AppDb db, FileDownload download, StoredFileId? id, Func<StoredFile, string>? named, CancellationToken cancel)
    {
        if (id is not { } wanted || await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == wanted, cancel) is not { } file)
            return Results.NotFound();
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return download.Send(http, file, named?.Invoke(file));
    }
}
