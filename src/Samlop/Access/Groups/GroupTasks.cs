using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Groups;

/// <summary>What groups propose, for those whom it waits for; of one's own role another is asked.</summary>
internal sealed class GroupTasks(OsloClock clock) : ITaskSource
{
    private const string Code = "group-proposal";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AddUser.Needs)) yield break;
        var user = actor.User;
        yield return new(
            Code,
            from p in db.Rows<GroupProposal>().WaitingFor(actor.ForAdministration(), clock.Today)
            join u in db.Set<User>() on p.User equals u.Id
            where p.User != user
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Other = (Guid)(object)p.Organisation,
                Since = p.ProposedAt,
                Name = (string)(object)u.Name,
                Code = (string)(object)p.Role,
            },
            row => new(
                $"{Code}:{row.Thing}",
                Phrase.In<GroupText>(
                    nameof(GroupText.Task_Answer), AccessWords.Named(StoredNames<Role>.Find(row.Code)!.Value), row.Name),
                null, GroupUrls.Of(new(row.Other!.Value), new(row.Thing!.Value)),
                Phrase.In<GroupText>(nameof(GroupText.Task_Answer_Action))));
    }
}
