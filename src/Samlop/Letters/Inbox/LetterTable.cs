using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>
/// The list of letters: the receiver's inbox, or what the sender has sent; the same rows and columns for the page and its downloads.
/// </summary>
public static class LetterTable
{
    public const string KindFilter = "type";
    public const string ReadFilter = "lest";
    internal const string Unread = "nei";
    private const string Read = "ja";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-sendt", r => r.Id)
        .By("tittel", r => r.Title)
        .By("mottaker", r => r.Receiver)
        .By("sendt", r => r.DispatchedAt)
        .By("apnet", r => r.OpenedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public LetterId Id { get; init; }

        /// <summary>The reader's organisation is to open it first: it has no title and no kind before that.</summary>
        public bool IsClosed { get; init; }

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public string Receiver { get; init; } = "";

        public string About { get; init; } = "";

        public string CaseNumber { get; init; } = "";

        public string Search { get; init; } = "";

        public DateTimeOffset DispatchedAt { get; init; }

        public DateTimeOffset? OpenedAt { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns(LetterKinds kinds, bool ofReceiver) =>
    [
        new("tittel", LettersText.Column_Title, r => r.IsClosed ? CasesText.Title_Sealed : r.Title)
        {
            Sortable = true,
            Url = r => LetterUrls.Letter(r.Id),
        },
        .. ofReceiver ? Array.Empty<Column<Listed>>() : [new("mottaker", LettersText.Receiver, r => r.Receiver) { Sortable = true }],
        new("type", CommonText.Kind, r => r.IsClosed ? null : kinds.Of(r.Kind).Name.ToString()),
        new("lest", CommonText.Status, r => r.OpenedAt is null ? LettersText.Unread : CommonText.Opened),
        new("sendt", LettersText.Column_Sent, r => r.DispatchedAt) { Sortable = true },
        new("apnet", CommonText.Opened, r => r.OpenedAt) { Sortable = true },
        new("gjelder", LettersText.Column_About, r => r.About),
        new("sak", CommonText.CaseFile, r => r.CaseNumber),
    ];

    /// <summary>The kinds are those that the actor reads some of.</summary>
    public static IReadOnlyList<TableFilter> Filters(LetterKinds kinds, Actor actor) =>
        [
            new(
                KindFilter,
                CommonText.Kind,
                [.. kinds.All.Where(kind => kind.IsReadBy(actor)).Select(kind => new Option(kind.Code, kind.Name.ToString()))]
            ),
            new(ReadFilter, CommonText.Status, [new(Unread, LettersText.Unread), new(Read, CommonText.Opened)]),
        ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var closed = LetterAccess.IsClosedTo(actor.ForLetters());
        var addressed =
            from l in db.Rows<Letter>().VisibleTo(actor.ForLetters())
            join o in db.Set<Organisation>() on l.Receiver equals o.Id
            select new Addressed { Letter = l, Receiver = o.Name };
        var rows = addressed.Select(Condition.Whole((Addressed a) => new Listed
        {
            Id = a.Letter.Id,
            IsClosed = closed.Holds(a.Letter),
            Kind = closed.Holds(a.Letter) ? "" : a.Letter.Kind,
            Title = closed.Holds(a.Letter) ? "" : a.Letter.Title,
            Receiver = a.Receiver,
            About = a.Letter.About,
            CaseNumber = a.Letter.CaseNumber,
            Search = a.Letter.Search,
            DispatchedAt = a.Letter.DispatchedAt,
            OpenedAt = a.Letter.OpenedAt,
        }));
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        if (query.Filter(KindFilter) is { Length: > 0 } kind)
            rows = rows.Where(r => r.Kind == kind);
        rows = query.Filter(ReadFilter) switch
        {
            Unread => rows.Where(r => r.OpenedAt == null),
            Read => rows.Where(r => r.OpenedAt != null),
            _ => rows,
        };
        return Orders.Apply(rows, query);
    }

    private sealed class Addressed
    {
        public required Letter Letter { get; init; }

        public string Receiver { get; init; } = "";
    }
}
