using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Organisasjoner og personer: to read who has which role, in one's own organisation or in all.</summary>
public abstract class ReadAccess : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "access.read", Role.OrganisationAdministrator, Role.Administrator, Role.DataProtectionOfficer, Role.Auditor);
}

/// <summary>To read the organisations and people of the whole installation.</summary>
public abstract class ReadAllAccess : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("access.read-all", Role.Administrator, Role.DataProtectionOfficer, Role.Auditor);
}

/// <summary>To let people in, and give roles, in all organisations of the installation.</summary>
public abstract class ManageAllAccess : INeeds
{
    public static Permission Needs { get; } = Permission.Of("access.people.manage-all", Role.Administrator);
}
