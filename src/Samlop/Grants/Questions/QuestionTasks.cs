using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

/// <summary>What waits on questions: one to answer.</summary>
internal sealed class QuestionTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(AnswerQuestion.Needs)) return [];
        var rows = await (
            from q in db.Rows<CallQuestion>().ManageableBy(actor.ForCases()).Where(CallQuestion.Waits)
            join c in db.Rows<Call>().Published() on q.Call equals c.Id
            orderby q.AskedAt
            select new { q.Id, c.Number, c.Deadline, c.ClosesAt }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new WaitingTask(
                $"question:{r.Id.Value}", Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer), r.Number), r.Deadline,
                QuestionUrls.Answer(r.Number, r.Id), Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer_Action)))
            {
                At = r.Deadline is { } deadline ? CallCalendar.TimeOf(deadline, r.ClosesAt) : null,
            }),
        ];
    }
}
