using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Proposing;

/// <summary>
/// Godkjenn en rolle: another administrator than those who proposed it, and than the one who is to have it, gives the role. The person and
/// the leader of the organisation are told, with both names.
/// </summary>
[Process("RoleApproved")]
public sealed class ApproveRole(AppDb db, OsloClock clock) : IUseCase<ApproveRole.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<ApproveRole, Input, Done>, IApproves<RoleProposal>
    {
        public RoleProposalId Proposal { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableProposal(input.Proposal, actor, cancel) is not var (proposal, check)) return Refusal.NotFound;
        if (proposal.MayApprove(check, actor) is { } no) return no;
        if (await db.StillStands(proposal, clock.Today, cancel) is { } changed) return changed;
        if (proposal.Approve(check, actor, input.Seen, change.At) is { } refused) return refused;

        change.Record(await Give(proposal, change.At, cancel));
        return new Done();
    }

    private async Task<IEvent> Give(RoleProposal proposal, DateTimeOffset at, CancellationToken cancel)
    {
        if (proposal.Prolongs is null)
        {
            var given = new Membership(
                NewId.Of<MembershipId>(at), proposal.User, proposal.Organisation, proposal.Role, proposal.From, proposal.To);
            db.Add(given);
            proposal.Give(given.Id);
            return new AddMembership.MembershipAdded(given.Id, given.User, given.Organisation, given.Role, given.From, given.To);
        }

        var prolonged = await db.Prolonged(proposal, cancel);
        prolonged.ChangePeriod(proposal.From, proposal.To);
        return new ChangeMembershipPeriod.MembershipPeriodChanged(
            prolonged.Id, prolonged.User, prolonged.Role, prolonged.From, prolonged.To);
    }
}
