using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Utkast til utlysninger: to read them; whose they are is asked row by row.</summary>
public abstract class ReadCallDrafts : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.call.read-drafts", Role.CaseOfficer, Role.DecisionMaker);
}
