using Microsoft.Extensions.DependencyInjection.Extensions;
using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>Søke: services, permissions, navigation and jobs of the counties' applications.</summary>
internal static class ApplySetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.TryAddSingleton(_ => RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content")));
        setup.Services.AddTransient<ApplicationDocuments>();
        setup.Services.AddTransient<ApplicantNotices>();
        setup.Services.AddTransient<ITaskSource, ApplicationTasks>();

        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive })
        {
            setup.Allow(role.ToString(), ApplyPermissions.ReadApplications, ApplyPermissions.WriteApplication, ApplyPermissions.ConfirmApplication, ApplyPermissions.SendApplication, ApplyPermissions.ReadDelegations);
        }

        setup.Allow(nameof(Role.ChiefExecutive), ApplyPermissions.Delegate);
        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover, Role.Auditor }) setup.Allow(role.ToString(), ApplyPermissions.ReadApplications);
        setup.Allow(nameof(Role.CaseOfficer), ApplyPermissions.ReceiveApplication);

        setup.Map(ApplyEndpoints.Map);
        setup.Navigate(new NavigationItem(25, Phrase.In<ApplyText>(nameof(ApplyText.Applications_Title)), ApplyUrls.List, new NeedsAttribute(ApplyPermissions.ReadApplicationsCode)));
        setup.Navigate(new NavigationItem(27, Phrase.In<ApplyText>(nameof(ApplyText.Delegations_Title)), ApplyUrls.Delegations, new NeedsAttribute(ApplyPermissions.ReadDelegationsCode)));
        setup.Job<DeadlineWarnings>("grants.deadline.warn", "0 5 7-22 * * ?");
    }
}
