using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

/// <summary>The files that came with an answer: for the party at all times, for the owner when the answer is sent.</summary>
internal static class RequestEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/sporsmal/{request:guid}/fil/{number:int}",
                async (Guid request, int number, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
                {
                    var actor = http.Viewer().Actor;
                    var own = actor.Organisation;
                    var file = await (
                        from r in db.Rows<CaseRequest>().VisibleTo(actor.ForCaseFiles())
                        from f in r.Files
                        join stored in db.Set<StoredFile>() on f.File equals stored.Id
                        where r.Id == new CaseRequestId(request) && f.Number == number && (r.Of == own || r.AnsweredAt != null)
                        select stored
                    ).SingleOrDefaultAsync(cancel);
                    return file is null ? Results.NotFound() : download.Send(http, file);
                }
            )
            .WithMetadata(new SignedInAttribute());
}
