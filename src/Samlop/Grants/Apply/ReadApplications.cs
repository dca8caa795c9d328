using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Søknader: to read the own county's in every state, others when they are sent.</summary>
public abstract class ReadApplications : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of(
            "grants.application.read",
            Role.CaseOfficer,
            Role.DecisionMaker,
            Role.Attestant,
            Role.BudgetAuthority,
            Role.Auditor,
            Role.ProjectLead,
            Role.ChiefExecutive
        );
}
