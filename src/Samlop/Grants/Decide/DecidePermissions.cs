using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>What can be allowed in composing the portfolio and deciding. Which role holds what stands in <see cref="DecideSetup"/>.</summary>
public static class DecidePermissions
{
    public const string ReadPortfolioCode = "grants.portfolio.read";

    public static readonly Permission ReadPortfolio = new(ReadPortfolioCode);

    /// <summary>To choose, to set amounts, and to recommend; to propose a dismissal too.</summary>
    public static readonly Permission ComposePortfolio = new("grants.portfolio.compose");
    public static readonly Permission Decide = new("grants.decision.make");
}
