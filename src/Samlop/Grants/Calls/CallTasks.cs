using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>What waits on calls: a draft to finish or mend, one to publish.</summary>
internal sealed class CallTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ReadCallDrafts.Needs)) return [];
        return [.. await Drafts(actor, most, cancel)];
    }

    private async Task<IEnumerable<WaitingTask>> Drafts(Actor actor, int most, CancellationToken cancel)
    {
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        var rows = await (
            from c in db.Rows<Call>().ManageableBy(actor.ForCases())
            from v in c.Versions
            where v.PublishedAt == null && v.DiscardedAt == null && waiting.Any(k => (CallVersionId)(object)k.Subject == v.Id)
            orderby v.BegunAt
            select new { c.Number, Draft = v.Id, v.Ordinal }).Take(most).ToListAsync(cancel);
        var checks = await db.ChecksOf(rows.Select(r => r.Draft.Value), cancel);

        return
            from row in rows
            let check = checks[row.Draft.Value]
            let task = TaskOf(check, actor)
            where task is not null
            let words = task.Value
            select new WaitingTask(
                $"call:{row.Number}",
                Phrase.In<GrantsText>(words.Title, row.Number, row.Ordinal),
                null,
                CallUrls.Work(row.Number),
                Phrase.In<GrantsText>(words.Action)
            );
    }

    private static (string Title, string Action)? TaskOf(TwoPersonCheck check, Actor actor)
    {
        if (check.Open is not null)
        {
            return actor.May(PublishCall.Needs) && check.MayDecide(actor) is null
                ? (nameof(GrantsText.Task_Publish), nameof(GrantsText.Task_Publish_Action))
                : null;
        }

        if (!actor.May(StartCall.Needs) || !check.Preparers.Contains(actor.User)) return null;
        return check.LastVerdict == Verdict.Returned
            ? (nameof(GrantsText.Task_Mend), nameof(GrantsText.Task_Mend_Action))
            : (nameof(GrantsText.Task_Finish), nameof(GrantsText.Task_Finish_Action));
    }
}
