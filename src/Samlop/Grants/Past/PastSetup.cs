using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>What grants from before Samløp bring to the program.</summary>
internal static class PastSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<PastImport, PastImportId>(i => i.Id, (db, reader) => db.Rows<PastImport>().VisibleTo(reader));
        setup.CaseKind(PastCases.Kind);
        setup.EntryTitle(PastCases.Row);
        setup.EntryTitle(PastCases.Letter);
        setup.EntryTitle(PastCases.Report);
        setup.Services.AddTransient<PastTaking>();
        setup.Services.AddTransient<ITaskSource, PastTasks>();
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 65, Phrase.In<PastText>(nameof(PastText.List_Title)), PastUrls.List, new NeedsOfAttribute<ReadPastGrants>())
        {
            Under = PayUrls.FollowUp,
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            PastUrls.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, PastText.List_Title, PastTables.Columns,
                PastTables.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<ReadPastGrants>());
        routes.MapGet(
            PastUrls.Imports + "/{import:guid}/tabell",
            async Task<IResult> (HttpContext http, Guid import, AppDb db) =>
            {
                var (id, actor) = (new PastImportId(import), http.Viewer().Actor);
                return await db.Rows<PastImport>().VisibleTo(actor.ForCases()).AnyAsync(i => i.Id == id, http.RequestAborted)
                    ? TableExport.Of(
                        http, PastText.Import_Rows, PastTables.RowColumns, PastTables.RowsOf(db, actor, id, TableQuery.From(http)))
                    : Results.NotFound();
            })
            .WithMetadata(new NeedsOfAttribute<ImportPastGrants>());
    }
}
