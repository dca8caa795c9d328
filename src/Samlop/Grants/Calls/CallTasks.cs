using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Questions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>What waits on calls: a draft to finish or mend, one to publish, a question to answer.</summary>
internal sealed class CallTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(ReadCallDrafts.Needs)) tasks.AddRange(await Drafts(actor, most, cancel));
        if (actor.May(AnswerQuestion.Needs)) tasks.AddRange(await Unanswered(actor, most, cancel));
        return tasks;
    }

    private async Task<IEnumerable<WaitingTask>> Drafts(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from c in db.Rows<Call>().ManageableBy(actor.ForCases())
            from v in c.Versions
            where v.PublishedAt == null && v.DiscardedAt == null
            orderby v.BegunAt
            select new { c.Number, Draft = v.Id, v.Ordinal }).Take(most).ToListAsync(cancel);
        var checks = await db.ChecksOf(rows.Select(r => r.Draft.Value), cancel);

        return
            from row in rows
            let check = checks[row.Draft.Value]
            let task = TaskOf(check, actor)
            where task is not null
            let words = task.Value
            select new WaitingTask($"call:{row.Number}", Phrase.In<GrantsText>(words.Title, row.Number, row.Ordinal), null, CallUrls.Work(row.Number), Phrase.In<GrantsText>(words.Action));
    }

    private static (string Title, string Action)? TaskOf(TwoPersonCheck check, Actor actor)
    {
        if (check.Open is not null)
        {
            return actor.May(PublishCall.Needs) && check.MayDecide(actor) is null ? (nameof(GrantsText.Task_Publish), nameof(GrantsText.Task_Publish_Action)) : null;
        }

        if (!actor.May(StartCall.Needs) || !check.Preparers.Contains(actor.User)) return null;
        return check.LastVerdict == Verdict.Returned
            ? (nameof(GrantsText.Task_Mend), nameof(GrantsText.Task_Mend_Action))
            : (nameof(GrantsText.Task_Finish), nameof(GrantsText.Task_Finish_Action));
    }

    private async Task<IEnumerable<WaitingTask>> Unanswered(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from q in db.Rows<CallQuestion>().ManageableBy(actor.ForCases())
            join c in db.Rows<Call>().Published() on q.Call equals c.Id
            where q.AnsweredAt == null
            orderby q.AskedAt
            select new { q.Id, c.Number, c.Deadline }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new WaitingTask($"question:{r.Id.Value}", Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer), r.Number), r.Deadline, QuestionUrls.Answer(r.Number, r.Id), Phrase.In<GrantsText>(nameof(GrantsText.Task_Answer_Action))));
    }
}
