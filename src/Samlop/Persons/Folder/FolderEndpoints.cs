using Samlop.Persons.Record;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Folder;

/// <summary>The files of documents: to a reader for a purpose, and to the person. What a file is called says neither whose it is nor
/// more.</summary>
internal static class FolderEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            PersonUrls.List + "/{id:guid}/dokumenter/{document:guid}",
            async (Guid id, Guid document, HttpContext http, Runner runner, FileDownload download, CancellationToken cancel) =>
            {
                if (http.IsHead()) return Results.NotFound();
                var input = new OpenDocument.Input
                {
                    Person = new PersonId(id),
                    Document = new PersonDocumentId(document),
                    Purpose = http.Request.Query[PersonUrls.PurposeKey],
                };
                var opened = await runner.Run(input, http.Viewer().Actor, cancel: cancel);
                return opened.Succeeded && opened.Value.File is { } file
                    ? Send(http, download, opened.Value.Kind, file) : Results.NotFound();
            }).WithMetadata(new NeedsOfAttribute<OpenDocument>());
        routes.MapGet(
            FolderUrls.Own + "/{document:guid}",
            async (Guid document, HttpContext http, Runner runner, FileDownload download, CancellationToken cancel) =>
            {
                if (http.IsHead()) return Results.NotFound();
                var input = new ReadOwnFolder.Input { Document = new PersonDocumentId(document) };
                var own = await runner.Run(input, http.Viewer().Actor, cancel: cancel);
                return own.Succeeded && own.Value.File is var (kind, file) ? Send(http, download, kind, file) : Results.NotFound();
            }).WithMetadata(new NeedsOfAttribute<ReadOwnFolder>());
    }

    // The sender's own name of a file may hold a name or a number: it is handed out as what it is, and the day it came.
    private static IResult Send(HttpContext http, FileDownload download, DocumentKind kind, StoredFile file) =>
        download.Send(http, file, DownloadName.Of(
            Path.GetExtension(file.Name).TrimStart('.'), DocumentKinds.Of(kind), OsloClock.DateIn(file.At)));
}
