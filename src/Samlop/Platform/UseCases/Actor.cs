using Samlop.Access;
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

[SubjectKind("access.one-time-link")]
public readonly record struct OneTimeLinkId(Guid Value) : IId<OneTimeLinkId>
{
    public static OneTimeLinkId From(Guid value) => new(value);
}

/// <summary>
/// Who acts: a person for one organisation at a time, with all the roles that they hold there together; the system itself (jobs); whoever
/// has a one-time link, for what it is for; or nobody (not signed in).
/// </summary>
/// <param name="User">The person; empty for the system and for nobody.</param>
/// <param name="Organisation">The acting organisation; rows that belong to others are not manageable.</param>
/// <param name="Rights">The roles, and what they allow today.</param>
public sealed record Actor(UserId User, OrganisationId Organisation, Rights Rights)
{
    /// <summary>Stands where the role does, of what was done by a one-time link.</summary>
    public const string LinkCode = "OneTimeLink";

    /// <summary>Jobs and imports. The system prepares and reminds; it never decides.</summary>
    public static readonly Actor System = new(default, default, Rights.None);

    public static readonly Actor Nobody = new(default, default, Rights.None);

    /// <summary>
    /// Has said anew who they are, a short while ago and as surely as can be; also where nobody is asked to
    /// (<see cref="FreshSignInAttribute"/>).
    /// </summary>
    public bool IsFresh { get; init; }

    /// <summary>
    /// The one-time link that the actor came by: no user, also where the link was sent to one, since a mail may be read by others. Null
    /// for all others.
    /// </summary>
    public OneTimeLinkId? Link { get; init; }

    /// <summary>Whoever has a link, which gives them one permission and no more.</summary>
    public static Actor ByLink(OneTimeLinkId link, Permission may) => new(default, default, new Rights([], [may])) { Link = link };

    public bool IsSystem => ReferenceEquals(this, System);

    public bool IsUser => User != default;

    /// <summary>In their order; none for the system and for nobody.</summary>
    public IReadOnlyList<Role> Roles => Rights.Roles;

    /// <summary>Any of the roles is enough.</summary>
    public bool May(Permission permission) => IsSystem || Rights.Give(permission);

    public bool Holds(Role role) => Rights.Roles.Contains(role);

    public bool HoldsAny(IEnumerable<Role> roles) => roles.Any(Holds);

    /// <summary>
    /// The stable code of the role that gives the permission, for instance <c>CaseOfficer</c>: the first held in the permission's own
    /// order. Of what everybody may, the first that is held; empty for nobody.
    /// </summary>
    public string RoleFor(Permission permission) =>
        IsSystem
            ? "System"
            : Link is not null
            ? LinkCode
            : (Rights.GiverOf(permission) ?? Rights.Roles.Cast<Role?>().FirstOrDefault())?.ToString() ?? "";
}
