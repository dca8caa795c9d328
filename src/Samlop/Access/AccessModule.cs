using Samlop.Access.Sessions;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Tilgang: organisations, people, roles, sign-in.</summary>
public sealed class AccessModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Allow("");
        setup.Job<RemoveEndedSessions>("access.sessions.remove", "0 17 * * * ?");
    }
}
