using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Akseptere: services, permissions, navigation and jobs of awards.</summary>
internal static class AcceptSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, AwardTasks>();

        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover, Role.Auditor, Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), AcceptPermissions.ReadAwards);
        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), AcceptPermissions.AnswerAward, AcceptPermissions.ConfirmAccount, AcceptPermissions.SayConditionMet);
        setup.Allow(nameof(Role.DecisionMaker), AcceptPermissions.ExtendAnswerDate);
        setup.Allow(nameof(Role.CaseOfficer), AcceptPermissions.ConfirmCondition);

        setup.Map(AwardEndpoints.Map);
        setup.Navigate(new NavigationItem(29, Phrase.In<AcceptText>(nameof(AcceptText.Awards_Title)), AwardUrls.List, new NeedsAttribute(AcceptPermissions.ReadAwardsCode)));
        setup.Job<AnswerReminders>("grants.award.remind", "0 15 7-22 * * ?");
    }
}
