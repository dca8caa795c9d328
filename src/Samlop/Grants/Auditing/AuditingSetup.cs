using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Auditing;

/// <summary>What the reading of Riksrevisjonen brings to the program.</summary>
internal static class AuditingSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<AuditPeriod, AuditPeriodId>(p => p.Id, (db, reader) => db.Rows<AuditPeriod>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, AuditTasks>();
        setup.Map(Map);
    }

    private static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            AuditUrls.Table,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, AuditingText.Periods_Title, AuditPeriodTable.Columns,
                AuditPeriodTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)))
            .WithMetadata(new NeedsOfAttribute<ReadAuditPeriods>());
}
