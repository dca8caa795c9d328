using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What can be allowed in access and organisation.</summary>
public static class AccessPermissions
{
    public static readonly Permission AddDemonstration = new("access.demonstration.add");
}
