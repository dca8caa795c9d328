using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Orders;

/// <summary>The list of orders, for the page and its downloads.</summary>
public static class OrderTable
{
    public const string File = PayUrls.Orders + "/tabell";

    private static readonly Sorting<Listed> Sorts = new Sorting<Listed>("-laget", r => r.Id)
        .By("nummer", r => r.Year * 1000 + r.Serial)
        .By("laget", r => r.MadeAt)
        .By("sum", r => r.SumOre);

    public sealed class Listed
    {
        public PaymentOrderId Id { get; init; }

        public int Year { get; init; }

        public int Serial { get; init; }

        public int Count { get; init; }

        public long SumOre { get; init; }

        public string Chapter { get; init; } = "";

        public string Item { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateTimeOffset? SentAt { get; init; }

        public DateTimeOffset? CancelledAt { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("nummer", PayText.Order, r => $"{r.Year:0000}-{r.Serial:000}") { Sortable = true, Url = r => PayUrls.Order(r.Id) },
        new("kapittel", PayText.Chapter, r => r.Chapter),
        new("post", PayText.Item, r => r.Item),
        new("antall", PayText.Payments_Title, r => r.Count) { IsNumber = true },
        new("sum", PayText.Sum, r => Money.FromOre(r.SumOre)) { Sortable = true, IsNumber = true },
        new("laget", PayText.Order_Made, r => r.MadeAt) { Sortable = true },
        new("sendt", PayText.Order_Sent, r => r.SentAt),
        new("status", CommonText.Status, r => StateOf(r.SentAt, r.CancelledAt)),
    ];

    public static string StateOf(DateTimeOffset? sent, DateTimeOffset? cancelled) =>
        cancelled is not null ? PayText.Order_Cancelled : sent is not null ? PayText.Standing_Sent : PayText.Standing_Ordered;

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query) => Sorts.Apply(
        db.Rows<PaymentOrder>().VisibleTo(actor.ForCases()).Select(o => new Listed
        {
            Id = o.Id,
            Year = o.Year,
            Serial = o.Serial,
            Count = o.Lines.Count,
            SumOre = o.Lines.Sum(l => l.AmountOre),
            Chapter = o.Chapter,
            Item = o.Item,
            MadeAt = o.MadeAt,
            SentAt = o.SentAt,
            CancelledAt = o.CancelledAt,
        }),
        query);

    /// <summary>How many approved payments of each budget year are in no order.</summary>
    internal static async Task<IReadOnlyList<(int Year, int Count)>> ReadyToOrder(this AppDb db, Actor actor, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Rows<Payment>().VisibleTo(actor.ForCases()).Where(Payment.IsToBeOrdered)
            join a in db.Rows<Award>().VisibleTo(actor.ForCases()) on p.Award equals a.Id
            group p by a.Year into year
            orderby year.Key
            select new { Year = year.Key, Count = year.Count() }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Year, r.Count))];
    }
}
