using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Organisasjoner og personer: to read who has which role.</summary>
public abstract class ReadAccess : INeeds
{
    public static Permission Needs { get; } = Permission.Of("access.read", Role.Administrator, Role.DataProtectionOfficer, Role.Auditor);
}
