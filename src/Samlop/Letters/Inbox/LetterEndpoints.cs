using Microsoft.EntityFrameworkCore;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>
/// What is downloaded of letters. A receiver gets the files of what it has opened; what one may not see looks as if it were not there.
/// </summary>
internal static class LetterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadLetters>();
        routes
            .MapGet(
                LetterUrls.Table,
                (HttpContext http, AppDb db, LetterKinds kinds) =>
                {
                    var actor = http.Viewer().Actor;
                    return TableExport.Of(
                        http,
                        LettersText.Letters_Title,
                        LetterTable.Columns(kinds, actor.May(OpenLetter.Needs)),
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
        Func<Letter, StoredFileId> which,
        CancellationToken cancel
    )
    {
        var actor = http.Viewer().Actor;
        var letter = await db.Rows<Letter>()
            .VisibleTo(actor.ForLetters())
            .SingleOrDefaultAsync(l => l.Id == new LetterId(id), cancel);
        if (letter is null || (letter.OpenedAt is null && letter.Receiver == actor.Organisation))
            return Results.NotFound();
        var file = which(letter);
        return download.Send(http, await db.Set<StoredFile>().SingleAsync(f => f.Id == file, cancel));
    }
}
