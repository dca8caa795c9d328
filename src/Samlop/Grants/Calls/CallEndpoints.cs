using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>What is downloaded from the grant scheme. Each endpoint has its access rule, and reads only what the actor may see.</summary>
public static class CallEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/utlysninger/tabell",
                async (HttpContext http, AppDb db, OsloClock clock, CancellationToken cancel) =>
                {
                    var actor = http.Viewer().Actor;
                    var stored = await CallTable
                        .Matching(db, actor, TableQuery.From(http), clock.Now)
                        .Project()
                        .Take(TableExport<CallTable.Row>.MaxRows + 1)
                        .ToListAsync(cancel);
                    return TableExport.Of(
                        http,
                        GrantsText.Calls_Title,
                        CallTable.Columns(actor.May(ReadCallDrafts.Needs)),
                        [.. stored.Select(r => r.ToRow(clock.Now))]
                    );
                }
            )
            .WithMetadata(new OpenAttribute());

        routes
            .MapGet(
                "/utlysninger/{number}/versjon/{ordinal:int}/pdf",
                async (string number, int ordinal, HttpContext http, CallPdf pdf, CancellationToken cancel) =>
                    await pdf.Of(number, ordinal, http.Viewer().Actor, cancel) switch
                    {
                        null => Results.NotFound(),
                        { Succeeded: true } made => Results.File(
                            made.Value,
                            "application/pdf",
                            DownloadName.Of("pdf", Say(GrantsText.CallTitle, number), Say(GrantsText.Call_FileVersion, ordinal))
                        ),
                        var refused => new RefusedAnswer(refused.Refusal!),
                    }
            )
            .WithMetadata(new OpenAttribute());
    }
}
