using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Slå sammen og skille registreringer: the data protection officer, and those who register persons. Which pairs each of them finds, and
/// who
/// answers whom, the pair decides.
/// </summary>
public abstract class HandlePairs : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "persons.pair.handle", [Role.DataProtectionOfficer, .. RegisterPerson.Needs.Roles]);
}
