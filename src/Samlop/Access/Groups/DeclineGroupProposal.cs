using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Groups;

/// <summary>
/// Avslå det en gruppe foreslår: the administrator says why. The same is not proposed again as long as the group is what it is now.
/// </summary>
[Process("access.group-proposal-declined"), TellsNobody(Untold.Noted)]
public sealed class DeclineGroupProposal(AppDb db) : IUseCase<DeclineGroupProposal.Input, Done>
{
    public const int ReasonLimit = 500;

    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<DeclineGroupProposal, Input, Done>
    {
        public GroupProposalId Proposal { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>An administrator did not follow a group.</summary>
    [Event("access.group-proposal.declined"), NoNews]
    public sealed record GroupProposalDeclined(GroupProposalId Proposal, UserId User, OrganisationId Organisation) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal);

        Audience IEvent.For => Audience.Within(Organisation);

        Phrase IEvent.Told => Phrase.In<GroupText>(nameof(GroupText.Told_Declined));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var proposal = await db.Rows<GroupProposal>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(p => p.Id == input.Proposal, cancel);
        if (proposal is null) return Refusal.NotFound;
        if (proposal.User == actor.User) return GroupProposal.GroupProposalOfOneself;
        if (!proposal.IsOpen) return GroupProposal.GroupProposalIsOver;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, ReasonLimit, nameof(Input.Reason), Phrase.In<GroupText>(nameof(GroupText.Error_Reason)), errors);
        if (errors.Any) return errors;

        proposal.Decline(actor.User, change.At);
        change.Record(new GroupProposalDeclined(proposal.Id, proposal.User, proposal.Organisation), reason: reason);
        return new Done();
    }
}
