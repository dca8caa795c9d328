using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Proposing;

/// <summary>Send en foreslått rolle tilbake: the other administrator does not approve it, and says why.</summary>
[Process("RoleReturned")]
public sealed class ReturnRole(AppDb db) : IUseCase<ReturnRole.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnRole, Input, Done>
    {
        public RoleProposalId Proposal { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<RoleProposalMoved>(
        "access.role-proposal.returned", AccessNotices.Proposals, "the administrator who sent it, when it is sent back",
        async (happened, occasion) => happened.Step != RoleStep.Returned
            ? null
            : new Told(
                Phrase.In<AccessText>(nameof(AccessText.Notice_RoleReturned)),
                AccessUrls.Proposal(happened.User, happened.Proposal),
                Readers.Of(await occasion.SenderOf(happened.Proposal.Value)))
            {
                Matter = happened.Proposal.Value,
            }).OnlyOf<ReturnRole>().WhileReturned((RoleProposal p) => p.Id, db => db.Rows<RoleProposal>().Open());

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableProposal(input.Proposal, actor, cancel) is not var (proposal, check)) return Refusal.NotFound;
        if (proposal.Return(check, actor, input, change.At) is { } no) return no;

        var returned = new RoleProposalMoved(proposal.Id, proposal.User, proposal.Role, RoleStep.Returned);
        change.Record(returned, reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
