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
internal sealed class DecideAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(ChooseApplication.Needs)) yield break;
        var sent = DecideTasks.ToBeDecided(db, actor)
            .Select(s => s.Decision)
            .Where(d => d.Proposals.OrderByDescending(p => p.Number).First().SentBy == actor.User);
        yield return Together(db, sent);
        yield return Dismissals(db, sent, actor);
    }

    private static WaitingKind<Awaited> Together(AppDb db, IQueryable<Decision> sent) => new(
        "recommended",
        from d in sent
        join c in db.Rows<Call>().Published() on d.Call equals c.Id
        where d.Kind != DecisionKind.Dismissal
        group d by new { c.Id, c.Number } into call
        select new WaitingRow
        {
            Thing = (Guid)(object)call.Key.Id,
            Since = call.Min(d => d.ProposedAt),
            Code = (string)(object)call.Key.Number,
        },
        row => new(
            $"recommended:{row.Code}",
            Phrase.In<DecideText>(nameof(DecideText.Awaited_Decision), row.Code!),
            row.Since!.Value,
            null,
            DecideUrls.Portfolio(row.Code!)));

    private static WaitingKind<Awaited> Dismissals(AppDb db, IQueryable<Decision> sent, Actor actor) => new(
        "recommended-dismissal",
        from d in sent
        join c in db.Rows<Call>().Published() on d.Call equals c.Id
        join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        where d.Kind == DecisionKind.Dismissal
        select new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Since = d.ProposedAt,
            Name = (string)(object)o.Name,
            Code = (string)(object)c.Number,
        },
        row => new(
            $"recommended:{row.Thing}",
            Phrase.In<DecideText>(nameof(DecideText.Awaited_Dismissal), row.Name!, row.Code!),
            row.Since!.Value,
            null,
            DecideUrls.Dismissal(new(row.Thing!.Value))));
}
