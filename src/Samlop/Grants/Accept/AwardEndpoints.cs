using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The list of awards as a file.</summary>
internal static class AwardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                AwardUrls.Table,
                (HttpContext http, AppDb db, OsloClock clock) =>
                    TableExport.Of(
                        http,
                        AcceptText.Awards_Title,
                        AwardTable.Columns(http.Viewer().Actor.May(AcceptAward.Needs)),
                        AwardTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)
                    )
            )
            .WithMetadata(new NeedsOfAttribute<ReadAwards>());
}
