using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The files that came with an answer: for the county at all times, for the directorate when the answer is sent.</summary>
internal static class AssessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/soknader/{id:guid}/opplysninger/{request:guid}/fil/{number:int}",
                async (Guid id, Guid request, int number, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
                {
                    var actor = http.Viewer().Actor;
                    var county = actor.May(AnswerInformation.Needs);
                    var file = await (
                        from r in db.Rows<InformationRequest>().VisibleTo(actor.ForCases())
                        from f in r.Files
                        join stored in db.Set<StoredFile>() on f.File equals stored.Id
                        where
                            r.Id == new InformationRequestId(request)
                            && r.Application == new GrantApplicationId(id)
                            && f.Number == number
                            && (county || r.AnsweredAt != null)
                        select stored
                    ).SingleOrDefaultAsync(cancel);
                    return file is null ? Results.NotFound() : download.Send(http, file);
                }
            )
            .WithMetadata(new SignedInAttribute());
}
