using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Brevmaler: to read the versions of the templates.</summary>
public abstract class ReadTemplates : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("grants.letter-template.read", Role.CaseOfficer, Role.DecisionMaker, Role.Administrator);
}
