using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Report;
using Samlop.Grants.Report.AfterTrial;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Renew;

/// <summary>Something that a grant pays, of one award and one agreement.</summary>
/// <param name="Name">What it is called.</param>
public sealed record PaidRow(AwardId Award, string County, int Year, string Agreement, PaidByGrant Paid, string Name)
{
    /// <summary>The grant ends for it within a year, and nobody has decided to take over.</summary>
    public bool EndsSoon(DateOnly today) => !Paid.HasSuccessor && Paid.Ends is { } ends && ends >= today && ends <= today.AddMonths(12);
}

/// <summary>What is counted of the time after the trial: posts and costs, and the kroner of the grant behind them.</summary>
/// <param name="Rows">How many posts and costs.</param>
/// <param name="Amount">
/// What the grant pays of the kinds of cost behind them. A kind that several rows share is counted once, and with those that nobody takes
/// over where one of them has nobody.
/// </param>
/// <param name="Unknown">How many of the rows say no kind of cost, or have no amount behind them.</param>
public sealed record PaidCount(int Rows, Money Amount, int Unknown);

/// <summary>Etter forsøket i porteføljen (K-39): with a successor, without, without and ending within a year, and with no day.</summary>
public sealed record PaidFigures(PaidCount WithSuccessor, PaidCount Without, PaidCount EndsSoon, int NoDay)
{
    public static PaidFigures Of(IReadOnlyCollection<PaidRow> rows, DateOnly today)
    {
        // The amount belongs to a kind of cost of an agreement: all of its rows must have somebody before it has.
        var lacking = rows.Where(r => !r.Paid.HasSuccessor).Select(Kind).ToHashSet();
        var soon = rows.Where(r => r.EndsSoon(today)).Select(Kind).ToHashSet();
        return new(
            Count(rows.Where(r => r.Paid.HasSuccessor), kind => !lacking.Contains(kind)),
            Count(rows.Where(r => !r.Paid.HasSuccessor), _ => true),
            Count(rows.Where(r => r.EndsSoon(today)), soon.Contains),
            rows.Count(r => r.Paid.Ends is null));
    }

    private static PaidCount Count(IEnumerable<PaidRow> rows, Func<(string, string?), bool> counts)
    {
        var all = rows.ToList();
        return new(
            all.Count,
            Money.Sum(all.Where(r => r.Paid.OfCost is not null && counts(Kind(r))).DistinctBy(Kind).Select(r => r.Paid.OfCost!.Value)),
            all.Count(r => r.Paid.OfCost is null));
    }

    private static (string Agreement, string? Cost) Kind(PaidRow row) => (row.Agreement, row.Paid.Cost);
}

/// <summary>What the awards that a reader sees pay, as their signed agreements say today.</summary>
public sealed class AfterTrialList(AppDb db, IEnumerable<IAgreementsOfAwards> agreements, OsloClock clock)
{
    public const string StandingFilter = "status";
    public const string Soon = "slutter-snart";
    public const string WithoutSuccessor = "uten";
    public const string Settled = "med";

    public DateOnly Today => clock.Today;

    public async Task<IReadOnlyList<PaidRow>> Of(Actor actor, CancellationToken cancel)
    {
        var awards = await (
            from a in db.Rows<Award>().VisibleTo(actor.ForCases()).Where(Award.IsFollowedUp)
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby o.Name, a.Year descending
            select new { a.Id, a.Year, o.Name }).ToListAsync(cancel);
        var rows = new List<PaidRow>();
        foreach (var source in agreements)
        {
            var told = await source.Of(awards.ConvertAll(a => a.Id), cancel);
            rows.AddRange(
                from award in awards
                from agreement in told.GetValueOrDefault(award.Id) ?? []
                from paid in agreement.Rows
                select new PaidRow(
                    award.Id, award.Name, award.Year, agreement.Number, paid, AfterTrialWords.NameOf(paid, agreements)));
        }

        // An agreement that several awards are tied to says what it says once: with the newest.
        return [.. rows.DistinctBy(r => (r.Agreement, r.Paid.Code))];
    }

    /// <summary>Narrowed as the address says.</summary>
    public IReadOnlyList<PaidRow> Matching(IReadOnlyList<PaidRow> rows, TableQuery query) =>
    [
        .. rows.Where(row => query.Filter(StandingFilter) switch
        {
            Soon => row.EndsSoon(Today),
            WithoutSuccessor => !row.Paid.HasSuccessor,
            Settled => row.Paid.HasSuccessor,
            _ => true,
        }),
    ];

    public static IReadOnlyList<Column<PaidRow>> Columns =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Url = r => AwardUrls.Award(r.Award) },
        new("ar", RenewText.Column_Award, r => r.Year),
        new("avtale", RenewText.Agreement, r => r.Agreement),
        new("hva", ReportText.AfterTrial_What, r => r.Name),
        new("belop", ReportText.AfterTrial_Amount, r => r.Paid.OfCost is { } amount ? amount : ReportText.AfterTrial_NotSet)
        {
            IsNumber = true,
        },
        new("slutter", ReportText.AfterTrial_Ends, r => r.Paid.Ends is { } ends ? ends : ReportText.AfterTrial_NotSet),
        new("overtar", ReportText.AfterTrial_Successor, r => r.Paid.Party ?? ReportText.AfterTrial_NotSet),
        new("hva-overtas", RenewText.Column_Takes, r => r.Paid.Takes) { OnlyInFiles = true },
        new("status", CommonText.Status, r => AfterTrialWords.StandingOf(r.Paid)),
    ];
}
