using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// The letters that an officer has dispatched and nobody of the county has opened. That of an award is waited for with its answer.
/// </summary>
internal sealed class LetterAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(DispatchLetter.Needs)) return [];
        var rows = await (
            from l in db.Rows<DecisionLetter>().VisibleTo(actor.ForCases())
            join o in db.Set<Organisation>() on l.County equals o.Id
            where l.DispatchedBy == actor.User && l.OpenedAt == null && l.Kind != DecisionKind.Award
            orderby l.DispatchedAt
            select new { l.Id, o.Name, l.CaseNumber, l.DispatchedAt }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Awaited(
                $"letter:{r.Id.Value}",
                Phrase.In<LettersText>(nameof(LettersText.Awaited_Opening), r.Name, r.CaseNumber),
                r.DispatchedAt,
                null,
                LetterUrls.Letter(r.Id)
            )),
        ];
    }
}
