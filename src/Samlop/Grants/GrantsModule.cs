using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>Tilskudd: calls, applications, assessment, decisions, letters, payments, reports.</summary>
public sealed class GrantsModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Allow("");
    }
}
