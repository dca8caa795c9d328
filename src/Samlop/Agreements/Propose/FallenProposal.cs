using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>Why a proposal that waited fell.</summary>
public enum LapseCause
{
    AgreementEnded,

    /// <summary>
    /// The party that proposed it is one no more: it went out by itself, was removed, or a change that took it out is signed.
    /// </summary>
    PartyGone,
}

/// <summary>A proposal that waited fell: nobody is to answer it any more.</summary>
[Event("agreements.proposal.lapsed")]
public sealed record ProposalLapsed(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode, LapseCause Cause) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(
        Cause == LapseCause.PartyGone ? nameof(AgreementsText.Told_ProposalLapsedGone) : nameof(AgreementsText.Told_ProposalLapsed),
        TopicWords.TitleOf(TopicCode));

    bool IEvent.ByProgram => Cause == LapseCause.PartyGone;

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<ProposalLapsed>(
        "agreements.proposal.lapsed", AgreementRoles.Notices, "those who write for the party that proposed it",
        async (happened, occasion) => happened.Cause == LapseCause.PartyGone
            ? await ToGone(happened, occasion)
            : await occasion.OfProposal(
                happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalLapsed),
                (proposal, party) => party == proposal.For));

    /// <summary>Of the proposal itself they read nothing more; they are led to what they have signed, or to their agreements.</summary>
    private static async Task<Told?> ToGone(ProposalLapsed happened, Occasion occasion)
    {
        var proposer = await occasion.Db.Rows<AgreementProposal>().All(Because.PartiesAreTold).Where(p => p.Id == happened.Proposal)
            .Select(p => p.For).SingleAsync(occasion.Cancel);
        var agreement = await occasion.Agreement(happened.Agreement);
        return new Told(
            Phrase.In<AgreementsText>(nameof(AgreementsText.Notice_ProposalLapsedGone), agreement.Number.ToString()),
            agreement.HasSigned(proposer) ? AgreementUrls.Agreement(agreement.Number) : AgreementUrls.List,
            Readers.In(proposer, AgreementRoles.Writers));
    }
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
