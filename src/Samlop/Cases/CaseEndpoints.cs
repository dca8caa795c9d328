using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Archive;
using Samlop.Cases.Journal;
using Samlop.Cases.Publishing;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>
/// What is downloaded from cases. Each endpoint reads only what the actor may see; what they may not looks as if it were not there.
/// </summary>
internal static class CaseEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new NeedsOfAttribute<ReadCases>();
        routes
            .MapGet(
                CaseUrls.Table,
                (HttpContext http, AppDb db, CaseKinds kinds, OsloClock clock) =>
                    TableExport.Of(
                        http,
                        CasesText.Cases_Title,
                        CaseTable.Columns(kinds, http.Viewer().Actor, clock.Today),
                        CaseTable.Matching(db, http.Viewer().Actor, TableQuery.From(http)))
            )
            .WithMetadata(readers);

        routes
            .MapGet(
                CaseUrls.PublicJournalTable,
                (HttpContext http, AppDb db, OsloClock clock) =>
                    TableExport.Of(
                        http,
                        CasesText.PublicJournal_Title,
                        PublicJournalTable.Columns,
                        PublicJournalTable.Matching(db, TableQuery.From(http), clock.Today))
            )
            .WithMetadata(new OpenAttribute());
        routes
            .MapGet(
                CaseUrls.PublicJournalJson,
                async (HttpContext http, AppDb db, OsloClock clock, CancellationToken cancel) =>
                    TableJson.Of(
                        http,
                        CasesText.PublicJournal_Title,
                        PublicJournalTable.Columns,
                        await PublicJournalTable.Matching(db, TableQuery.From(http), clock.Today)
                            .Take(TableExport<PublicJournalTable.Row>.MaxRows)
                            .ToListAsync(cancel))
            )
            .WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Heavy));

        routes.MapGet("/saker/{year:int}/{serial:int}/journal/{entry:int}/dokument/{document:int}",
            (HttpContext http, int year, int serial, int entry, int document, AppDb db, CaseKinds kinds, FileDownload download,
                CancellationToken cancel) =>
                Document(http, new CaseNumber(year, serial), entry, document, db, kinds, download, cancel)).WithMetadata(readers);

        routes
            .MapGet(
                "/saker/{year:int}/{serial:int}/saksmappe.zip",
                async (HttpContext http, int year, int serial, CaseArchive archive, CancellationToken cancel) =>
                    await archive.Read(new CaseNumber(year, serial), http.Viewer().Actor, cancel) ?? Results.NotFound()
            )
            .WithMetadata(readers);
        routes
            .MapGet(
                "/saker/{year:int}/{serial:int}/saksmappe-offentlig.zip",
                async (HttpContext http, int year, int serial, CaseArchive archive, CancellationToken cancel) =>
                    await archive.Read(new CaseNumber(year, serial), http.Viewer().Actor, cancel, toAnybody: true) ?? Results.NotFound()
            )
            .WithMetadata(readers);
    }

    private static async Task<IResult> Document(
        HttpContext http,
        CaseNumber number,
        int entry,
        int document,
        AppDb db,
        CaseKinds kinds,
        FileDownload download,
        CancellationToken cancel
    )
    {
        var (actor, own) = (http.Viewer().Actor, http.Viewer().Actor.Organisation);
        var cases = db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Where(c => c.Year == number.Year && c.Serial == number.Serial);
        var found = await (
            from e in db.Rows<JournalEntry>().VisibleTo(actor.ForCaseFiles())
            join c in cases on e.Case equals c.Id
            from d in e.Documents
            join f in db.Set<StoredFile>() on d.File equals f.Id
            where e.Number == entry && d.Number == document
            select new
            {
                File = f,
                c.KindCode,
                c.Owner,
                Parties = c.Parties.Select(p => new { p.Organisation, p.Role }).ToList(),
                IsSealed = e.Receivers.Any(r => r.Organisation == own && r.IsSealed),
                e.CancelledAt,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null) return Results.NotFound();
        var seat = kinds.SeatOf(actor, found.KindCode, found.Owner, found.Parties.Select(p => (p.Organisation, p.Role)));
        var cover = new EntryCover(seat is not null && found.IsSealed, found.CancelledAt);
        return cover.MayBeReadBy(seat?.Side) ? download.Send(http, found.File) : Results.NotFound();
    }
}
