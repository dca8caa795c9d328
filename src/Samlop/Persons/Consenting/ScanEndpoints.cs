using Samlop.Persons.Record;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Consenting;

/// <summary>
/// The papers of consents: to the body that recorded the consent, and to the person. What a file is called does not say whose it is.
/// </summary>
internal static class ScanEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            PersonUrls.List + "/{id:guid}/samtykke/skann/{scan:guid}",
            async (Guid id, Guid scan, HttpContext http, Runner runner, FileDownload download, CancellationToken cancel) =>
            {
                if (http.IsHead()) return Results.NotFound();
                var input = new OpenConsentScan.Input { Person = new PersonId(id), Scan = new ConsentScanId(scan) };
                var opened = await runner.Run(input, http.Viewer().Actor, cancel: cancel);
                return opened.Succeeded ? Send(http, download, opened.Value) : Results.NotFound();
            }).WithMetadata(new NeedsOfAttribute<OpenConsentScan>());
        routes.MapGet(
            ConsentUrls.Own + "/skann/{scan:guid}",
            async (Guid scan, HttpContext http, Runner runner, FileDownload download, CancellationToken cancel) =>
            {
                if (http.IsHead()) return Results.NotFound();
                var input = new ReadOwnConsentScan.Input { Scan = new ConsentScanId(scan) };
                var own = await runner.Run(input, http.Viewer().Actor, cancel: cancel);
                return own.Succeeded ? Send(http, download, own.Value) : Results.NotFound();
            }).WithMetadata(new NeedsOfAttribute<ReadOwnConsentScan>());
    }

    // The sender's own name of a file may hold a name or a number.
    private static IResult Send(HttpContext http, FileDownload download, StoredFile file) => download.Send(http, file, DownloadName.Of(
        Path.GetExtension(file.Name).TrimStart('.'), ConsentingText.Scan_File, OsloClock.DateIn(file.At)));
}
