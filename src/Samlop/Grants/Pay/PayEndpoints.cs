using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>What is downloaded of payments: tables, and the files of orders.</summary>
internal static class PayEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var (readers, orders) = (new NeedsOfAttribute<ReadPayments>(), new NeedsOfAttribute<ReadOrders>());
        routes.MapGet(PayUrls.Table, (HttpContext http, AppDb db) => TableExport.Of(
            http, PayText.Payments_Title, PaymentTable.Columns, PaymentTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(readers);
        routes.MapGet(OrderTable.File, (HttpContext http, AppDb db) => TableExport.Of(
            http, PayText.Orders_Title, OrderTable.Columns, OrderTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(orders);
        routes.MapGet(AppropriationTable.File, (HttpContext http, AppDb db) => TableExport.Of(
            http, PayText.Appropriations_Title, AppropriationTable.Columns, AppropriationTable.Matching(db, TableQuery.From(http))))
            .WithMetadata(orders);
        routes.MapGet(ReceiptTable.File, (HttpContext http, AppDb db) => TableExport.Of(
            http, PayText.Receipts_List, ReceiptTable.Columns, ReceiptTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(orders);
        routes.MapGet(PayUrls.Receipts + "/{import:guid}/tabell", Rows).WithMetadata(orders);
        routes.MapGet(PayUrls.DifferencesTable, (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
            http, PayText.Differences_Title, DifferenceTable.Columns,
            DifferenceTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)))
            .WithMetadata(orders);
        routes.MapGet(PayUrls.Orders + "/{order:guid}/fil/{format}", File).WithMetadata(orders);
    }

    private static async Task<IResult> Rows(HttpContext http, Guid import, AppDb db, CancellationToken cancel)
    {
        var (id, actor) = (new ReceiptImportId(import), http.Viewer().Actor);
        if (!await db.Rows<ReceiptImport>().VisibleTo(actor.ForCases()).AnyAsync(i => i.Id == id, cancel)) return Results.NotFound();
        return TableExport.Of(
            http, PayText.Receipts_Rows, ReceiptTable.RowColumns, ReceiptTable.RowsOf(db, actor, id, TableQuery.From(http)));
    }

    /// <summary>Of an order that is given up there is none.</summary>
    private static async Task<IResult> File(
        HttpContext http, Guid order, string format, AppDb db, PaySettings settings, CancellationToken cancel)
    {
        var id = new PaymentOrderId(order);
        var found = await db.Rows<PaymentOrder>().VisibleTo(http.Viewer().Actor.ForCases()).Include(o => o.Lines)
            .SingleOrDefaultAsync(o => o.Id == id && o.CancelledAt == null, cancel);
        if (found is null || OrderFile.Of(found, format, settings.Payer) is not { } made) return Results.NotFound();
        http.Response.Headers.ContentDisposition = DownloadName.Header(
            DownloadName.Of(made.Ending[1..], PayText.Order, found.Number, format));
        return Results.Bytes(made.Content, made.ContentType);
    }
}
