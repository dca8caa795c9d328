using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>What is downloaded of agreements. Each endpoint reads only what the actor may see.</summary>
internal static class AgreementEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(
            AgreementUrls.Table,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, AgreementsText.Agreements_Title, AgreementTable.Columns,
                AgreementTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today).Project(db, clock.Today)))
        .WithMetadata(new NeedsOfAttribute<ReadAgreements>());
}
