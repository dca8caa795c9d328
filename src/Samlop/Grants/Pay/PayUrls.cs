using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Receipts;

namespace Samlop.Grants.Pay;

/// <summary>The addresses of payments.</summary>
public static class PayUrls
{
    public const string FollowUp = "/utbetaling-og-rapportering";
    public const string List = "/utbetalinger";
    public const string Table = "/utbetalinger/tabell";
    public const string Orders = "/utbetalinger/ordrer";
    public const string MakeOrder = "/utbetalinger/ordrer/ny";
    public const string Receipts = "/utbetalinger/kvitteringer";
    public const string Differences = "/utbetalinger/avvik";
    public const string DifferencesTable = "/utbetalinger/avvik/tabell";
    public const string Appropriations = "/bevilgninger";

    public static string Payment(PaymentId id) => $"{List}/{id.Value}";

    public static string Plan(AwardId award) => $"{AwardUrls.Award(award)}/betalingsplan";

    public static string Order(PaymentOrderId id) => $"{Orders}/{id.Value}";

    public static string OrderFile(PaymentOrderId id, string format) => $"{Order(id)}/fil/{format}";

    public static string Import(ReceiptImportId id) => $"{Receipts}/{id.Value}";

    public static string ImportTable(ReceiptImportId id) => $"{Receipts}/{id.Value}/tabell";

    public static string Appropriation(AppropriationId id) => $"{Appropriations}/{id.Value}";

    public static string OrdersOf(int year) => $"{MakeOrder}?ar={year}";
}
