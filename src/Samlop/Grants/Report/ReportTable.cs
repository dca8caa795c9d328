using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Calls;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>
/// The list of reports: of every accepted award, begun or not; the same rows and columns for the page and its downloads.
/// </summary>
public static class ReportTable
{
    public const string StateFilter = "status";

    private static readonly Words<ReportText, ReportFilter> FilterWords = new("Filter");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("frist", r => r.Id)
        .By("fylke", r => r.County)
        .By("ar", r => r.Year)
        .By("frist", r => r.Facts.DueOn)
        .By("mottatt", r => r.Facts.FirstReceivedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public AwardId Id { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public string CallTitle { get; init; } = "";

        public string Search { get; init; } = "";

        public int Year { get; init; }

        public ReportFacts Facts { get; init; } = null!;

        /// <summary>Null while it has not come.</summary>
        public bool? IsLate => Facts.FirstReceivedAt is { } at ? ReportFacts.CameLate(Facts.DueOn, at) : null;
    }

    /// <param name="ofCounty">For the county itself: all are its own, and it knows them by what it applied to.</param>
    public static IReadOnlyList<Column<Listed>> Columns(bool ofCounty) =>
    [
        ofCounty
            ? new("tittel", GrantsText.CallField_identity_title, r => r.CallTitle) { Url = r => ReportUrls.Report(r.Id) }
            : new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true, Url = r => ReportUrls.Report(r.Id) },
        // A year has no groups of thousands on the page.
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("frist", CommonText.Deadline, r => r.Facts.DueOn)
        {
            Sortable = true,
            Cell = r => cell => cell.AddContent(0, r.Facts.DueOn is { } due ? Written.Date(due) : ReportText.NoDueDate),
        },
        new("status", CommonText.Status, r => ReportFacts.TextOf(r.Facts.State, ofCounty)),
        new("mottatt", ReportText.Column_Received, r => r.Facts.FirstReceivedAt) { Sortable = true },
        new("for-sent", ReportText.Column_Late, r => r.IsLate),
        new("utlysning", GrantsText.Call, r => r.Call),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StateFilter, CommonText.Status,
            [.. Enum.GetValues<ReportFilter>().Select(f => new Option(f.ToString(), FilterWords.Of(f).ToString()))]),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var awards = db.Rows<Award>().VisibleTo(actor.ForCases()).Where(Award.IsFollowedUp);
        var reports = db.Rows<GrantReport>().Behind(awards);
        var rows =
            from a in awards
            join l in db.Rows<Letter>().Giving(awards) on a.Letter equals l.Id
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            join r in reports on a.Id equals r.Award into begun
            from r in begun.DefaultIfEmpty()
            select new Listed
            {
                Id = a.Id,
                County = o.Name,
                Call = c.Number,
                CallTitle = c.Title,
                Search = l.Search,
                Year = a.Year,
                Facts = new ReportFacts
                {
                    DueOn = a.ReportDueOn,
                    BegunAt = r == null ? null : r.BegunAt,
                    FirstReceivedAt = r == null ? null : r.FirstReceivedAt,
                    ReceivedAt = r == null ? null : r.ReceivedAt,
                    ProposedAt = r == null ? null : r.ProposedAt,
                    ApprovedAt = r == null ? null : r.ApprovedAt,
                    Today = today,
                },
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        if (query.Filter<ReportFilter>(StateFilter) is { } filter) rows = rows.Where(r => r.Facts, ReportFacts.In(filter));
        return Orders.Apply(rows, query);
    }
}
