using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>Se hvor mange krav som venter: how many wait for an answer, at whom and since when, without what they say.</summary>
public abstract class CountRights : INeeds
{
    public static Permission Needs { get; } = Permission.Of("persons.right.count", Role.DataProtectionOfficer);
}
