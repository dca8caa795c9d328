using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Proposing;

/// <summary>What waits on proposed roles: to approve, for another administrator; to mend or withdraw, for those who proposed.</summary>
internal sealed class RoleTasks : ITaskSource
{
    private const string Approve = "role-approve";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ApproveRole.Needs)) yield break;
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Approve, "role"],
            from p in db.Rows<RoleProposal>().ManageableBy(actor.ForAdministration()).Where(RoleProposal.Open)
            join u in db.Set<User>() on p.User equals u.Id
            where p.User != actor.User && waiting.Any(k => (RoleProposalId)(object)k.Subject == p.Id)
            select new WaitingRow
            {
                Kind = open.Any(r => (RoleProposalId)(object)r.Subject == p.Id) ? Approve : "role",
                Thing = (Guid)(object)p.Id,
                Other = (Guid)(object)p.User,
                Since = p.ProposedAt,
                Name = (string)(object)u.Name,
                Code = (string)(object)p.Role,
            },
            Task);
    }

    private static WaitingTask Task(WaitingRow row)
    {
        var waits = row.Kind == Approve;
        return new(
            $"{row.Kind}:{row.Thing}",
            Phrase.In<AccessText>(
                waits ? nameof(AccessText.Task_ApproveRole) : nameof(AccessText.Task_MendRole),
                AccessWords.Named(StoredNames<Role>.Find(row.Code)!.Value), row.Name),
            null, AccessUrls.Proposal(new(row.Other!.Value), new(row.Thing!.Value)),
            Phrase.In<AccessText>(waits ? nameof(AccessText.Task_ApproveRole_Action) : nameof(AccessText.Task_MendRole_Action)));
    }
}
