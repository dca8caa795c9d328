using Samlop.Access;
using Samlop.Cases.Disclosure;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Cases.Publishing;

/// <summary>
/// Offentlig journal: what came in and went out in the cases that are public, for everybody (offentleglova § 10). It has the public titles
/// (offentligTittel) and the ground where a document is screened; never the full title, and no document.
/// </summary>
public static class PublicJournalTable
{
    public const string DirectionFilter = "type";
    public const string FromFilter = "dato-fra";
    public const string ToFilter = "dato-til";

    private static readonly Sorting<Row> Orders = new Sorting<Row>("-journalfort", r => r.Id)
        .By("sak", r => (r.Year * 100_000) + r.Serial)
        .By("dato", r => r.DocumentDate)
        .By("journalfort", r => r.RegisteredAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Row
    {
        public JournalEntryId Id { get; init; }

        public int Year { get; init; }

        public int Serial { get; init; }

        public int Number { get; init; }

        public EntryDirection Direction { get; init; }

        public DateOnly DocumentDate { get; init; }

        public DateTimeOffset RegisteredAt { get; init; }

        public string CaseTitle { get; init; } = "";

        public string Search { get; init; } = "";

        public string Title { get; init; } = "";

        public string Sender { get; init; } = "";

        public string Receivers { get; init; } = "";

        public string? GroundCode { get; init; }

        public bool IsCancelled { get; init; }
    }

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("sak", CasesText.PublicJournal_Case, r => new CaseNumber(r.Year, r.Serial).ToString()) { Sortable = true },
        new("nr", CasesText.EntryNumber, r => r.Number),
        new("type", CommonText.Kind, r => CaseWords.Of(r.Direction)),
        new("dato", CasesText.DocumentDate, r => r.DocumentDate) { Sortable = true },
        new("journalfort", CasesText.RegisteredAt, r => r.RegisteredAt) { Sortable = true, OnlyInFiles = true },
        new("sakstittel", CasesText.PublicJournal_CaseTitle, r => r.CaseTitle),
        new("tittel", CasesText.PublicTitle, r => r.Title),
        new("avsender", CasesText.Sender, r => r.Sender),
        new("mottaker", CasesText.Receiver, r => r.Receivers),
        new("skjerming", CasesText.Screening, r => ScreeningGround.ByCode(r.GroundCode)?.Law ?? CasesText.Screening_None),
        new("innsyn", DisclosureText.PublicJournal_Ask, r => r.IsCancelled ? null : DisclosureText.PublicJournal_Ask)
        {
            OnlyOnPage = true, Url = r => r.IsCancelled ? null : DisclosureUrls.AskFor(new CaseNumber(r.Year, r.Serial), r.Number),
        },
        new("utgar", CasesText.Cancelled, r => r.IsCancelled ? CasesText.Cancelled : null) { OnlyInFiles = true },
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            DirectionFilter, CommonText.Kind,
            [
                .. new[] { EntryDirection.Incoming, EntryDirection.Outgoing }
                    .Select(d => new Option(d.ToString(), CaseWords.Of(d).ToString())),
            ]),
        TableFilter.Typed(FromFilter, CasesText.PublicJournal_From),
        TableFilter.Typed(ToFilter, CasesText.PublicJournal_To),
    ];

    /// <param name="today">What was registered before this day is shown: an officer has the rest of the day to mend a slip.</param>
    public static IQueryable<Row> Matching(AppDb db, TableQuery query, DateOnly today)
    {
        var (cancelled, untold) = (CasesText.Cancelled, CasesText.Title_Sealed);
        var entries = db.Rows<JournalEntry>().Published(today);
        if (query.Filter<EntryDirection>(DirectionFilter) is { } direction) entries = entries.Where(e => e.Direction == direction);
        if (NorwegianDate.TryParse(query.Filter(FromFilter), out var from)) entries = entries.Where(e => e.DocumentDate >= from);
        if (NorwegianDate.TryParse(query.Filter(ToFilter), out var to)) entries = entries.Where(e => e.DocumentDate <= to);
        var rows =
            from e in entries
            join c in db.Rows<CaseFile>().Published() on e.Case equals c.Id
            join s in db.Set<Organisation>() on e.Sender equals s.Id
            select new Row
            {
                Id = e.Id,
                Year = c.Year,
                Serial = c.Serial,
                Number = e.Number,
                Direction = e.Direction,
                DocumentDate = e.DocumentDate,
                RegisteredAt = e.RegisteredAt,
                CaseTitle = c.PublicTitle,
                Search = c.Search,
                Title = e.CancelledAt != null ? cancelled
                    : e.SealsTitle && e.Receivers.Any(r => r.IsSealed) ? untold
                    : e.PublicTitle,
                Sender = s.Name,
                Receivers = string.Join(
                    ", ",
                    (from r in e.Receivers
                     join o in db.Set<Organisation>() on r.Organisation equals o.Id
                     orderby o.Name
                     select o.Name).ToList()),
                GroundCode = e.GroundCode,
                IsCancelled = e.CancelledAt != null,
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
