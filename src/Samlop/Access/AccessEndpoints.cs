using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Access.Roles;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The lists of access as files, for those who may read them.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                AccessUrls.Organisations + "/tabell",
                (HttpContext http, AppDb db, OsloClock clock) =>
                    TableExport.Of(
                        http,
                        AccessText.Organisations_Title,
                        OrganisationTable.Columns,
                        OrganisationTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today).Project()
                    )
            )
            .WithMetadata(new NeedsOfAttribute<ReadAccess>());

        routes
            .MapGet(
                AccessUrls.People + "/tabell",
                (HttpContext http, AppDb db, OsloClock clock) =>
                    TableExport.Of(
                        http,
                        AccessText.People_Title,
                        PeopleTable.Columns,
                        PeopleTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)
                            .Project(db, http.Viewer().Actor, clock.Today)
                    )
            )
            .WithMetadata(new NeedsOfAttribute<ReadAccess>());

        routes.MapGet(AccessUrls.Roles + "/tabell", (HttpContext http, RolePermissions permissions) =>
            TableExport.Of(http, AccessText.Roles_Title, RoleTable.Columns, RoleTable.Find(permissions, TableQuery.From(http))))
            .WithMetadata(new SignedInAttribute());
    }
}
