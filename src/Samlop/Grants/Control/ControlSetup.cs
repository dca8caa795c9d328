using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Control;

/// <summary>What controls bring to the program.</summary>
internal static class ControlSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<ControlCase, ControlCaseId>(c => c.Id, (db, reader) => db.Rows<ControlCase>().VisibleTo(reader));
        setup.Subject<ControlDraw, ControlDrawId>(d => d.Id, (db, reader) => db.Rows<ControlDraw>().VisibleTo(reader));
        setup.CaseKind(ControlCases.Kind);
        setup.RequestKind(ControlCases.Documents);
        foreach (var title in ControlCases.Titles) setup.EntryTitle(title);
        setup.Services.AddTransient<ITaskSource, ControlTasks>();
        setup.Services.AddTransient<ICalendarSource, ControlCalendar>();
        setup.Services.AddTransient<IReminder, FindingsReminder>();
        setup.Services.AddTransient<IBeforeAnswer, AuditLooks>();
        setup.Section<CaseSubjectNow, ControlOfCase>(20);
        setup.Section<AuditPageLinks, SeenLink>(10);
        setup.Section<ApplicationNotices, AuditedDecisions>(30);
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 60, Phrase.In<ControlText>(nameof(ControlText.Controls_Title)), ControlUrls.List,
            new NeedsOfAttribute<ReadControls>()));
        setup.Navigate(new NavigationItem(
            Place.Grants, 61, Phrase.In<AuditingText>(nameof(AuditingText.Periods_Title)), AuditUrls.List,
            new NeedsOfAttribute<ReadAuditPeriods>())
        {
            Under = ControlUrls.List,
            Rows = (db, actor, cancel) => db.Rows<AuditPeriod>().VisibleTo(actor.ForCases()).CountAsync(cancel),
            Tasks = ["audit"],
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            ControlUrls.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, ControlText.Controls_Title, ControlTable.Columns(ControlTable.OfCounty(http.Viewer().Actor)),
                ControlTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<ReadControls>());
        routes.MapGet(
            "/kontroll/trekninger/{id:guid}/tabell",
            async (HttpContext http, Guid id, AppDb db, CancellationToken cancel) =>
            {
                var wanted = new ControlDrawId(id);
                var draw = await db.Rows<ControlDraw>().VisibleTo(http.Viewer().Actor.ForCases())
                    .SingleOrDefaultAsync(d => d.Id == wanted, cancel);
                return draw is null
                    ? Results.NotFound()
                    : TableExport.Of(
                        http, ControlText.List_Title, DrawTables.Columns(), DrawTables.Matching(db, draw, TableQuery.From(http)));
            })
            .WithMetadata(new NeedsOfAttribute<ReadDraws>());
        routes.MapGet(
            SeenTable.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, ControlText.Seen_Title, SeenTable.Columns, SeenTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<ReadAuditLooks>());
    }
}
