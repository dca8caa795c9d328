using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Decide;

/// <summary>
/// Reads the portfolio of a call. Whether the actor takes part in it has been asked before (<see cref="PortfolioAccess"/>). All of it is
/// read at once, since totals and rules are about all of it; what a sent version says never changes, and is kept by its hash.
/// </summary>
public sealed class Portfolios(AppDb db, IMemoryCache cache, OsloClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async Task<Portfolio> Read(PortfolioAccess access, CancellationToken cancel = default)
    {
        var id = access.Open;
        var call = await db.Rows<Call>()
            .Published()
            .Where(c => c.Id == id)
            .Select(c => new
            {
                c.Number,
                c.Title,
                c.Year,
            })
            .SingleAsync(cancel);
        var content = await db.ContentInForce(id, cancel);
        // What is read beside them is read for the whole call; only what belongs to one that stands is used.
        var standing = db.Rows<GrantApplication>().In(access).Compared(db);
        var found = await (
            from s in standing.WithStanding(db)
            let a = s.Application
            join o in db.Set<Organisation>() on a.County equals o.Id
            let sent = a.Sent.OrderByDescending(s => s.Number).Select(s => new { s.Number, s.Hash }).First()
            select new
            {
                a.Id,
                a.County,
                Continues = a.Continues != null,
                o.Name,
                s.Standing.Assessed,
                s.Standing.AskedUntil,
                s.Standing.MessageUntil,
                s.Standing.MessageUndated,
                Sent = sent,
            }).ToListAsync(cancel);
        var figures = await Figures(standing, [.. found.Select(f => f.Sent.Hash)], cancel);
        var grades = (await (
            from n in db.Rows<ConsensusNote>().In(access)
            from g in n.Grades
            where g.Grade != null
            select new { n.Application, g.Criterion, g.Grade }).ToListAsync(cancel)).ToLookup(g => g.Application);
        var decisions = (await Decisions(access, cancel)).ToLookup(d => d.Application, d => d.Decision);

        var rows =
            from f in found
            let made = decisions[f.Id].Where(d => d.DecidedAt is not null).ToList()
            select new PortfolioRow(
                f.Id, f.County, f.Name, f.Sent.Number, figures[f.Sent.Hash],
                grades[f.Id].ToDictionary(g => g.Criterion, g => g.Grade!.Value, StringComparer.Ordinal),
                f.Assessed,
                decisions[f.Id].SingleOrDefault(d => d.DecidedAt is null),
                made.SingleOrDefault(d => d.Content.Kind != DecisionKind.Dismissal && made.All(other => other.Replaces != d.Id)))
            {
                Waits = new Standing
                {
                    AskedUntil = f.AskedUntil,
                    MessageUntil = f.MessageUntil,
                    MessageUndated = f.MessageUndated,
                }.Waits(clock.Today),
            };
        var limits = CallFrame.Of(content);
        var together = await db.Rows<PortfolioAssessment>().In(access).SingleOrDefaultAsync(cancel);
        return new Portfolio(
            id,
            call.Number,
            call.Title,
            call.Year,
            limits.Frame,
            limits.Wanted,
            content.MaxYears,
            AssessmentCriteria.OfAny(content, found.Exists(f => f.Continues)),
            together,
            [.. rows.OrderBy(r => r.County, NorwegianOrder.Instance).ThenBy(r => r.Id.Value)])
        {
            Fallen = together is { IsOutdated: true } ? await Fallen(access, together, cancel) : [],
            Today = clock.Today,
            Form = content.ApplicationForm,
        };
    }

    private async Task<List<FallenChoice>> Fallen(PortfolioAccess access, PortfolioAssessment together, CancellationToken cancel)
    {
        var fallen = await (
            from d in db.Rows<Decision>().In(access)
            join a in db.Rows<GrantApplication>().In(access) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where together.Fallen.Contains(d.Id)
            select new { o.Name, d.Fell }).ToListAsync(cancel);
        return [.. fallen.Where(f => f.Fell is not null).Select(f => new FallenChoice(f.Name, f.Fell!.Value))];
    }

    private async Task<IEnumerable<(GrantApplicationId Application, PortfolioDecision Decision)>> Decisions(
        PortfolioAccess access,
        CancellationToken cancel
    )
    {
        var stored = await db.Rows<Decision>()
            .In(access)
            .Where(d => d.DiscardedAt == null && (d.Kind != DecisionKind.Dismissal || d.DecidedAt != null))
            .WithStanding(db)
            .Select(Condition.Whole((StandingDecision d) => new { d.Decision, Ready = StandingDecision.IsReady.Holds(d) }))
            .ToListAsync(cancel);
        var open = stored.Where(d => d.Decision.DecidedAt is null).Select(d => d.Decision.Id.Value).ToList();
        var rounds = await db.Rows<TwoPersonCheck>().On(open).ToDictionaryAsync(c => c.Subject, cancel);
        return stored.Select(s =>
            (
                s.Decision.Application,
                new PortfolioDecision(
                    s.Decision.Id,
                    s.Decision.Version,
                    s.Decision.Replaces,
                    s.Decision.ReadContent(),
                    s.Decision.ProposedAt,
                    s.Decision.DecidedAt,
                    rounds.GetValueOrDefault(s.Decision.Id.Value)?.Rounds.Count ?? 0,
                    rounds.GetValueOrDefault(s.Decision.Id.Value)?.LastVerdict == Verdict.Returned,
                    s.Ready
                )
                {
                    Declined = s.Decision.DeclinedAt is not null,
                }
            )
        );
    }

    private async Task<Dictionary<string, ApplicationFigures>> Figures(
        IQueryable<GrantApplication> standing,
        List<string> hashes,
        CancellationToken cancel
    )
    {
        var known = hashes.Distinct().ToDictionary(hash => hash, hash => cache.Get<ApplicationFigures>((typeof(ApplicationFigures), hash)));
        var unknown = known.Where(k => k.Value is null).Select(k => k.Key).ToList();
        if (unknown.Count > 0)
        {
            var contents = await standing
                .SelectMany(a => a.Sent)
                .Where(s => unknown.Contains(s.Hash))
                .Select(s => new { s.Hash, s.Content.Json })
                .ToListAsync(cancel);
            foreach (var content in contents)
                known[content.Hash] = cache.Set(
                    (typeof(ApplicationFigures), content.Hash),
                    ApplicationFigures.Of(ApplicationContent.Read(content.Json)),
                    Kept
                );
        }

        return known.ToDictionary(k => k.Key, k => k.Value!);
    }
}
