using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Vurdere: services, permissions and navigation of impartiality, formal check and assessment.</summary>
internal static class AssessSetup
{
    public static void Add(ModuleSetup setup)
    {
        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover }) setup.Allow(role.ToString(), AssessPermissions.ReadHandling, AssessPermissions.DeclareImpartiality);
        setup.Allow(nameof(Role.CaseOfficer), AssessPermissions.CheckFormally, AssessPermissions.AssignAssessor, AssessPermissions.Assess, AssessPermissions.AskInformation);
        setup.Allow(nameof(Role.DecisionMaker), AssessPermissions.RuleOnImpartiality);
        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), AssessPermissions.AnswerInformation);
    }
}
