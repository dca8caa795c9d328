using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Beslutte: services, permissions and navigation of the portfolio and the decisions.</summary>
internal static class DecideSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Allow(nameof(Role.CaseOfficer), DecidePermissions.ReadPortfolio, DecidePermissions.ComposePortfolio);
        setup.Allow(nameof(Role.DecisionMaker), DecidePermissions.ReadPortfolio, DecidePermissions.Decide);
    }
}
