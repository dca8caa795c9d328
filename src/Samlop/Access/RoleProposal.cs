using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

[SubjectKind("access.role-proposal")]
public readonly record struct RoleProposalId(Guid Value) : IId<RoleProposalId>
{
    public static RoleProposalId From(Guid value) => new(value);
}

/// <summary>
/// Foreslått rolle: a role of weight (<see cref="RolesByTwo"/>), or more days of one, that an administrator has proposed and another
/// approves. It is no <see cref="Membership"/>: it gives nothing, wherever memberships are read, until one is made of it.
/// </summary>
public sealed class RoleProposal : IVersioned, IDecidedByTwo
{
    public static readonly Refusal RoleToOneself = Refusal.In<AccessText>(nameof(RoleToOneself));
    public static readonly Refusal ProposalIsOver = Refusal.In<AccessText>(nameof(ProposalIsOver));

    private RoleProposal()
    {
    }

    public RoleProposal(
        RoleProposalId id,
        UserId user,
        OrganisationId organisation,
        Role role,
        DateOnly from,
        DateOnly? to,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        User = user;
        Organisation = organisation;
        Role = role;
        (From, To) = (from, to);
        (ProposedBy, ProposedAt) = (by, at);
    }

    /// <summary>Neither approved nor given up.</summary>
    public static Expression<Func<RoleProposal, bool>> Open { get; } = p => p.ApprovedAt == null && p.WithdrawnAt == null;

    private static readonly Func<RoleProposal, bool> OpenInMemory = Open.Compile();

    public RoleProposalId Id { get; private set; }

    /// <summary>Who is to have the role.</summary>
    public UserId User { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public Role Role { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null where no end is set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The membership that is to get these days; null where the role is new.</summary>
    public MembershipId? Prolongs { get; init; }

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Since when it waits for another administrator; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Given up before anybody approved it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>
    /// The membership that was made of it; null before that, and where it gave more days of another. No foreign key: the approval is
    /// written before the membership, which the database takes only then (<see cref="RoleGuards"/>).
    /// </summary>
    public MembershipId? Gave { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => OpenInMemory(this);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsOpen ? null : ProposalIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <summary>The two-person rule, and that nobody gives a role to themselves.</summary>
    public Refusal? MayApprove(TwoPersonCheck check, Actor actor) =>
        check.MayDecide(actor) ?? (actor.User == User ? RoleToOneself : null);

    /// <summary>Other days than those it was proposed with, after it came back.</summary>
    public void SetDays(DateOnly from, DateOnly? to)
    {
        (From, To) = (from, to);
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (MayApprove(check, actor) is { } no) return no;
        if (check.Approve(actor, seen, at) is { } refused) return refused;
        (ApprovedBy, ApprovedAt) = (actor.User, at);
        WaitsSince = null;
        Version++;
        return null;
    }

    /// <summary>It is approved, and this is the role.</summary>
    public void Give(MembershipId made) => Gave = made;

    public Refusal? Withdraw(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }
}
