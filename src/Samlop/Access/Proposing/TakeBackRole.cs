using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Proposing;

/// <summary>Ta tilbake en foreslått rolle: those who proposed it go on with it, before anybody has approved.</summary>
[Process("RoleTakenBack"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackRole(AppDb db) : IUseCase<TakeBackRole.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<TakeBackRole, Input, Done>
    {
        public RoleProposalId Proposal { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableProposal(input.Proposal, actor, cancel) is not var (proposal, check)) return Refusal.NotFound;
        if (proposal.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(new RoleProposalMoved(proposal.Id, proposal.User, proposal.Role, RoleStep.TakenBack));
        return new Done();
    }
}
