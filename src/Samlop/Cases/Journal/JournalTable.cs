using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Cases.Journal;

/// <summary>The journal of a case: the same columns on the page and in the archive's <c>journal.csv</c>.</summary>
internal static class JournalTable
{
    private static readonly Sorting<JournalEntry> Orders = new Sorting<JournalEntry>("nr", e => e.Id)
        .By("nr", e => e.Number)
        .By("dato", e => e.DocumentDate);

    /// <param name="side">Of the reader, who may not see all of a cancelled entry.</param>
    /// <param name="entryUrl">Where an entry's number leads; none in a file.</param>
    /// <param name="fileOf">How a document is named in the file.</param>
    /// <param name="onPage">On a page, where titles are told in the reader's language; a file has them as they are kept.</param>
    public static IReadOnlyList<Column<EntryRow>> Columns(
        CaseSide? side,
        Func<EntryRow, string?>? entryUrl = null,
        Func<EntryRow, DocumentRow, string>? fileOf = null,
        AppDb? onPage = null
    ) =>
        [
            new("nr", CasesText.EntryNumber, e => e.Number) { Sortable = true, Url = entryUrl },
            new("type", CommonText.Kind, e => CaseWords.Of(e.Direction)),
            new("dato", CasesText.DocumentDate, e => e.DocumentDate) { Sortable = true },
            new("journalfort", CasesText.RegisteredAt, e => e.RegisteredAt) { OnlyInFiles = true },
            new("offentlig-tittel", CasesText.PublicTitle, e => e.PublicTitle) { OnlyInFiles = true },
            new("tittel", CasesText.FullTitle, e => onPage is null ? e.TitleFor(side) : e.TitleOnPage(side, onPage)),
            new("avsender", CasesText.Sender, e => e.Sender) { OnlyInFiles = true },
            new("mottaker", CasesText.Receiver, e => e.Receiver) { OnlyInFiles = true },
            new("skjerming", CasesText.Screening, e => e.Ground?.Law ?? CasesText.Screening_None),
            new("utgar", CasesText.Cancelled, e => e.CancelReason) { OnlyInFiles = true },
            new(
                "dokumenter",
                CasesText.Documents,
                e => e.Cover.MayBeReadBy(side) ? string.Join(", ", e.Documents.Select(d => fileOf?.Invoke(e, d) ?? d.Name)) : ""
            )
            {
                OnlyInFiles = true,
            },
        ];

    public static IQueryable<EntryRow> Sorted(this IQueryable<JournalEntry> entries, TableQuery query, AppDb db, CaseSeat? seat) =>
        Orders.Apply(entries, query).Rows(db, seat);
}
