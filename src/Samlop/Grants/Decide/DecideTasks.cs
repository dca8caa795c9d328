using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// What waits in composing and deciding. Nothing of a total assessment waits for those who do not take part in it, and nothing to decide
/// for those who prepared it.
/// </summary>
internal sealed class DecideTasks(AppDb db, OsloClock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(ChooseApplication.Needs))
        {
            tasks.AddRange(await Returned(actor, most, cancel));
            tasks.AddRange(await Portfolios(actor, cancel));
            tasks.AddRange(await ToDismiss(actor, most, cancel));
            tasks.AddRange(await ToGoThrough(actor, cancel));
        }

        if (actor.May(DecideApplication.Needs)) tasks.AddRange(await ToDecide(actor, most, cancel));
        return tasks;
    }

    /// <summary>For each call: to choose when all are assessed, to recommend when all are chosen.</summary>
    private async Task<IEnumerable<WaitingTask>> Portfolios(Actor actor, CancellationToken cancel)
    {
        var (cleared, waits) = (db.Clearances(actor.ForCases()), Standing.WaitsForAnswer.On(clock.Today));
        var decisions = db.Rows<Decision>().All(Because.AllAreCompared).Where(d => d.DiscardedAt == null);
        var chosen = decisions.Where(d =>
            d.Kind != DecisionKind.Dismissal && !decisions.Any(newer => newer.Replaces == d.Id && newer.DecidedAt != null)
        );
        var calls = await db.Rows<GrantApplication>()
            .ComeInTo(actor.ForCases())
            .WithStanding(db)
            .Where(s => s.Standing, Standing.IsCompared)
            .Select(Condition.Whole((StandingApplication s) => new
            {
                s.Application.Call,
                Cleared = cleared.Any(d => d.Application == s.Application.Id),
                Done = Standing.IsDoneWith.Holds(s.Standing),
                Waits = waits.Holds(s.Standing),
                Chosen = chosen.Any(d => d.Application == s.Application.Id),
                New = chosen.Any(d =>
                    d.Application == s.Application.Id && d.DecidedAt == null && d.ProposedAt == null && !d.Proposals.Any()
                ),
            }))
            .GroupBy(a => a)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var open = calls.GroupBy(c => c.Key.Call).Where(call => call.All(c => c.Key.Cleared && c.Key.Done)).ToList();
        var ids = open.Select(call => call.Key).ToList();
        var numbers = await db.Rows<Call>()
            .ManageableBy(actor.ForCases())
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Number, cancel);

        return
            from call in open
            let unchosen = call.Where(c => !c.Key.Chosen).Sum(c => c.Count)
            let drafts = call.Where(c => c.Key.New).Sum(c => c.Count)
            where unchosen > 0 || (drafts > 0 && !call.Any(c => c.Key.Waits))
            let number = numbers[call.Key]
            select unchosen > 0
                ? Task(
                    $"compose:{number}",
                    DecideUrls.Portfolio(number),
                    nameof(DecideText.Task_Compose),
                    nameof(DecideText.Task_Compose_Action),
                    number,
                    unchosen
                )
                : Task(
                    $"recommend:{number}",
                    DecideUrls.Portfolio(number),
                    nameof(DecideText.Task_Recommend),
                    nameof(DecideText.Task_Recommend_Action),
                    number,
                    drafts
                );
    }

    /// <summary>
    /// What came back with reasons, or fell and can be recommended anew, for those who prepared it; for all where who wrote it is barred.
    /// </summary>
    private async Task<IEnumerable<WaitingTask>> Returned(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await Named(
            db.Rows<Decision>()
                .ManageableBy(actor.ForCases())
                .WithStanding(db)
                .Where(StandingDecision.IsDraft.And(StandingDecision.IsFounded))
                .Where(d => d.ProposedVersion != null),
            actor,
            most,
            cancel
        );
        var checks = await db.ChecksOf(rows.Select(r => r.Id.Value), cancel);
        return
            from row in rows
            let check = checks[row.Id.Value]
            where check.LastVerdict is Verdict.Returned or Verdict.Lapsed
            where row.WriterBarred || check.Preparers.Contains(actor.User)
            select Task(
                $"returned:{row.Id.Value}",
                row.Kind == DecisionKind.Dismissal ? DecideUrls.Dismissal(row.Application) : DecideUrls.Recommendation(row.Application),
                nameof(DecideText.Task_Mend),
                nameof(DecideText.Task_Mend_Action),
                row.County,
                row.Call
            );
    }

    /// <summary>Something fell since the total assessment was written, and not all that is left is decided.</summary>
    private async Task<IEnumerable<WaitingTask>> ToGoThrough(Actor actor, CancellationToken cancel)
    {
        var open = db.Rows<Decision>().ManageableBy(actor.ForCases())
            .Where(Decision.Open)
            .Where(d => d.Kind != DecisionKind.Dismissal);
        var rows = await (
            from p in db.Rows<PortfolioAssessment>().VisibleTo(actor.ForCases())
            join c in db.Rows<Call>().Published() on p.Call equals c.Id
            where open.Any(d => d.Call == p.Call)
            select new { c.Number, p.Fallen }).ToListAsync(cancel);
        var tasks = new List<WaitingTask>();
        foreach (var row in rows.Where(r => r.Fallen.Count > 0))
        {
            tasks.Add(
                Task(
                    $"go-through:{row.Number}",
                    DecideUrls.Portfolio(row.Number),
                    nameof(DecideText.Task_GoThrough),
                    nameof(DecideText.Task_GoThrough_Action),
                    row.Number,
                    await CountiesOf(row.Fallen, cancel)
                )
            );
        }

        return tasks;
    }

    /// <summary>Whose applications the decisions are on; why they fell is said where the task leads.</summary>
    private async Task<string> CountiesOf(List<DecisionId> fallen, CancellationToken cancel)
    {
        var names = await (
            from d in db.Rows<Decision>().All(Because.AllAreCompared)
            join a in db.Rows<GrantApplication>().All(Because.AllAreCompared) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where fallen.Contains(d.Id)
            select o.Name).Distinct().ToListAsync(cancel);
        return Sentence.Joined([.. names.Order(NorwegianOrder.Instance)]);
    }

    private async Task<IEnumerable<WaitingTask>> ToDismiss(Actor actor, int most, CancellationToken cancel)
    {
        var decisions = db.Rows<Decision>().All(Because.StageFollowsFromAll);
        var rows = await (
            from s in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).WithStanding(db)
                .Where(s => s.Standing, Standing.At(HandlingStage.Dismissal).And(Standing.WaitsForAnswer.On(clock.Today).Not()))
            let a = s.Application
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where !decisions.Any(d => d.Application == a.Id && d.DiscardedAt == null && d.DecidedAt == null
                && d.Kind == DecisionKind.Dismissal && d.Proposals.Any())
            orderby a.FirstReceivedAt
            select new
            {
                a.Id,
                c.Number,
                o.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"dismiss:{r.Id.Value}",
                DecideUrls.Dismissal(r.Id),
                nameof(DecideText.Task_Dismiss),
                nameof(DecideText.Task_Dismiss_Action),
                r.Name,
                r.Number
            )
        );
    }

    /// <summary>What is chosen together is one task, for it is read together.</summary>
    private async Task<IEnumerable<WaitingTask>> ToDecide(Actor actor, int most, CancellationToken cancel)
    {
        var waiting = ToBeDecided(db, actor);
        var checks = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        var single = waiting.Where(d => d.Decision.Kind == DecisionKind.Dismissal
            && checks.Any(k => (DecisionId)(object)k.Subject == d.Decision.Id));
        var tasks = (await Named(single, actor, most, cancel))
            .Select(row =>
                Task(
                    $"decide:{row.Id.Value}",
                    DecideUrls.Decision(row.Id),
                    nameof(DecideText.Task_DecideDismissal),
                    nameof(DecideText.Task_Decide_Action),
                    row.County,
                    row.Call
                )
            )
            .ToList();

        var calls = await (
            from d in waiting
            join c in db.Rows<Call>().Published() on d.Decision.Call equals c.Id
            where d.Decision.Kind != DecisionKind.Dismissal
            group d.Decision by new { c.Id, c.Number } into call
            select new { call.Key, Count = call.Count() }).ToListAsync(cancel);
        foreach (var call in calls)
        {
            if ((await db.PreparersOfPortfolio(call.Key.Id, cancel)).Contains(actor.User))
                continue;
            var fallen = await db.Rows<PortfolioAssessment>().All(Because.AllAreCompared).Where(p => p.Call == call.Key.Id)
                .Select(p => p.Fallen).SingleOrDefaultAsync(cancel);
            if (fallen is { Count: > 0 })
            {
                tasks.Add(
                    Task(
                        $"decide:{call.Key.Number}",
                        DecideUrls.Paper(call.Key.Number),
                        nameof(DecideText.Task_ReturnRest),
                        nameof(DecideText.Task_ReturnRest_Action),
                        call.Key.Number,
                        await CountiesOf(fallen, cancel)
                    )
                );
                continue;
            }

            tasks.Add(
                Task(
                    $"decide:{call.Key.Number}",
                    DecideUrls.Paper(call.Key.Number),
                    nameof(DecideText.Task_Decide),
                    nameof(DecideText.Task_Decide_Action),
                    call.Key.Number,
                    call.Count
                )
            );
        }

        return tasks;
    }

    /// <summary>What is recommended, and can be decided as it is.</summary>
    internal static IQueryable<StandingDecision> ToBeDecided(AppDb db, Actor actor) =>
        db.Rows<Decision>().ManageableBy(actor.ForCases()).WithStanding(db).Where(StandingDecision.StandsAsProposed);

    private async Task<List<Waiting>> Named(IQueryable<StandingDecision> decisions, Actor actor, int most, CancellationToken cancel) =>
        await (
            from s in decisions
            let d = s.Decision
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby d.SavedAt
            select new Waiting(d.Id, d.Application, d.Kind, o.Name, c.Number, s.WriterBarred)
        )
            .Take(most)
            .ToListAsync(cancel);

    private static WaitingTask Task(string key, string url, string title, string action, params object[] arguments) =>
        new(key, Phrase.In<DecideText>(title, arguments), null, url, Phrase.In<DecideText>(action));

    private sealed record Waiting(
        DecisionId Id,
        GrantApplicationId Application,
        DecisionKind Kind,
        string County,
        string Call,
        bool WriterBarred
    );
}
