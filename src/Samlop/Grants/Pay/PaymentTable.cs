using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>The list of payments: the county's own, or those of the directorate; the same for the page and its downloads.</summary>
public static class PaymentTable
{
    public const string StandingFilter = "status";
    public const string YearFilter = "ar";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-dag", r => r.Id)
        .By("fylke", r => r.County)
        .By("ar", r => r.Year)
        .By("belop", r => r.AmountOre)
        .By("dag", r => r.From);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public PaymentId Id { get; init; }

        public string County { get; init; } = "";

        public string Search { get; init; } = "";

        public int Year { get; init; }

        public int Number { get; init; }

        public long AmountOre { get; init; }

        public DateOnly From { get; init; }

        public DateOnly? PaidOn { get; init; }

        public string? Voucher { get; init; }

        public PaymentFacts Facts { get; init; } = null!;
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true, Url = r => PayUrls.Payment(r.Id) },
        // A year has no groups of thousands on the page.
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("del", PayText.Column_Part, r => r.Number),
        new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
        new("dag", PayText.Column_From, r => r.From) { Sortable = true },
        new("status", CommonText.Status, r => PayWords.Of(r.Facts.Standing)),
        new("betalt", PayText.Column_PaidOn, r => r.PaidOn),
        new("bilag", PayText.Column_Voucher, r => r.Voucher),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StandingFilter, CommonText.Status,
            [.. Enum.GetValues<PaymentStanding>().Reverse().Select(s => new Option(s.ToString(), PayWords.Of(s)))]),
        TableFilter.Typed(YearFilter, CommonText.Year),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var rows =
            from p in db.Rows<Payment>().VisibleTo(actor.ForCases())
            join a in db.Rows<Award>().VisibleTo(actor.ForCases()) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new Listed
            {
                Id = p.Id,
                County = o.Name,
                Search = o.Search,
                Year = a.Year,
                Number = p.Number,
                AmountOre = p.AmountOre,
                From = p.From,
                PaidOn = p.PaidOn,
                Voucher = p.Voucher,
                Facts = new PaymentFacts
                {
                    DiscardedAt = p.DiscardedAt,
                    FailedAt = p.FailedAt,
                    PaidOn = p.PaidOn,
                    OrderSentAt = p.OrderSentAt,
                    Order = p.Order,
                    ApprovedAt = p.ApprovedAt,
                    AttestedAt = p.AttestedAt,
                    SentAt = p.SentAt,
                },
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        if (int.TryParse(query.Filter(YearFilter), out var year)) rows = rows.Where(r => r.Year == year);
        rows = query.Filter<PaymentStanding>(StandingFilter) is { } at
            ? rows.Where(r => r.Facts, PaymentFacts.At(at))
            : rows.Where(r => r.Facts.DiscardedAt == null);
        return Orders.Apply(rows, query);
    }
}
