using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Groups;

[SubjectKind("access.group-proposal")]
public readonly record struct GroupProposalId(Guid Value) : IId<GroupProposalId>
{
    public static GroupProposalId From(Guid value) => new(value);
}

/// <summary>
/// Forslag fra en gruppe: at sign-in a user was in a group that stands for a role which they lack, or was no longer in one by which they
/// got theirs. It gives and takes nothing: the organisation's administrator does, by the ordinary rules, or declines it.
/// </summary>
public sealed class GroupProposal : IVersioned
{
    public static readonly Refusal GroupProposalIsOver = Refusal.In<GroupText>(nameof(GroupProposalIsOver));
    public static readonly Refusal GroupProposalOfOneself = Refusal.In<GroupText>(nameof(GroupProposalOfOneself));

    private GroupProposal()
    {
    }

    public GroupProposal(GroupProposalId id, UserId user, GroupRole from, OrganisationId organisation, DateTimeOffset at)
    {
        (Id, User, Group, Role) = (id, user, from.Group, from.Role);
        (Organisation, ProposedAt) = (organisation, at);
    }

    /// <summary>Neither answered nor fallen.</summary>
    public static Expression<Func<GroupProposal, bool>> Open { get; } =
        p => p.AcceptedAt == null && p.DeclinedAt == null && p.LapsedAt == null;

    public GroupProposalId Id { get; private set; }

    public UserId User { get; private set; }

    /// <summary>The group's id in Entra.</summary>
    public Guid Group { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public Role Role { get; private set; }

    /// <summary>The role that it proposes to end; null where it proposes to give one.</summary>
    public MembershipId? Ends { get; init; }

    /// <summary>The version of that role: changed since, the proposal is answered.</summary>
    public int? EndsVersion { get; init; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The role was given, or proposed to another where two give it.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The role that was given of it.</summary>
    public MembershipId? Gave { get; private set; }

    /// <summary>Where two give the role: what became of it, is told by that one.</summary>
    public RoleProposalId? Proposed { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>The group is not what it was: what was proposed, or declined, is so no longer.</summary>
    public DateTimeOffset? LapsedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => AcceptedAt is null && DeclinedAt is null && LapsedAt is null;

    /// <param name="gave">The role; null where it was only proposed.</param>
    /// <param name="proposed">To another administrator; null where one gives the role.</param>
    public void Accept(UserId by, MembershipId? gave, RoleProposalId? proposed, DateTimeOffset at)
    {
        (AnsweredBy, AcceptedAt) = (by, at);
        (Gave, Proposed) = (gave, proposed);
        Version++;
    }

    public void Decline(UserId by, DateTimeOffset at)
    {
        (AnsweredBy, DeclinedAt) = (by, at);
        Version++;
    }

    public void Lapse(DateTimeOffset at)
    {
        LapsedAt = at;
        Version++;
    }
}

internal sealed class GroupProposalModel : IEntityTypeConfiguration<GroupProposal>
{
    public void Configure(EntityTypeBuilder<GroupProposal> proposal)
    {
        proposal.ToTable("group_proposal");
        proposal.IsProtected();
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(60);
        proposal.HasOne<User>().WithMany().HasForeignKey(p => p.User).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<User>().WithMany().HasForeignKey(p => p.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Membership>().WithMany().HasForeignKey(p => p.Ends).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Membership>().WithMany().HasForeignKey(p => p.Gave).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<RoleProposal>().WithMany().HasForeignKey(p => p.Proposed).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(p => p.User);
        proposal.HasIndex(p => new { p.Organisation, p.ProposedAt });
        proposal.Ignore(p => p.IsOpen);
    }
}
