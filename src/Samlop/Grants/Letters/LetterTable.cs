using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// The list of letters: the county's inbox, or what the directorate has sent; the same rows and columns for the page and its downloads.
/// </summary>
public static class LetterTable
{
    public const string KindFilter = "type";
    public const string ReadFilter = "lest";
    private const string Unread = "nei";
    private const string Read = "ja";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-sendt", r => r.Id)
        .By("tittel", r => r.Title)
        .By("fylke", r => r.County)
        .By("sendt", r => r.DispatchedAt)
        .By("apnet", r => r.OpenedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public DecisionLetterId Id { get; init; }

        public DecisionKind Kind { get; init; }

        public string Title { get; init; } = "";

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public string CaseNumber { get; init; } = "";

        public string Search { get; init; } = "";

        public DateTimeOffset DispatchedAt { get; init; }

        public DateTimeOffset? OpenedAt { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns(bool ofCounty) =>
    [
        new("tittel", LettersText.Column_Title, r => r.Title) { Sortable = true, Url = r => LetterUrls.Letter(r.Id) },
        .. ofCounty ? Array.Empty<Column<Listed>>() : [new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true }],
        new("type", CommonText.Kind, r => LetterStructure.KindTitle(r.Kind)),
        new("lest", CommonText.Status, r => r.OpenedAt is null ? LettersText.Unread : CommonText.Opened),
        new("sendt", LettersText.Column_Sent, r => r.DispatchedAt) { Sortable = true },
        new("apnet", CommonText.Opened, r => r.OpenedAt) { Sortable = true },
        new("utlysning", GrantsText.Call, r => r.Call),
        new("sak", CommonText.CaseFile, r => r.CaseNumber),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
        [
            new(
                KindFilter,
                CommonText.Kind,
                [.. LetterStructure.Kinds.Select(kind => new Option(kind.ToString(), LetterStructure.KindTitle(kind)))]
            ),
            new(ReadFilter, CommonText.Status, [new(Unread, LettersText.Unread), new(Read, CommonText.Opened)]),
        ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var rows =
            from l in db.Rows<DecisionLetter>().VisibleTo(actor.ForCases())
            join c in db.Rows<Call>().Published() on l.Call equals c.Id
            join o in db.Set<Organisation>() on l.County equals o.Id
            select new Listed
            {
                Id = l.Id,
                Kind = l.Kind,
                Title = l.Title,
                County = o.Name,
                Call = c.Number,
                CaseNumber = l.CaseNumber,
                Search = l.Search,
                DispatchedAt = l.DispatchedAt,
                OpenedAt = l.OpenedAt,
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        if (query.Filter<DecisionKind>(KindFilter) is { } kind)
            rows = rows.Where(r => r.Kind == kind);
        rows = query.Filter(ReadFilter) switch
        {
            Unread => rows.Where(r => r.OpenedAt == null),
            Read => rows.Where(r => r.OpenedAt != null),
            _ => rows,
        };
        return Orders.Apply(rows, query);
    }
}
