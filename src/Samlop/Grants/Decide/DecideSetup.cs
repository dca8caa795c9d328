using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Beslutte: services, permissions and endpoints of the portfolio and the decisions.</summary>
internal static class DecideSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<Portfolios>();
        setup.Services.AddTransient<PortfolioPapers>();
        setup.Services.AddTransient<PortfolioPaperPdf>();
        setup.Services.AddTransient<ITaskSource, DecideTasks>();

        setup.Allow(nameof(Role.CaseOfficer), DecidePermissions.ReadPortfolio, DecidePermissions.ComposePortfolio);
        setup.Allow(nameof(Role.DecisionMaker), DecidePermissions.ReadPortfolio, DecidePermissions.Decide);
        setup.Map(DecideEndpoints.Map);
    }
}
