using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

/// <summary>What waits on questions: one to answer.</summary>
internal sealed class QuestionTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerQuestion.Needs)) yield break;
        yield return new(
            "question",
            from q in db.Rows<CallQuestion>().ManageableBy(actor.ForCases()).Where(CallQuestion.Waits)
            join c in db.Rows<Call>().Published() on q.Call equals c.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)q.Id,
                Due = c.Deadline,
                At = c.ClosesAt,
                Since = q.AskedAt,
                Code = (string)(object)c.Number,
            },
            row => new(
                $"question:{row.Thing}", Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer), row.Code!), row.Due,
                QuestionUrls.Answer(row.Code!, new(row.Thing!.Value)), Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer_Action)))
            {
                At = row.Due is { } deadline ? CallCalendar.TimeOf(deadline, row.At) : null,
            });
    }
}
