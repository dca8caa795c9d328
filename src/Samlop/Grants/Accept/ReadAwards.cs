using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Tilskudd: to read awards; which ones is asked row by row.</summary>
public abstract class ReadAwards : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of(
            "grants.award.read",
            Role.CaseOfficer,
            Role.DecisionMaker,
            Role.Attestant,
            Role.BudgetAuthority,
            Role.Auditor,
            Role.ProjectLead,
            Role.ChiefExecutive
        );
}
