using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>Trekk forslaget: the party that proposed it takes it away before it is answered.</summary>
[Process("agreements.proposal-withdrawn")]
public sealed class WithdrawProposal(AppDb db) : IUseCase<WithdrawProposal.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<WithdrawProposal, Input, Done>
    {
        public AgreementProposalId Proposal { get; set; }
    }

    /// <summary>A proposal was withdrawn.</summary>
    [Event("agreements.proposal.withdrawn")]
    public sealed record ProposalWithdrawn(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalWithdrawn), TopicWords.TitleOf(TopicCode));
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<ProposalWithdrawn>(
        "agreements.proposal.withdrawn", AgreementRoles.Notices, "those who write for the other parties",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalWithdrawn),
            (proposal, party) => party != proposal.For));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (agreement, proposal) = await db.OwnProposal(input.Proposal, actor, cancel);
        if (agreement is null || proposal is null) return Refusal.NotFound;
        if (proposal.Withdraw(actor.User, actor.Organisation, change.At) is { } refused) return refused;
        change.Record(new ProposalWithdrawn(proposal.Id, agreement.Id, proposal.Topic));
        return new Done();
    }
}
