using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// What is downloaded of letters. A county gets the files of what it has opened; what one may not see looks as if it were not there.
/// </summary>
internal static class LetterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadLetters>();
        routes
            .MapGet(
                LetterUrls.Table,
                (HttpContext http, AppDb db) =>
                {
                    var actor = http.Viewer().Actor;
                    return TableExport.Of(
                        http,
                        LettersText.Letters_Title,
                        LetterTable.Columns(actor.May(OpenLetter.Needs)),
                        LetterTable.Matching(db, actor, TableQuery.From(http))
                    );
                }
            )
            .WithMetadata(rule);
        routes
            .MapGet(
                "/brev/{id:guid}/pdf",
                (Guid id, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
                    File(id, http, db, download, letter => letter.Pdf, cancel)
            )
            .WithMetadata(rule);
        routes
            .MapGet(
                "/brev/{id:guid}/arkivkopi",
                (Guid id, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
                    File(id, http, db, download, letter => letter.Archive, cancel)
            )
            .WithMetadata(rule);
    }

    private static async Task<IResult> File(
        Guid id,
        HttpContext http,
        AppDb db,
        FileDownload download,
        Func<DecisionLetter, StoredFileId> which,
        CancellationToken cancel
    )
    {
        var actor = http.Viewer().Actor;
        var letter = await db.Rows<DecisionLetter>()
            .VisibleTo(actor.ForCases())
            .SingleOrDefaultAsync(l => l.Id == new DecisionLetterId(id), cancel);
        if (letter is null || (letter.OpenedAt is null && letter.County == actor.Organisation))
            return Results.NotFound();
        var file = which(letter);
        return download.Send(http, await db.Set<StoredFile>().SingleAsync(f => f.Id == file, cancel));
    }
}
