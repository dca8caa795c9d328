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
internal sealed class DecideTasks(OsloClock clock) : ITaskSource
{
    private const string Compose = "compose";
    private const string Recommend = "recommend";
    private const string Decide = "decide";
    private const string ReturnRest = "decide-return";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(ChooseApplication.Needs))
        {
            yield return Returned(db, actor);
            yield return Portfolios(db, actor);
            yield return ToDismiss(db, actor);
            yield return ToGoThrough(db, actor);
        }

        if (!actor.May(DecideApplication.Needs)) yield break;
        yield return ToDecideAlone(db, actor);
        yield return ToDecideTogether(db, actor);
    }

    /// <summary>For each call: to choose when all are assessed, to recommend when all are chosen.</summary>
    private WaitingKind<WaitingTask> Portfolios(AppDb db, Actor actor)
    {
        var (cleared, waits) = (db.Clearances(actor.ForCases()), Standing.WaitsForAnswer.On(clock.Today));
        var own = db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()).Select(a => a.Call);
        var decisions = db.Rows<Decision>().All(Because.AllAreCompared).Where(d => d.DiscardedAt == null);
        var chosen = decisions.Where(d =>
            d.Kind != DecisionKind.Dismissal && !decisions.Any(newer => newer.Replaces == d.Id && newer.DecidedAt != null)
        );
        var compared = db.Rows<GrantApplication>()
            .ComeInTo(actor.ForCases())
            .WithStanding(db)
            .Where(s => s.Standing, Standing.IsCompared)
            .Select(Condition.Whole((StandingApplication s) => new
            {
                s.Application.Call,
                Ready = cleared.Any(d => d.Application == s.Application.Id) && Standing.IsDoneWith.Holds(s.Standing),
                Waits = waits.Holds(s.Standing),
                Chosen = chosen.Any(d => d.Application == s.Application.Id),
                New = chosen.Any(d =>
                    d.Application == s.Application.Id && d.DecidedAt == null && d.ProposedAt == null && !d.Proposals.Any()
                ),
            }));
        return new(
            [Compose, Recommend],
            // Where the actor is cleared for none there is nothing to choose, and the first that is not ready settles it for its call.
            from c in db.Rows<Call>().ManageableBy(actor.ForCases()).Where(c => own.Contains(c.Id))
            where !compared.Any(a => a.Call == c.Id && !a.Ready)
            let unchosen = compared.Count(a => a.Call == c.Id && !a.Chosen)
            let drafts = compared.Count(a => a.Call == c.Id && a.New)
            where unchosen > 0 || (drafts > 0 && !compared.Any(a => a.Call == c.Id && a.Waits))
            select new WaitingRow
            {
                Kind = unchosen > 0 ? Compose : Recommend,
                Thing = (Guid)(object)c.Id,
                Since = c.ClosesAt,
                Count = unchosen > 0 ? unchosen : drafts,
                Code = (string)(object)c.Number,
            },
            row => row.Kind == Compose
                ? OfCall(row, DecideUrls.Portfolio(row.Code!), nameof(DecideText.Task_Compose), nameof(DecideText.Task_Compose_Action),
                    row.Count!.Value)
                : OfCall(row, DecideUrls.Portfolio(row.Code!), nameof(DecideText.Task_Recommend), nameof(DecideText.Task_Recommend_Action),
                    row.Count!.Value))
        {
            IsAmongMany = true,
        };
    }

    /// <summary>
    /// What came back with reasons, or fell and can be recommended anew, for those who prepared it; for all where who wrote it is barred.
    /// </summary>
    private static WaitingKind<WaitingTask> Returned(AppDb db, Actor actor)
    {
        var (prepared, ended) = (db.Rows<TwoPersonCheck>().PreparedBy(actor.User), db.Rows<CheckRound>().LastEnded());
        return new(
            "returned",
            Named(
                db, actor,
                db.Rows<Decision>()
                    .ManageableBy(actor.ForCases())
                    .WithStanding(db)
                    .Where(StandingDecision.IsDraft.And(StandingDecision.IsFounded))
                    .Where(s => s.ProposedVersion != null && ended.Any(r => (DecisionId)(object)r.Subject == s.Decision.Id)
                        && (s.WriterBarred || prepared.Any(k => (DecisionId)(object)k.Subject == s.Decision.Id)))),
            row => OfApplication(
                row,
                row.Flag ? DecideUrls.Dismissal(new(row.Other!.Value)) : DecideUrls.Recommendation(new(row.Other!.Value)),
                nameof(DecideText.Task_Mend), nameof(DecideText.Task_Mend_Action)));
    }

    /// <summary>Something fell since the total assessment was written, and not all that is left is decided.</summary>
    private static WaitingKind<WaitingTask> ToGoThrough(AppDb db, Actor actor)
    {
        var open = db.Rows<Decision>().ManageableBy(actor.ForCases())
            .Where(Decision.Open)
            .Where(d => d.Kind != DecisionKind.Dismissal);
        return new(
            ["go-through"],
            from p in db.Rows<PortfolioAssessment>().VisibleTo(actor.ForCases())
            join c in db.Rows<Call>().Published() on p.Call equals c.Id
            where p.Fallen.Count > 0 && open.Any(d => d.Call == p.Call)
            select new WaitingRow { Thing = (Guid)(object)c.Id, Since = c.ClosesAt, Code = (string)(object)c.Number },
            async (rows, cancel) =>
            {
                var counties = await CountiesOfFallen(db, rows, cancel);
                return
                [
                    .. rows.Select(row => OfCall(
                        row, DecideUrls.Portfolio(row.Code!), nameof(DecideText.Task_GoThrough), nameof(DecideText.Task_GoThrough_Action),
                        counties[row.Thing!.Value])),
                ];
            });
    }

    /// <summary>By call: whose applications the decisions are on; why they fell is said where the task leads.</summary>
    private static async Task<Dictionary<Guid, string>> CountiesOfFallen(
        AppDb db, IEnumerable<WaitingRow> rows, CancellationToken cancel)
    {
        var calls = rows.Select(row => new CallId(row.Thing!.Value)).ToList();
        if (calls.Count == 0) return [];
        var fallen = await db.Rows<PortfolioAssessment>().All(Because.AllAreCompared).Where(p => calls.Contains(p.Call))
            .Select(p => new { p.Call, p.Fallen }).ToListAsync(cancel);
        var ids = fallen.SelectMany(f => f.Fallen).ToList();
        var names = await (
            from d in db.Rows<Decision>().All(Because.AllAreCompared)
            join a in db.Rows<GrantApplication>().All(Because.AllAreCompared) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where ids.Contains(d.Id)
            select new { d.Id, o.Name }).ToDictionaryAsync(d => d.Id, d => d.Name, cancel);
        return fallen.ToDictionary(
            f => f.Call.Value,
            f => Sentence.Joined([.. f.Fallen.Where(names.ContainsKey).Select(d => names[d]).Distinct().Order(NorwegianOrder.Instance)]));
    }

    private WaitingKind<WaitingTask> ToDismiss(AppDb db, Actor actor)
    {
        var decisions = db.Rows<Decision>().All(Because.StageFollowsFromAll);
        return new(
            "dismiss",
            from s in db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()).WithStanding(db)
                .Where(s => s.Standing, Standing.At(HandlingStage.Dismissal).And(Standing.WaitsForAnswer.On(clock.Today).Not()))
            let a = s.Application
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where !decisions.Any(d => d.Application == a.Id && d.DiscardedAt == null && d.DecidedAt == null
                && d.Kind == DecisionKind.Dismissal && d.Proposals.Any())
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Since = a.FirstReceivedAt,
                Name = (string)(object)o.Name,
                Code = (string)(object)c.Number,
            },
            row => OfApplication(
                row, DecideUrls.Dismissal(new(row.Thing!.Value)), nameof(DecideText.Task_Dismiss), nameof(DecideText.Task_Dismiss_Action)))
        {
            IsAmongMany = true,
        };
    }

    private static WaitingKind<WaitingTask> ToDecideAlone(AppDb db, Actor actor)
    {
        var checks = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "decide-dismissal",
            Named(db, actor, ToBeDecided(db, actor).Where(d => d.Decision.Kind == DecisionKind.Dismissal
                && checks.Any(k => (DecisionId)(object)k.Subject == d.Decision.Id))),
            row => OfApplication(
                row, DecideUrls.Decision(new(row.Thing!.Value)), nameof(DecideText.Task_DecideDismissal),
                nameof(DecideText.Task_Decide_Action)));
    }

    /// <summary>What is chosen together is one task, for it is read together.</summary>
    private static WaitingKind<WaitingTask> ToDecideTogether(AppDb db, Actor actor)
    {
        var prepared = db.PortfolioPreparedBy(actor.User);
        var portfolios = db.Rows<PortfolioAssessment>().All(Because.AllAreCompared);
        var calls =
            from d in ToBeDecided(db, actor)
            where d.Decision.Kind != DecisionKind.Dismissal
            group d.Decision by d.Decision.Call into call
            select new { Id = call.Key, Count = call.Count(), Since = call.Min(d => d.ProposedAt) };
        return new(
            [Decide, ReturnRest],
            from call in calls
            join c in db.Rows<Call>().Published().Where(c => c.Id, prepared.Not()) on call.Id equals c.Id
            select new WaitingRow
            {
                Kind = portfolios.Any(p => p.Call == c.Id && p.Fallen.Count > 0) ? ReturnRest : Decide,
                Thing = (Guid)(object)c.Id,
                Since = call.Since,
                Count = call.Count,
                Code = (string)(object)c.Number,
            },
            async (rows, cancel) =>
            {
                var counties = await CountiesOfFallen(db, rows.Where(row => row.Kind == ReturnRest), cancel);
                return
                [
                    .. rows.Select(row => row.Kind == Decide
                        ? OfCall(row, DecideUrls.Paper(row.Code!), nameof(DecideText.Task_Decide), nameof(DecideText.Task_Decide_Action),
                            row.Count!.Value)
                        : OfCall(row, DecideUrls.Paper(row.Code!), nameof(DecideText.Task_ReturnRest),
                            nameof(DecideText.Task_ReturnRest_Action), counties[row.Thing!.Value])),
                ];
            });
    }

    /// <summary>What is recommended, and can be decided as it is.</summary>
    internal static IQueryable<StandingDecision> ToBeDecided(AppDb db, Actor actor) =>
        db.Rows<Decision>().ManageableBy(actor.ForCases()).WithStanding(db).Where(StandingDecision.StandsAsProposed);

    private static IQueryable<WaitingRow> Named(AppDb db, Actor actor, IQueryable<StandingDecision> decisions) =>
        from s in decisions
        let d = s.Decision
        join c in db.Rows<Call>().Published() on d.Call equals c.Id
        join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)d.Id,
            Other = (Guid)(object)d.Application,
            Since = d.SavedAt,
            Flag = d.Kind == DecisionKind.Dismissal,
            Name = (string)(object)o.Name,
            Code = (string)(object)c.Number,
        };

    private static WaitingTask OfApplication(WaitingRow row, string url, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<DecideText>(title, row.Name!, row.Code!), null, url, Phrase.In<DecideText>(action));

    private static WaitingTask OfCall(WaitingRow row, string url, string title, string action, object more) => new(
        $"{row.Kind}:{row.Code}", Phrase.In<DecideText>(title, row.Code!, more), null, url, Phrase.In<DecideText>(action));
}
