using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Past;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.OpenData;

/// <summary>The open sets as files for people and for programs: the same rows and columns as on their pages.</summary>
internal static class OpenEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, OpenUrls.Calls, () => OpenText.Calls_Title, () => OpenSets.CallColumns, OpenSets.Calls);
        Map(routes, OpenUrls.Awards, () => AcceptText.Awards_Place, () => OpenSets.AwardColumns, OpenSets.Awards);
        Map(routes, OpenUrls.Payments, () => OpenText.Payments_Title, () => OpenPayments.Columns, OpenPayments.Matching);
        Map(routes, OpenUrls.Unspent, () => OpenText.Unspent_Title, () => OpenUnspent.Columns, OpenUnspent.Matching);
        Map(routes, OpenUrls.Past, () => PastText.List_Title, () => OpenPast.Columns, OpenPast.Matching);
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, string set, Func<string> title, Func<IReadOnlyList<Column<T>>> columns,
        Func<AppDb, TableQuery, IQueryable<T>> rows)
    {
        routes.MapGet(
            OpenUrls.Table(set),
            (HttpContext http, AppDb db) => TableExport.Of(http, title(), columns(), rows(db, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OpenUrls.Json(set),
            async (HttpContext http, AppDb db, CancellationToken cancel) => TableJson.Of(
                http, title(), columns(), await rows(db, TableQuery.Empty).Take(TableExport<T>.MaxRows).ToListAsync(cancel)))
            .WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Heavy));
    }

    /// <summary>Of a set that is put together in memory.</summary>
    private static void Map<T>(
        IEndpointRouteBuilder routes, string set, Func<string> title, Func<IReadOnlyList<Column<T>>> columns,
        Func<AppDb, TableQuery, CancellationToken, Task<IReadOnlyList<T>>> rows)
    {
        routes.MapGet(
            OpenUrls.Table(set),
            async (HttpContext http, AppDb db, CancellationToken cancel) => TableExport.Of(
                http, title(), columns(), await rows(db, TableQuery.From(http), cancel)))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OpenUrls.Json(set),
            async (HttpContext http, AppDb db, CancellationToken cancel) => TableJson.Of(
                http, title(), columns(), (await rows(db, TableQuery.Empty, cancel)).Take(TableExport<T>.MaxRows)))
            .WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Heavy));
    }
}
