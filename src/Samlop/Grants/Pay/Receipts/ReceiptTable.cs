using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>The lists of receipt files, of the rows of one, and of what does not agree with the ledger.</summary>
public static class ReceiptTable
{
    public const string File = PayUrls.Receipts + "/tabell";

    private static readonly Sorting<Listed> Sorts = new Sorting<Listed>("-lest", r => r.Id).By("lest", r => r.ReadAt).By("fil", r
        => r.File);

    private static readonly Sorting<ReceiptRow> RowSorts = new Sorting<ReceiptRow>("linje", r => r.Line).By("linje", r => r.Line);

    public sealed class Listed
    {
        public ReceiptImportId Id { get; init; }

        public string File { get; init; } = "";

        public DateTimeOffset ReadAt { get; init; }

        public DateTimeOffset? TakenAt { get; init; }

        public DateTimeOffset? DiscardedAt { get; init; }

        public int Rows { get; init; }

        public int Refused { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("fil", PayText.Receipts_File, r => r.File) { Sortable = true, Url = r => PayUrls.Import(r.Id) },
        new("lest", PayText.Receipts_ReadAt, r => r.ReadAt) { Sortable = true },
        new("bokfort", PayText.Receipts_TakenAt, r => r.TakenAt),
        new("rader", PayText.Receipts_Rows, r => r.Rows) { IsNumber = true },
        new("avvist", PayWords.Of(RowOutcome.Refused), r => r.Refused) { IsNumber = true },
        new("status", CommonText.Status, r => r.TakenAt is not null ? PayText.Receipts_Taken
            : r.DiscardedAt is not null ? PayText.Receipts_Discarded : PayText.Receipts_Waits),
    ];

    public static IReadOnlyList<Column<ReceiptRow>> RowColumns =>
    [
        new("linje", PayText.Line, r => r.Line) { Sortable = true },
        new("utfall", PayText.Outcome, r => PayWords.Of(r.Outcome))
        {
            Cell = r => cell =>
            {
                cell.OpenComponent<StatusTag>(0);
                cell.AddComponentParameter(1, nameof(StatusTag.Text), PayWords.Of(r.Outcome));
                cell.AddComponentParameter(2, nameof(StatusTag.Tone), PayWords.ToneOf(r.Outcome));
                cell.CloseComponent();
            },
        },
        new("grunn", PayText.Reason, r => r.Reason is { } reason ? PayWords.OfReason(reason) : null),
        new("bilag", PayText.Column_Voucher, r => r.Voucher),
        new("dato", PayText.Column_PaidOn, r => r.Date),
        new("belop", CommonText.Amount, r => r.Amount) { IsNumber = true },
        new("tekst", PayText.RowText, r => r.Text) { OnlyInFiles = true },
        new("merknad", PayText.Note, r => r.Note),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query) => Sorts.Apply(
        db.Rows<ReceiptImport>().VisibleTo(actor.ForCases()).Select(i => new Listed
        {
            Id = i.Id,
            File = i.File,
            ReadAt = i.ReadAt,
            TakenAt = i.TakenAt,
            DiscardedAt = i.DiscardedAt,
            Rows = i.Rows.Count,
            Refused = i.Rows.Count(r => r.Outcome == RowOutcome.Refused),
        }),
        query);

    /// <summary>The rows of a file, but those of payments that the reader does not see.</summary>
    public static IQueryable<ReceiptRow> RowsOf(AppDb db, Actor actor, ReceiptImportId import, TableQuery query)
    {
        var payments = db.Rows<Payment>().VisibleTo(actor.ForCases());
        var all = db.Rows<Payment>().All(Because.ReceiptsAreCompared);
        // A row of no payment may be of a claim: only for those who read the ledger's files in.
        var reads = actor.May(ReadReceipts.Needs);
        return RowSorts.Apply(
            from i in db.Rows<ReceiptImport>().VisibleTo(actor.ForCases())
            from r in i.Rows
            where i.Id == import
                && (payments.Any(p => p.Id == r.Payment) || (reads && (r.Payment == null || !all.Any(p => p.Id == r.Payment))))
            select r,
            query);
    }
}
