using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access.SignIn;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

[SubjectKind("access.sign-in-move")]
public readonly record struct SignInMoveId(Guid Value) : IId<SignInMoveId>
{
    public static SignInMoveId From(Guid value) => new(value);
}

/// <summary>
/// Flytting av en innlogging: a user whose D-number has become an identity number is found by the new one, once an administrator has
/// proposed it and another has approved it (folkeregisterforskriften kap. 2). The new number is kept as its keyed hash alone.
/// </summary>
public sealed class SignInMove : IVersioned, IDecidedByTwo
{
    public static readonly Refusal MoveIsOver = Refusal.In<MovingText>(nameof(MoveIsOver));
    public static readonly Refusal MoveOfOneself = Refusal.In<MovingText>(nameof(MoveOfOneself));

    private SignInMove()
    {
    }

    /// <param name="identity">What the user is known by now; with it go the others of the same number.</param>
    /// <param name="hash">Of the new number.</param>
    /// <param name="isRecorded">The register of persons says too that the user's number has become this one.</param>
    public SignInMove(
        SignInMoveId id, UserId user, UserIdentityId identity, string hash, bool isRecorded, UserId by, DateTimeOffset at)
    {
        (Id, User, Identity) = (id, user, identity);
        (NumberHash, IsRecorded) = (hash, isRecorded);
        (ProposedBy, ProposedAt) = (by, at);
    }

    /// <summary>Neither approved nor given up.</summary>
    public static Expression<Func<SignInMove, bool>> Open { get; } = m => m.ApprovedAt == null && m.EndedAt == null;

    public SignInMoveId Id { get; private set; }

    public UserId User { get; private set; }

    public UserIdentityId Identity { get; private set; }

    /// <summary>64 hexadecimal digits (<see cref="IdentityHash"/>); forgotten where the move came to nothing.</summary>
    public string? NumberHash { get; private set; }

    public bool IsRecorded { get; private set; }

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Since when it waits for another administrator; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>It was declined, or taken back: another may be proposed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => ApprovedAt is null && EndedAt is null;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsOpen ? null : MoveIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <summary>The two-person rule, and that nobody says by which number they themselves are known.</summary>
    public Refusal? MayDecide(TwoPersonCheck check, Actor actor) =>
        check.MayDecide(actor) ?? (actor.User == User ? MoveOfOneself : null);

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (MayDecide(check, actor) is { } no) return no;
        if (check.Approve(actor, seen, at) is { } refused) return refused;
        (ApprovedBy, ApprovedAt, WaitsSince) = (actor.User, at, null);
        Version++;
        return null;
    }

    public void End(DateTimeOffset at)
    {
        (EndedAt, NumberHash) = (at, null);
        Version++;
    }
}

internal sealed class SignInMoveModel : IEntityTypeConfiguration<SignInMove>
{
    public void Configure(EntityTypeBuilder<SignInMove> move)
    {
        move.ToTable("sign_in_move", table => table.HasCheckConstraint("CK_sign_in_move_two_persons", """
            "ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))
            """));
        move.IsDecidedByTwo(m => m.ApprovedAt, m => m.ApprovedBy);
        move.IsFrozen(once: m => m.ApprovedAt);
        move.IsProtected();
        move.HasKey(m => m.Id);
        move.Property(m => m.NumberHash).HasMaxLength(64);
        move.HasOne<User>().WithMany().HasForeignKey(m => m.User).OnDelete(DeleteBehavior.Restrict);
        move.HasOne<UserIdentity>().WithMany().HasForeignKey(m => m.Identity).OnDelete(DeleteBehavior.Restrict);
        move.HasIndex(m => m.User);
        move.Ignore(m => m.IsOpen);
    }
}
