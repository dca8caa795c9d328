using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Oversight;

/// <summary>
/// Føre tilsyn med delingen: what the data protection officer looks at. It gives nothing of what is recorded of a person, nor who it is.
/// </summary>
public abstract class Oversee : INeeds
{
    public static Permission Needs { get; } = Permission.Of("persons.sharing.oversee", Role.DataProtectionOfficer);
}
