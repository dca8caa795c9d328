using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

[SubjectKind("access.delegation"), Was("grants.delegation")]
public readonly record struct DelegationId(Guid Value) : IId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);
}

/// <summary>
/// Delegering (fullmakt): whoever has the authority by their role gives somebody of the same organisation authority for some acts, for
/// some days; also the way to have a stand-in during leave. It can be revoked; what was done under it stands.
/// </summary>
public sealed class Delegation : IVersioned
{
    public static readonly Refusal DelegationIsOver = Refusal.In<AuthorityText>(nameof(DelegationIsOver));

    private Delegation()
    {
    }

    /// <param name="only">The one thing that it is for; null for all.</param>
    /// <param name="acts">The codes of the acts.</param>
    public Delegation(
        DelegationId id,
        OrganisationId organisation,
        UserId by,
        UserId to,
        DateOnly from,
        DateOnly until,
        Subject? only,
        IEnumerable<string> acts,
        DateTimeOffset at
    )
    {
        Id = id;
        Organisation = organisation;
        GivenBy = by;
        To = to;
        From = from;
        Until = until;
        SubjectKind = only?.Kind;
        SubjectId = only?.Id;
        Acts = [.. acts.Distinct().Order(StringComparer.Ordinal)];
        GivenAt = at;
    }

    /// <summary>Of a day.</summary>
    public static Expression<Func<Delegation, DateOnly, bool>> Holds { get; } = (d, day) => d.RevokedAt == null && d.From <= day
        && day <= d.Until;

    private static readonly Func<Delegation, DateOnly, bool> HoldsInMemory = Holds.Compile();

    public DelegationId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public UserId GivenBy { get; private set; }

    public UserId To { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The kind of the one thing that it is for, together with its id; null for all.</summary>
    public string? SubjectKind { get; private set; }

    public Guid? SubjectId { get; private set; }

    /// <summary>The codes of the acts that it gives authority for, see <see cref="AuthorityAct"/>.</summary>
    public List<string> Acts { get; private set; } = [];

    public DateTimeOffset GivenAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public UserId? RevokedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>The one thing that it is for; null for all.</summary>
    public Subject? Only => SubjectKind is null ? null : new(SubjectKind, SubjectId!.Value);

    /// <summary>It gives authority for the act on the day, on all or on one thing.</summary>
    public static Expression<Func<Delegation, bool>> Gives(AuthorityAct act, DateOnly day)
    {
        var (may, codes) = (act.CanBeDelegated, act.Codes.ToList());
        Expression<Func<Delegation, bool>> gives = d => may && d.Acts.Any(code => codes.Contains(code));
        return Holds.On(day).And(gives);
    }

    public bool HoldsOn(DateOnly day) => HoldsInMemory(this, day);

    public bool Covers(Subject subject) => Only is null || Only == subject;

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
