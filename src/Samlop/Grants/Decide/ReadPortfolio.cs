using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Totalvurderingen og vedtakene: to read them; impartiality is asked as well.</summary>
public abstract class ReadPortfolio : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.portfolio.read", Role.CaseOfficer, Role.DecisionMaker);
}

/// <summary>Vedtak: to read one; which ones is asked row by row.</summary>
public abstract class ReadDecisions : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.decision.read", Role.CaseOfficer, Role.DecisionMaker, Role.Auditor);
}
