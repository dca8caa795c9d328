using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Brev: services, permissions and navigation of letters and templates.</summary>
internal static class LettersSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton(_ => ShippedTemplates.Load(Path.Combine(AppContext.BaseDirectory, "content", "letters")));
        setup.Services.AddTransient<LetterTemplates>();
        setup.Services.AddTransient<LetterComposer>();
        setup.Services.AddTransient<LetterPrinter>();
        setup.Services.AddTransient<LetterNotices>();
        setup.Services.AddTransient<ITaskSource, LetterTasks>();

        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover, Role.Auditor, Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), LettersPermissions.ReadLetters);
        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive }) setup.Allow(role.ToString(), LettersPermissions.OpenLetter);
        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.Administrator }) setup.Allow(role.ToString(), LettersPermissions.ReadTemplates);
        setup.Allow(nameof(Role.CaseOfficer), LettersPermissions.DispatchLetter);
        setup.Allow(nameof(Role.Administrator), LettersPermissions.WriteTemplate, LettersPermissions.PutTemplateInForce, LettersPermissions.SettleAppeal);
        setup.Allow(nameof(Role.DecisionMaker), LettersPermissions.PutTemplateInForce);

        setup.Map(LetterEndpoints.Map);
        // Officers and decision makers go to the templates from the letters; the administrator has no letters.
        setup.Navigate(new NavigationItem(28, Phrase.In<LettersText>(nameof(LettersText.Templates_Title)), LetterUrls.Templates, new NeedsAttribute(LettersPermissions.WriteTemplate.Code)));
        setup.Navigate(new NavigationItem(28, Phrase.In<LettersText>(nameof(LettersText.Letters_Title)), LetterUrls.List, new NeedsAttribute(LettersPermissions.ReadLettersCode)));
    }
}
