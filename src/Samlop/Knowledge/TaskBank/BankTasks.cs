using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.TaskBank;

/// <summary>What waits in the task bank: comments that one's own organisation has not answered, and one's own drafts.</summary>
internal sealed class BankTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(WriteBank.Needs)) yield break;
        var (user, own) = (actor.User, db.Rows<BankTask>().ManageableBy(actor.ForBank()));
        yield return new(
            "bank-comment",
            from c in db.Rows<BankComment>().Of(own)
            join t in own on c.Task equals t.Id
            where c.AnsweredAt == null && c.For != t.Owner
            select new WaitingRow
            {
                Thing = (Guid)(object)c.Id,
                Other = (Guid)(object)t.Id,
                Since = c.At,
                Name = (string)(object)t.Title,
            },
            row => new(
                $"bank-comment:{row.Thing}", Phrase.In<BankText>(nameof(BankText.Task_Comment), row.Name!), null,
                BankUrls.Of(new(row.Other!.Value)), Phrase.In<BankText>(nameof(BankText.Answer_Button))));
        yield return new(
            "bank-draft",
            from t in own.Where(BankTask.Ladder.At(BankTaskState.Draft))
            where t.WrittenBy == user
            select new WaitingRow { Thing = (Guid)(object)t.Id, Since = t.WrittenAt, Name = (string)(object)t.Title },
            row => new(
                $"bank-draft:{row.Thing}", Phrase.In<BankText>(nameof(BankText.Task_Draft), row.Name!), null,
                BankUrls.Of(new(row.Thing!.Value)), Phrase.In<BankText>(nameof(BankText.Publish_Button))));
    }
}
