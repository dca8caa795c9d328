using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Vurdere: services, permissions and tasks of impartiality, formal check and assessment. The pages are reached from tasks, the list and the application.</summary>
internal static class AssessSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, AssessTasks>();
        setup.Services.AddTransient<InformationNotices>();

        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover }) setup.Allow(role.ToString(), AssessPermissions.ReadHandling, AssessPermissions.DeclareImpartiality, AssessPermissions.AppointStandIn);
        setup.Allow(nameof(Role.CaseOfficer), AssessPermissions.CheckFormally, AssessPermissions.AssignAssessor, AssessPermissions.Assess, AssessPermissions.AskInformation);
        setup.Allow(nameof(Role.DecisionMaker), AssessPermissions.RuleOnImpartiality);
        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), AssessPermissions.AnswerInformation);

        setup.Map(AssessEndpoints.Map);
    }
}
