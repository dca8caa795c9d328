using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Groups;

/// <summary>
/// Gi rollen som en gruppe foreslår: as if the administrator gave it on the page of the person, by the same rules: from today, or proposed
/// to another where two give it.
/// </summary>
[Process("access.group-proposal-accepted")]
public sealed class AcceptGroupProposal(AppDb db, OsloClock clock) : IUseCase<AcceptGroupProposal.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<AcceptGroupProposal, Input, Done>
    {
        public GroupProposalId Proposal { get; set; }
    }

    /// <summary>An administrator gave what a group stands for; the role is an event of its own.</summary>
    [Event("access.group-proposal.accepted"), NoNews]
    public sealed record GroupProposalAccepted(GroupProposalId Proposal, UserId User, OrganisationId Organisation) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal);

        Audience IEvent.For => Audience.Within(Organisation);

        Phrase IEvent.Told => Phrase.In<GroupText>(nameof(GroupText.Told_Accepted));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var proposal = await db.Rows<GroupProposal>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(p => p.Id == input.Proposal, cancel);
        if (proposal is not { Ends: null }) return Refusal.NotFound;
        if (!proposal.IsOpen) return GroupProposal.GroupProposalIsOver;
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == proposal.Organisation, cancel);
        if (organisation.ValidTo < clock.Today) return Organisation.OrganisationHasEnded;
        if (!proposal.Role.Fits(organisation)) return Proposing.Proposals.RoleFitsNoMore;

        var wanted = new Membership(
            NewId.Of<MembershipId>(change.At), proposal.User, proposal.Organisation, proposal.Role, clock.Today, organisation.ValidTo);
        var given = await db.Give(wanted, actor, change, cancel);
        if (!given.Succeeded) return given.No<Done>();
        proposal.Accept(actor.User, given.Value.Membership, given.Value.Proposal, change.At);
        change.Record(new GroupProposalAccepted(proposal.Id, proposal.User, proposal.Organisation));
        return new Done();
    }
}
