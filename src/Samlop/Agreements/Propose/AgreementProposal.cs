using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Propose;

[SubjectKind("agreements.proposal")]
public readonly record struct AgreementProposalId(Guid Value) : IId<AgreementProposalId>
{
    public static AgreementProposalId From(Guid value) => new(value);
}

/// <summary>What became of a proposal.</summary>
public enum ProposalOutcome
{
    Approved,
    Refused,
    Withdrawn,

    /// <summary>The same party proposed something else instead.</summary>
    Replaced,

    /// <summary>The agreement ended while it waited, or its party is one no more.</summary>
    Lapsed,
}

/// <summary>
/// Endringsforslag: a party's proposal of what should be agreed on a topic. Another party answers it. At most one waits on a topic; one
/// that was refused can be raised again, with a link back.
/// </summary>
public sealed class AgreementProposal : IPartOf<Agreement>
{
    public const int WhyLimit = 2000;

    public static readonly Refusal ProposalIsAnswered = Refusal.In<AgreementsText>(nameof(ProposalIsAnswered));
    public static readonly Refusal OwnProposal = Refusal.In<AgreementsText>(nameof(OwnProposal));
    public static readonly Refusal NotOwnProposal = Refusal.In<AgreementsText>(nameof(NotOwnProposal));
    public static readonly Refusal TopicHasProposal = Refusal.In<AgreementsText>(nameof(TopicHasProposal));

    private AgreementProposal()
    {
    }

    /// <param name="earlier">The one that was refused or fell, and is raised again.</param>
    public AgreementProposal(
        AgreementProposalId id, AgreementId agreement, AgreementTopic topic, string text, string why, AgreementProposalId? earlier,
        UserId by, OrganisationId @for, DateTimeOffset at) =>
        (Id, Agreement, Topic, Text, Why, Earlier, By, For, At) = (id, agreement, topic.Code, text, why, earlier, by, @for, at);

    public AgreementProposalId Id { get; private set; }

    public AgreementId Agreement { get; private set; }

    /// <summary>Code of the <see cref="AgreementTopic"/>.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>What should be agreed.</summary>
    public string Text { get; private set; } = "";

    public string Why { get; private set; } = "";

    public AgreementProposalId? Earlier { get; private set; }

    public UserId By { get; private set; }

    /// <summary>The party that proposes it.</summary>
    public OrganisationId For { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was answered or fell; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public ProposalOutcome? Outcome { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public OrganisationId? ClosedFor { get; private set; }

    /// <summary>When the change that it was approved into was given up; null where it was not.</summary>
    public DateTimeOffset? FellAt { get; private set; }

    /// <summary>Why it was refused, in words.</summary>
    public string? Reason { get; private set; }

    /// <summary>It waits for an answer.</summary>
    public static Expression<Func<AgreementProposal, bool>> Waits { get; } = p => p.ClosedAt == null;

    /// <summary>It was refused, or what was approved fell: it may be raised again, with a link back.</summary>
    public static Expression<Func<AgreementProposal, bool>> MayBeRaised { get; } = p =>
        p.Outcome == ProposalOutcome.Refused || p.FellAt != null;

    private static readonly Func<AgreementProposal, bool> Raised = MayBeRaised.Compile();

    /// <summary>Approved into a change that has been written since an instant: what falls with it.</summary>
    public static Expression<Func<AgreementProposal, bool>> ApprovedInto(DateTimeOffset since) =>
        p => p.Outcome == ProposalOutcome.Approved && p.ClosedAt >= since && p.FellAt == null;

    public bool IsOpen => ClosedAt is null;

    public bool MayBeRaisedAgain => Raised(this);

    /// <summary>Any other party answers it.</summary>
    public Refusal? MayAnswer(OrganisationId of) => !IsOpen ? ProposalIsAnswered : For == of ? OwnProposal : null;

    public Refusal? MayWithdraw(OrganisationId of) => !IsOpen ? ProposalIsAnswered : For != of ? NotOwnProposal : null;

    public Refusal? Answer(ProposalOutcome outcome, string? reason, UserId by, OrganisationId of, DateTimeOffset at)
    {
        if (MayAnswer(of) is { } no) return no;
        Close(outcome, by, of, at);
        Reason = reason;
        return null;
    }

    public Refusal? Withdraw(UserId by, OrganisationId of, DateTimeOffset at)
    {
        if (MayWithdraw(of) is { } no) return no;
        Close(ProposalOutcome.Withdrawn, by, of, at);
        return null;
    }

    /// <summary>Whether the party may propose something on the topic while this waits: its own it replaces.</summary>
    public Refusal? MayReplace(OrganisationId of) => IsOpen && For != of ? TopicHasProposal : null;

    internal void Fall(DateTimeOffset at) => FellAt = at;

    internal void Close(ProposalOutcome outcome, UserId by, OrganisationId of, DateTimeOffset at) =>
        (Outcome, ClosedBy, ClosedFor, ClosedAt) = (outcome, by, of, at);
}

internal sealed class AgreementProposalModel : IEntityTypeConfiguration<AgreementProposal>
{
    public void Configure(EntityTypeBuilder<AgreementProposal> proposal)
    {
        proposal.ToTable("agreement_proposal");
        proposal.IsFrozen(later: p => new { p.ClosedAt, p.Outcome, p.ClosedBy, p.ClosedFor, p.Reason, p.FellAt });
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.HasIndex(p => new { p.Agreement, p.Topic }).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        proposal.Ignore(p => p.IsOpen).Ignore(p => p.MayBeRaisedAgain);
        proposal.Property(p => p.Topic).HasMaxLength(40);
        proposal.Property(p => p.Text).HasMaxLength(Question.TextLimit);
        proposal.Property(p => p.Why).HasMaxLength(AgreementProposal.WhyLimit);
        proposal.Property(p => p.Reason).HasMaxLength(AgreementProposal.WhyLimit);
        proposal.HasOne<Agreement>().WithMany().HasForeignKey(p => p.Agreement).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<AgreementProposal>().WithMany().HasForeignKey(p => p.Earlier).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Organisation>().WithMany().HasForeignKey(p => p.For).OnDelete(DeleteBehavior.Restrict);
    }
}
