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
        foreach (var role in Enum.GetNames<Role>()) setup.Allow(role);
        setup.Navigate(new NavigationItem(10, Phrase.In<PlatformText>(nameof(PlatformText.Tasks_Title)), "/oppgaver", new SignedInAttribute()));
        setup.Job<RemoveEndedSessions>("access.sessions.remove", "0 17 * * * ?");
    }
}
