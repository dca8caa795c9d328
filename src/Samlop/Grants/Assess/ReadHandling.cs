using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Behandlingen: to follow how the directorate handles an application; its content asks for impartiality as well.</summary>
public abstract class ReadHandling : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of(
            "grants.handling.read", Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority);
}
