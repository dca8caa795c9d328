using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Saker: what the case file adds to the module.</summary>
internal static class CasesSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<CaseRegister>();
        setup.Services.AddTransient<CaseNotices>();
        setup.Services.AddTransient<CaseArchive>();
        setup.Services.AddTransient<ITaskSource, CaseTasks>();

        Permission[] directorate = [CasePermissions.ReadCases, CasePermissions.ReadOwnedCases];
        Permission[] county = [CasePermissions.ReadCases, CasePermissions.ReadPartyCases, CasePermissions.SendMessage];
        setup.Allow(nameof(Role.CaseOfficer), [.. directorate, CasePermissions.RegisterDocument, CasePermissions.SendMessage]);
        setup.Allow(nameof(Role.DecisionMaker), directorate);
        setup.Allow(nameof(Role.PaymentApprover), directorate);
        setup.Allow(nameof(Role.ProjectLead), county);
        setup.Allow(nameof(Role.ChiefExecutive), county);
        setup.Allow(nameof(Role.Auditor), CasePermissions.ReadCases, CasePermissions.ReadAllCases);
        setup.Allow(nameof(Role.Administrator), CasePermissions.RecordOutage);

        setup.Map(CaseEndpoints.Map);
        setup.Navigate(new NavigationItem(30, Phrase.In<CasesText>(nameof(CasesText.Cases_Title)), CaseUrls.List, new NeedsAttribute(CasePermissions.ReadCasesCode)));
        setup.Navigate(new NavigationItem(80, Phrase.In<CasesText>(nameof(CasesText.Outages_Title)), CaseUrls.Outages, new NeedsAttribute(CasePermissions.RecordOutage.Code)));
    }
}
