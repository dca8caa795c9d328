using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Auditing;

/// <summary>The periods of Riksrevisjonen as a list: the same columns on the page and in its files.</summary>
public static class AuditPeriodTable
{
    public const string StandingFilter = "status";

    private static readonly Words<AuditingText, AuditPeriodStanding> Standings = new("Standing");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-fra", r => r.Id)
        .By("utlysning", r => r.Call)
        .By("fra", r => r.From)
        .By("til", r => r.To);

    public sealed class Listed
    {
        public AuditPeriodId Id { get; init; }

        public string Call { get; init; } = "";

        public string Search { get; init; } = "";

        public DateOnly From { get; init; }

        public DateOnly To { get; init; }

        public AuditPeriodFacts Facts { get; init; } = null!;
    }

    public static string StandingText(AuditPeriodStanding standing) => Standings.Of(standing).ToString();

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("utlysning", GrantsText.Call, r => r.Call) { Sortable = true, Url = r => AuditUrls.Period(r.Id) },
        new("fra", AuditingText.Field_From, r => r.From) { Sortable = true },
        new("til", AuditingText.Field_To, r => r.To) { Sortable = true },
        new("status", CommonText.Status, r => StandingText(r.Facts.Standing)),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StandingFilter, CommonText.Status,
            [.. Enum.GetValues<AuditPeriodStanding>().Select(s => new Option(s.ToString(), StandingText(s)))]),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var open = db.Rows<CheckRound>().Open();
        var rows =
            from p in db.Rows<AuditPeriod>().VisibleTo(actor.ForCases())
            join c in db.Rows<Call>().Published() on p.Call equals c.Id
            select new Listed
            {
                Id = p.Id,
                Call = c.Number,
                Search = c.Search,
                From = p.From,
                To = p.To,
                Facts = new AuditPeriodFacts
                {
                    Waits = open.Any(r => (AuditPeriodId)(object)r.Subject == p.Id),
                    WithdrawnAt = p.WithdrawnAt,
                    GivenAt = p.GivenAt,
                    EndedAt = p.EndedAt,
                    From = p.From,
                    To = p.To,
                    Today = today,
                },
            };
        if (query.Filter<AuditPeriodStanding>(StandingFilter) is { } standing)
            rows = rows.Where(r => r.Facts, AuditPeriodFacts.At(standing));
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
