using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Proposing;

/// <summary>What waits on proposed roles: to approve, for another administrator; to mend or withdraw, for those who proposed.</summary>
internal sealed class RoleTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ApproveRole.Needs)) return [];

        var open = db.Rows<RoleProposal>().ManageableBy(actor.ForAdministration())
            .Where(RoleProposal.Open).Where(p => p.User != actor.User);
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        var rows = await (
            from p in open
            join u in db.Set<User>() on p.User equals u.Id
            where waiting.Any(k => (RoleProposalId)(object)k.Subject == p.Id)
            orderby p.ProposedAt, p.Id
            select new { Proposal = p, u.Name }).Take(most).ToListAsync(cancel);
        var checks = await db.ChecksOf(rows.Select(r => r.Proposal.Id.Value), cancel);
        return
        [
            .. from row in rows
               let check = checks[row.Proposal.Id.Value]
               let waits = check.Open is not null
               where waits ? row.Proposal.MayApprove(check, actor) is null : check.Preparers.Contains(actor.User)
               select new WaitingTask(
                   $"role:{row.Proposal.Id.Value}",
                   Phrase.In<AccessText>(
                       waits ? nameof(AccessText.Task_ApproveRole) : nameof(AccessText.Task_MendRole),
                       AccessWords.Named(row.Proposal.Role), row.Name),
                   null, AccessUrls.Proposal(row.Proposal.User, row.Proposal.Id),
                   Phrase.In<AccessText>(waits ? nameof(AccessText.Task_ApproveRole_Action) : nameof(AccessText.Task_MendRole_Action))),
        ];
    }
}
