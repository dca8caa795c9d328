namespace Samlop.Access.Groups;

/// <summary>
/// Which role a group of a directory stands for, as the settings say it (<c>Samlop:SignIn:Issuers:NAME:Groups</c>). It is never given by
/// the group alone: an administrator is asked.
/// </summary>
/// <param name="Group">The group's id in Entra.</param>
/// <param name="Kind">Of the organisation that the role is held at.</param>
public sealed record GroupRole(Guid Group, OrganisationKind Kind, Role Role);

/// <summary>The groups that a token tells a person is in.</summary>
/// <param name="IsOverage">
/// There are more than a token takes: Entra then names where they may be asked for, and none of them (<c>_claim_names</c>).
/// </param>
public sealed record ToldGroups(IReadOnlyList<Guid> All, bool IsOverage);
