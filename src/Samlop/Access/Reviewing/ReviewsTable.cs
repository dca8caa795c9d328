using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Reviewing;

/// <summary>How far the organisations have come with the review of their roles, those that are due first.</summary>
public static class ReviewsTable
{
    public const string StateFilter = "status";
    public const string Overdue = "over-fristen";

    private static readonly Sorting<ReviewStanding> Orders = new Sorting<ReviewStanding>("frist", s => s.Organisation)
        .By("navn", s => s.Name)
        .By("frist", s => s.Counted);

    public static IReadOnlyList<TableFilter> Filters =>
        [new(StateFilter, CommonText.Status, [new Option(Overdue, ReviewText.State_Overdue)])];

    public static IReadOnlyList<Column<ReviewStanding>> Columns(DateOnly today, bool manages) =>
    [
        new("navn", CommonText.Name, s => s.Name) { Sortable = true, Url = s => manages ? AccessUrls.Review(s.Organisation) : null },
        new("sist", ReviewText.Confirmed, s => s.Confirmed),
        new("frist", ReviewText.Due, s => s.Due) { Sortable = true },
        new("status", CommonText.Status, s => StateOf(s.Due, today)),
    ];

    public static string StateOf(DateOnly due, DateOnly today) =>
        due < today ? ReviewText.State_Overdue
        : due <= today.AddDays(ReviewDates.DaysBefore) ? ReviewText.State_Soon
        : ReviewText.State_Done;

    /// <summary>For those who read all organisations: whether they may is asked by the page.</summary>
    public static IQueryable<ReviewStanding> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var organisations = db.Rows<Organisation>().VisibleTo(actor.ForAdministration());
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            organisations = organisations.Where(o => o.Search.Contains(word));
        var standings = db.Standings(today).Where(s => organisations.Any(o => o.Id == s.Organisation));
        return Orders.Apply(query.Filter(StateFilter) == Overdue ? OverdueOf(standings, today) : standings, query);
    }

    public static IQueryable<ReviewStanding> OverdueOf(IQueryable<ReviewStanding> standings, DateOnly today)
    {
        var last = ReviewDates.LastCounted(today.AddDays(-1));
        return standings.Where(s => s.Counted <= last);
    }
}
