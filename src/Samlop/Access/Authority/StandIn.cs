using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

[SubjectKind("access.stand-in"), Was("grants.stand-in")]
public readonly record struct StandInId(Guid Value) : IId<StandInId>
{
    public static StandInId From(Guid value) => new(value);
}

/// <summary>
/// Vikar: somebody has a colleague in the same role look after their work for some days. The stand-in gets the notices of the absent one,
/// and what else the modules have registered (<see cref="StoodInFor"/>), always in their own name.
/// </summary>
public sealed class StandIn : IVersioned
{
    public static readonly Refusal StandInIsOver = Refusal.In<AuthorityText>(nameof(StandInIsOver));

    private StandIn()
    {
    }

    public StandIn(
        StandInId id,
        OrganisationId organisation,
        Role role,
        UserId absent,
        UserId person,
        DateOnly from,
        DateOnly until,
        DateTimeOffset at
    )
    {
        Id = id;
        Organisation = organisation;
        Role = role;
        Absent = absent;
        User = person;
        From = from;
        Until = until;
        AppointedAt = at;
    }

    public StandInId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>The role that both hold.</summary>
    public Role Role { get; private set; }

    /// <summary>Who is away, and who has appointed the stand-in.</summary>
    public UserId Absent { get; private set; }

    public UserId User { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    public DateTimeOffset AppointedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Of a day.</summary>
    public static Expression<Func<StandIn, DateOnly, bool>> Holds { get; } = (s, day) => s.RevokedAt == null && s.From <= day
        && day <= s.Until;

    private static readonly Func<StandIn, DateOnly, bool> HoldsInMemory = Holds.Compile();

    public bool HoldsOn(DateOnly day) => HoldsInMemory(this, day);

    public Refusal? MayRevoke(DateOnly today) => RevokedAt is not null || Until < today ? StandInIsOver : null;

    public Refusal? Revoke(DateOnly today, DateTimeOffset at)
    {
        if (MayRevoke(today) is { } no) return no;
        RevokedAt = at;
        Version++;
        return null;
    }
}
