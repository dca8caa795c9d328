using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>
/// Godkjenn forslaget: another party agrees. What is proposed is then what the draft says; of an agreement that is signed, a change is
/// begun.
/// </summary>
[Process("agreements.proposal-approved")]
public sealed class ApproveProposal(AppDb db) : IUseCase<ApproveProposal.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<ApproveProposal, Input, Done>
    {
        public AgreementProposalId Proposal { get; set; }

        /// <summary>The version of the topic's text that the page compared with; 0 where nothing was written.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>Another party agreed to a proposal.</summary>
    [Event("agreements.proposal.approved")]
    public sealed record ProposalApproved(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalApproved), TopicWords.TitleOf(TopicCode));
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.Of<ProposalApproved>(
        "agreements.proposal.approved", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalApproved), (_, _) => true, signers: true));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (agreement, proposal) = await db.WrittenProposal(input.Proposal, actor, cancel);
        if (agreement is null || proposal is null) return Refusal.NotFound;
        if (proposal.MayAnswer(actor.Organisation) is { } no) return no;
        if (MayApprove(agreement) is { } notNow) return notNow;

        // It takes the place of what the page showed, and of nothing that somebody wrote since.
        var text = await db.Rows<AgreementTopicText>().Of(agreement).SingleOrDefaultAsync(t => t.Part == proposal.Topic, cancel);
        if ((text?.Version ?? 0) != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (agreement.Amend(proposal.Why, change.At) is null)
            change.Record(new AmendmentBegun(agreement.Id, agreement.SignedVersion!.Value));
        if (text is null) db.Add(text = new AgreementTopicText(agreement.Id, proposal.Topic));
        var answers = text.Read();
        answers.Fields[AgreementForm.Agreed] = proposal.Text;
        text.Save(answers, text.Version, actor.User, change.At);
        if (proposal.Answer(ProposalOutcome.Approved, null, actor.User, actor.Organisation, change.At) is { } refused) return refused;
        change.Record(new ProposalApproved(proposal.Id, agreement.Id, proposal.Topic));
        return new Done();
    }

    /// <summary>Nothing is put into what waits for signatures.</summary>
    internal static Refusal? MayApprove(Agreement agreement) => agreement.MayAmend() is null ? null : agreement.MayChange();
}
