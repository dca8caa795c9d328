using System.Collections.Frozen;
using Samlop.Platform.Data;

namespace Samlop.Platform.UseCases;

[SubjectKind("access.user")]
public readonly record struct UserId(Guid Value) : IId<UserId>
{
    public static UserId From(Guid value) => new(value);
}

[SubjectKind("access.organisation")]
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
}

/// <summary>
/// Who acts: a person in one role for one organisation (one membership at a time), the system itself (jobs), or nobody (not signed in).
/// </summary>
/// <param name="User">The person; empty for the system and for nobody.</param>
/// <param name="Organisation">The acting organisation; rows that belong to others are not manageable.</param>
/// <param name="Role">Stable code of the role, for instance <c>CaseOfficer</c>.</param>
/// <param name="Permissions">What the role allows today.</param>
public sealed record Actor(UserId User, OrganisationId Organisation, string Role, FrozenSet<Permission> Permissions)
{
    /// <summary>Jobs and imports. The system prepares and reminds; it never decides.</summary>
    public static readonly Actor System = new(default, default, "System", FrozenSet<Permission>.Empty);

    public static readonly Actor Nobody = new(default, default, "", FrozenSet<Permission>.Empty);

    public bool IsSystem => ReferenceEquals(this, System);

    public bool IsUser => User != default;

    public bool May(Permission permission) => IsSystem || Permissions.Contains(permission);
}
