using System.Linq.Expressions;
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

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-fra", r => r.Period.Id)
        .By("utlysning", r => r.Call)
        .By("fra", r => r.Period.From)
        .By("til", r => r.Period.To);

    public sealed class Listed
    {
        public required AuditPeriod Period { get; init; }

        public string Call { get; init; } = "";

        public bool Waits { get; init; }
    }

    public static string StandingText(AuditPeriodStanding standing) => Standings.Of(standing).ToString();

    public static IReadOnlyList<Column<Listed>> Columns(DateOnly today) =>
    [
        new("utlysning", GrantsText.Call, r => r.Call) { Sortable = true, Url = r => AuditUrls.Period(r.Period.Id) },
        new("fra", AuditingText.Field_From, r => r.Period.From) { Sortable = true },
        new("til", AuditingText.Field_To, r => r.Period.To) { Sortable = true },
        new("status", CommonText.Status, r => StandingText(r.Period.Standings(r.Waits, today))),
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
        var periods = db.Rows<AuditPeriod>().VisibleTo(actor.ForCases());
        if (query.Filter<AuditPeriodStanding>(StandingFilter) is { } standing) periods = periods.Where(At(standing, open, today));
        var rows =
            from p in periods
            join c in db.Rows<Call>().Published() on p.Call equals c.Id
            select new Listed { Period = p, Call = c.Number, Waits = open.Any(r => (AuditPeriodId)(object)r.Subject == p.Id) };
        var search = query.Search.Trim();
        if (search.Length > 0) rows = rows.Where(r => r.Call.Contains(search));
        return Orders.Apply(rows, query);
    }

    private static Expression<Func<AuditPeriod, bool>> At(AuditPeriodStanding standing, IQueryable<CheckRound> open, DateOnly today) =>
        standing switch
        {
            AuditPeriodStanding.Withdrawn => p => p.WithdrawnAt != null,
            AuditPeriodStanding.Proposed => p =>
                p.GivenAt == null && p.WithdrawnAt == null && open.Any(r => (AuditPeriodId)(object)r.Subject == p.Id),
            AuditPeriodStanding.Draft => p =>
                p.GivenAt == null && p.WithdrawnAt == null && !open.Any(r => (AuditPeriodId)(object)r.Subject == p.Id),
            AuditPeriodStanding.Over => p => p.GivenAt != null && (p.EndedAt != null || p.To < today),
            AuditPeriodStanding.Coming => p => p.GivenAt != null && p.EndedAt == null && p.From > today,
            _ => AuditPeriod.IsOpenOn(today),
        };
}
