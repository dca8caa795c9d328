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
        "agreements.proposal.approved", AgreementRoles.Notices, "those who write for the parties",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_ProposalApproved), (_, _) => true));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (agreement, proposal) = await db.WrittenProposal(input.Proposal, actor, cancel);
        if (agreement is null || proposal is null) return Refusal.NotFound;
        if (proposal.MayAnswer(actor.Organisation) is { } no) return no;
        if (MayApprove(agreement) is { } notNow) return notNow;

        if (agreement.MayAmend() is null) agreement.Amend(change.At);
        var text = await db.Rows<AgreementTopicText>().Of(agreement).SingleOrDefaultAsync(t => t.Part == proposal.Topic, cancel);
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
        var (agreement, proposal) = await db.WrittenProposal(input.Proposal, actor, cancel);
        if (agreement is null || proposal is null) return Refusal.NotFound;
        if (proposal.Withdraw(actor.User, actor.Organisation, change.At) is { } refused) return refused;
        change.Record(new ProposalWithdrawn(proposal.Id, agreement.Id, proposal.Topic));
        return new Done();
    }
}
