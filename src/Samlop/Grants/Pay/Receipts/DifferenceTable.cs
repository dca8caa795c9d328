using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>
/// Avvik mot regnskapet: what Samløp and the ledger do not say alike. The ledger is the authority: what is sent and not answered in time,
/// what could not be paid and is not planned anew, and rows that were refused or look like others.
/// </summary>
public static class DifferenceTable
{
    private static readonly Words<PayText, DifferenceKind> Words = new("Difference");

    private static readonly Sorting<Listed> Sorts = new Sorting<Listed>("siden", r => r.Thing)
        .By("siden", r => r.Since).By("belop", r => r.AmountOre);

    public enum DifferenceKind
    {
        NoReceipt,

        /// <summary>The ledger could not pay it, and no plan is made since.</summary>
        NotPaid,
        RowRefused,
        RowAlike,
    }

    public sealed class Listed
    {
        public DifferenceKind Kind { get; init; }

        public Guid Thing { get; init; }

        public int Number { get; init; }

        public string What { get; init; } = "";

        public long? AmountOre { get; init; }

        public DateTimeOffset? Since { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("hva", PayText.Difference_What, r => Words.Of(r.Kind).ToString())
        {
            Url = r => r.Kind is DifferenceKind.NoReceipt or DifferenceKind.NotPaid
                ? PayUrls.Payment(new PaymentId(r.Thing))
                : PayUrls.Import(new ReceiptImportId(r.Thing)) + "#avklar",
        },
        new("gjelder", PayText.Difference_About, r => r.What),
        new("nummer", PayText.Difference_Number, r => r.Number),
        new("belop", CommonText.Amount, r => r.AmountOre is { } ore ? Money.FromOre(ore) : null) { Sortable = true, IsNumber = true },
        new("siden", PayText.Difference_Since, r => r.Since) { Sortable = true },
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today) =>
        Sorts.Apply(Unanswered(db, actor, today).Concat(NotPaid(db, actor)).Concat(Rows(db, actor)), query);

    /// <summary>Sent so long ago that the ledger should have answered.</summary>
    internal static IQueryable<Listed> Unanswered(AppDb db, Actor actor, DateOnly today)
    {
        var before = OsloClock.Instant(today.AddDays(-PaymentRules.On(today).LedgerDays), TimeOnly.MinValue);
        return
            from p in db.Rows<Payment>().VisibleTo(actor.ForCases()).Where(Payment.WaitsForLedger)
            join a in db.Rows<Award>().VisibleTo(actor.ForCases()) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where p.OrderSentAt < before
            select new Listed
            {
                Kind = DifferenceKind.NoReceipt,
                Thing = (Guid)(object)p.Id,
                Number = p.Number,
                What = (string)(object)o.Name,
                AmountOre = p.AmountOre,
                Since = p.OrderSentAt,
            };
    }

    /// <summary>What could not be paid after the last plan of its application and year was made.</summary>
    internal static IQueryable<Listed> NotPaid(AppDb db, Actor actor)
    {
        var awards = db.Rows<Award>().VisibleTo(actor.ForCases());
        var plans = db.Rows<PaymentPlan>().All(Because.PaymentIsChecked);
        return
            from p in db.Rows<Payment>().VisibleTo(actor.ForCases())
            join a in awards on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where p.FailedAt != null
                && !plans.Any(l => l.At > p.FailedAt
                    && awards.Any(x => x.Id == l.Award && x.Application == a.Application && x.Year == a.Year))
            select new Listed
            {
                Kind = DifferenceKind.NotPaid,
                Thing = (Guid)(object)p.Id,
                Number = p.Number,
                What = (string)(object)o.Name,
                AmountOre = p.AmountOre,
                Since = p.FailedAt,
            };
    }

    /// <summary>Rows that somebody must look into.</summary>
    internal static IQueryable<Listed> Rows(AppDb db, Actor actor)
    {
        var payments = db.Rows<Payment>().VisibleTo(actor.ForCases());
        var all = db.Rows<Payment>().All(Because.ReceiptsAreCompared);
        // A row of no payment may be of a claim: only for those who read the ledger's files in.
        var reads = actor.May(ReadReceipts.Needs);
        return
            from i in db.Rows<ReceiptImport>().VisibleTo(actor.ForCases())
            from r in i.Rows
            where i.TakenAt != null && r.SettledAt == null && (r.Outcome == RowOutcome.Refused || r.Flagged)
                && (payments.Any(p => p.Id == r.Payment) || (reads && (r.Payment == null || !all.Any(p => p.Id == r.Payment))))
            select new Listed
            {
                Kind = r.Outcome == RowOutcome.Refused ? DifferenceKind.RowRefused : DifferenceKind.RowAlike,
                Thing = (Guid)(object)i.Id,
                Number = r.Line,
                What = (string)(object)i.File,
                AmountOre = r.AmountOre,
                Since = i.TakenAt,
            };
    }
}
