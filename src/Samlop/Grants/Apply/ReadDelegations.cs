using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Fullmakter: to read those of the own county.</summary>
public abstract class ReadDelegations : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.delegation.read", Role.ProjectLead, Role.ChiefExecutive);
}
