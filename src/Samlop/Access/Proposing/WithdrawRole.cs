using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Proposing;

/// <summary>Trekk forslaget om en rolle: it is given up, and kept.</summary>
[Process("RoleWithdrawn"), TellsNobody(Untold.OwnWork)]
public sealed class WithdrawRole(AppDb db) : IUseCase<WithdrawRole.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<WithdrawRole, Input, Done>
    {
        public RoleProposalId Proposal { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableProposal(input.Proposal, actor, cancel) is not var (proposal, check)) return Refusal.NotFound;
        if (proposal.Withdraw(check, change.At) is { } no) return no;

        change.Record(new RoleProposalMoved(proposal.Id, proposal.User, proposal.Role, RoleStep.Withdrawn));
        return new Done();
    }
}
