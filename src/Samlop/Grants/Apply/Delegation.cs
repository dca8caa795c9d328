using System.Linq.Expressions;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

[SubjectKind("grants.delegation")]
public readonly record struct DelegationId(Guid Value) : IId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);
}

/// <summary>What a delegation gives authority for.</summary>
public enum DelegationScope
{
    /// <summary>Those given before awards were accepted here are of this kind.</summary>
    ConfirmApplications,
    AcceptAwards,
    Both,
}

/// <summary>
/// Delegering (fullmakt): the chief executive gives somebody in the same county authority to confirm applications, to accept awards or
/// both, for some days; also the way to have a stand-in during leave. It can be revoked; what was done under it stands.
/// </summary>
public sealed class Delegation : IVersioned
{
    public static readonly Refusal DelegationIsOver = Refusal.In<ApplyText>(nameof(DelegationIsOver));

    internal static readonly Words<ApplyText, DelegationScope> ScopeWords = new("Scope");

    private Delegation()
    {
    }

    public Delegation(
        DelegationId id,
        OrganisationId county,
        UserId by,
        UserId to,
        DateOnly from,
        DateOnly until,
        CallId? call,
        DelegationScope scope,
        DateTimeOffset at
    )
    {
        Id = id;
        County = county;
        GivenBy = by;
        To = to;
        From = from;
        Until = until;
        Call = call;
        Scope = scope;
        GivenAt = at;
    }

    /// <summary>Of a day.</summary>
    public static Expression<Func<Delegation, DateOnly, bool>> Holds { get; } = (d, day) => d.RevokedAt == null && d.From <= day
        && day <= d.Until;

    private static readonly Func<Delegation, DateOnly, bool> HoldsInMemory = Holds.Compile();

    public DelegationId Id { get; private set; }

    public OrganisationId County { get; private set; }

    public UserId GivenBy { get; private set; }

    public UserId To { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The call whose application and award it is about; null for all calls.</summary>
    public CallId? Call { get; private set; }

    public DelegationScope Scope { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public UserId? RevokedBy { get; private set; }

    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => HoldsInMemory(this, day);

    public Refusal? MayRevoke(DateOnly today) => RevokedAt is not null || Until < today ? DelegationIsOver : null;

    public Refusal? Revoke(UserId by, DateOnly today, DateTimeOffset at)
    {
        if (MayRevoke(today) is { } no) return no;
        RevokedAt = at;
        RevokedBy = by;
        Version++;
        return null;
    }
}
