using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>The list of applications as a file: no more than the actor may see on its page.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                ApplyUrls.Table,
                async (HttpContext http, AppDb db, OsloClock clock, CancellationToken cancel) =>
                {
                    var actor = http.Viewer().Actor;
                    var counties = await ApplicationTable.CountiesOf(db, actor, cancel);
                    return TableExport.Of(
                        http,
                        ApplyText.Applications_Title,
                        ApplicationTable.Columns(actor, clock.Today),
                        ApplicationTable.Matching(db, actor, TableQuery.From(http), counties)
                    );
                }
            )
            .WithMetadata(new NeedsOfAttribute<ReadApplications>());
}
