using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

/// <summary>The answers that a county waits for to what it asked about calls.</summary>
internal sealed class QuestionAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskQuestion.Needs)) yield break;
        yield return new(
            "question",
            from q in db.Rows<CallQuestion>().AskedBy(actor.ForCases()).Where(CallQuestion.Waits)
            join c in db.Rows<Call>().Published() on q.Call equals c.Id
            select new WaitingRow { Thing = (Guid)(object)q.Id, Since = q.AskedAt, Code = (string)(object)c.Number },
            row => new(
                $"question:{row.Thing}", Phrase.In<GrantsText>(nameof(GrantsText.Awaited_Answer), row.Code!), row.Since!.Value, null,
                CallUrls.Questions(row.Code!)));
    }
}
