using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>A proposal that waited fell, for the agreement is ended.</summary>
[Event("agreements.proposal.lapsed")]
public sealed record ProposalLapsed(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalLapsed), TopicWords.TitleOf(TopicCode));

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<ProposalLapsed>(
        "agreements.proposal.lapsed", AgreementRoles.Notices, "those who write for the party that proposed it",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalLapsed),
            (proposal, party) => party == proposal.For));
}

/// <summary>What was approved in a proposal fell, for the change that it was approved into is given up. It can be raised again.</summary>
[Event("agreements.proposal.fell")]
public sealed record ProposalFell(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalFell), TopicWords.TitleOf(TopicCode));

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<ProposalFell>(
        "agreements.proposal.fell", AgreementRoles.Notices, "those who write for the party that proposed it",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalFell),
            (proposal, party) => party == proposal.For));
}
