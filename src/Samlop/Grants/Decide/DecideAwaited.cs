using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// What an officer has recommended and nobody has decided: what is chosen together is one thing for each call, as it is for those who
/// decide.
/// </summary>
internal sealed class DecideAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ChooseApplication.Needs)) return [];
        var sent = DecideTasks.ToBeDecided(db, actor)
            .Select(s => s.Decision)
            .Where(d => d.Proposals.OrderByDescending(p => p.Number).First().SentBy == actor.User);
        return [.. await Together(sent, most, cancel), .. await Dismissals(sent, actor, most, cancel)];
    }

    private async Task<IEnumerable<Awaited>> Together(IQueryable<Decision> sent, int most, CancellationToken cancel)
    {
        var calls = await (
            from d in sent
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            where d.Kind != DecisionKind.Dismissal
            group d by c.Number into call
            orderby call.Min(d => d.ProposedAt)
            select new { Number = call.Key, Since = call.Min(d => d.ProposedAt) }).Take(most).ToListAsync(cancel);
        return calls.Select(c => new Awaited(
            $"recommended:{c.Number}",
            Phrase.In<DecideText>(nameof(DecideText.Awaited_Decision), c.Number),
            c.Since!.Value,
            null,
            DecideUrls.Portfolio(c.Number)
        ));
    }

    private async Task<IEnumerable<Awaited>> Dismissals(IQueryable<Decision> sent, Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from d in sent
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where d.Kind == DecisionKind.Dismissal
            orderby d.ProposedAt
            select new { a.Id, c.Number, o.Name, d.ProposedAt }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new Awaited(
            $"recommended:{r.Id.Value}",
            Phrase.In<DecideText>(nameof(DecideText.Awaited_Dismissal), r.Name, r.Number),
            r.ProposedAt!.Value,
            null,
            DecideUrls.Dismissal(r.Id)
        ));
    }
}
