using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

/// <summary>The answers that a county waits for to what it asked about calls.</summary>
internal sealed class QuestionAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(AskQuestion.Needs)) return [];
        var rows = await (
            from q in db.Rows<CallQuestion>().AskedBy(actor.ForCases()).Where(CallQuestion.Waits)
            join c in db.Rows<Call>().Published() on q.Call equals c.Id
            orderby q.AskedAt
            select new { q.Id, c.Number, q.AskedAt }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Awaited(
                $"question:{r.Id.Value}", Phrase.In<GrantsText>(nameof(GrantsText.Awaited_Answer), r.Number), r.AskedAt, null,
                CallUrls.Questions(r.Number))),
        ];
    }
}
