using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>Avslå forslaget: another party does not agree, and says why. It can be raised again.</summary>
[Process("agreements.proposal-refused")]
public sealed class RefuseProposal(AppDb db) : IUseCase<RefuseProposal.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<RefuseProposal, Input, Done>
    {
        public AgreementProposalId Proposal { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>Another party refused a proposal.</summary>
    [Event("agreements.proposal.refused")]
    public sealed record ProposalRefused(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalRefused), TopicWords.TitleOf(TopicCode));
    }

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<ProposalRefused>(
        "agreements.proposal.refused", AgreementRoles.Notices, "those who write for the party that proposed it",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalRefused),
            (proposal, party) => party == proposal.For));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (agreement, proposal) = await db.WrittenProposal(input.Proposal, actor, cancel);
        if (agreement is null || proposal is null) return Refusal.NotFound;
        if (proposal.MayAnswer(actor.Organisation) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, AgreementProposal.WhyLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (proposal.Answer(ProposalOutcome.Refused, reason, actor.User, actor.Organisation, change.At) is { } refused) return refused;
        change.Record(new ProposalRefused(proposal.Id, agreement.Id, proposal.Topic));
        return new Done();
    }
}
