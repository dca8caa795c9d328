using Samlop.Access.Demonstrating;
using Samlop.Access.Sessions;
using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Tilgang: organisations, people, roles, sign-in.</summary>
public sealed class AccessModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IDemonstrationData, DemonstrationPeople>();
        setup.Services.AddTransient<DemonstrationActors>();
        setup.Services.AddTransient<MemberNotices>();
        foreach (var role in Enum.GetNames<Role>()) setup.Allow(role, AccessPermissions.ChooseLanguage);
        setup.Allow(nameof(Role.Administrator), AccessPermissions.Read, AccessPermissions.ManageOrganisations, AccessPermissions.ManagePeople);
        setup.Allow(nameof(Role.DataProtectionOfficer), AccessPermissions.Read);
        setup.Allow(nameof(Role.Auditor), AccessPermissions.Read);

        setup.Map(AccessEndpoints.Map);
        setup.Map(SessionEndpoints.Map);
        setup.Navigate(new NavigationItem(10, Phrase.In<PlatformText>(nameof(PlatformText.Tasks_Title)), "/oppgaver", new SignedInAttribute()));
        setup.Navigate(new NavigationItem(90, Phrase.In<AccessText>(nameof(AccessText.Organisations_Title)), AccessUrls.Organisations, new NeedsAttribute(AccessPermissions.ReadCode)));
        setup.Navigate(new NavigationItem(91, Phrase.In<AccessText>(nameof(AccessText.People_Title)), AccessUrls.People, new NeedsAttribute(AccessPermissions.ReadCode)));
        setup.Job<RemoveEndedSessions>("access.sessions.remove", "0 17 * * * ?");
    }
}
