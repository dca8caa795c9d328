using Samlop.Access.Leaving;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>Roles and who holds them, put into the module of agreements.</summary>
internal static class ContinueSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IAgreementPart, RolesPart>();
        setup.Services.AddTransient<ITaskSource, RoleTasks>();
        setup.Services.AddTransient<IAwaitedSource, RoleAwaited>();
        setup.Services.AddTransient<IHeldWork, HeldAgreedRoles>();
        setup.Services.AddTransient<IBriefPart, VacantRolesBrief>();
        setup.Services.AddTransient<IBriefPart, LatePromisesBrief>();
        setup.Section<AgreementSections, RolesSection>(24);
    }
}
