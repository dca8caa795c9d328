using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>
/// Fullmakter: to read those of the own organisation, for those who give or may be given one. The roles come with the acts
/// (<see cref="ModuleSetup.Act"/>).
/// </summary>
public abstract class ReadDelegations : INeeds
{
    public static Permission Needs { get; } = Permission.Of("access.delegation.read");
}
