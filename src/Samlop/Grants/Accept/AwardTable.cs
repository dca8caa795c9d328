using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>
/// The list of awards: the county's own, or those of the directorate; the same rows and columns for the page and its downloads.
/// </summary>
public static class AwardTable
{
    public const string StandingFilter = "status";

    private static readonly Words<AcceptText, AwardStanding> Standings = new("Standing");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-gitt", r => r.Id)
        .By("fylke", r => r.County)
        .By("ar", r => r.Year)
        .By("belop", r => r.AmountOre)
        .By("svarfrist", r => r.AnswerBy)
        .By("gitt", r => r.GivenAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public AwardId Id { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public string CallTitle { get; init; } = "";

        public string Search { get; init; } = "";

        public int Year { get; init; }

        public long AmountOre { get; init; }

        public DateOnly AnswerBy { get; init; }

        public DateTimeOffset GivenAt { get; init; }

        public AwardFacts Facts { get; init; } = null!;
    }

    /// <param name="ofCounty">For the county itself: all are its own, and it knows them by what it applied to.</param>
    public static IReadOnlyList<Column<Listed>> Columns(bool ofCounty) =>
    [
        ofCounty
            ? new("tittel", GrantsText.CallField_identity_title, r => r.CallTitle) { Url = r => AwardUrls.Award(r.Id) }
            : new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true, Url = r => AwardUrls.Award(r.Id) },
        // A year has no groups of thousands on the page.
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
        new("status", CommonText.Status, r => StandingText(r.Facts.Standing)),
        new("svarfrist", AcceptText.Column_AnswerBy, r => r.AnswerBy) { Sortable = true },
        new("gitt", AcceptText.Column_Given, r => r.GivenAt) { Sortable = true },
        new("utlysning", GrantsText.Call, r => r.Call),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
        [
            new(
                StandingFilter,
                CommonText.Status,
                [.. Enum.GetValues<AwardStanding>().Select(s => new Option(s.ToString(), StandingText(s)))]
            ),
        ];

    public static string StandingText(AwardStanding standing) => Standings.Of(standing).ToString();

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var awards = db.Rows<Award>().VisibleTo(actor.ForCases());
        var rows =
            from a in awards
            join l in db.Rows<Letter>().Giving(awards) on a.Letter equals l.Id
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new Listed
            {
                Id = a.Id,
                County = o.Name,
                Call = c.Number,
                CallTitle = c.Title,
                Search = l.Search,
                Year = a.Year,
                AmountOre = a.AmountOre,
                AnswerBy = a.AnswerBy,
                GivenAt = a.GivenAt,
                Facts = new AwardFacts
                {
                    Answer = a.Answer,
                    AnswerBy = a.AnswerBy,
                    AccountSettledAt = a.AccountSettledAt,
                    ReplacedAt = a.ReplacedAt,
                    Today = today,
                },
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        if (query.Filter<AwardStanding>(StandingFilter) is { } at)
            rows = rows.Where(r => r.Facts, AwardFacts.At(at));
        return Orders.Apply(rows, query);
    }
}
