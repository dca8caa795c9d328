using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>The processes of composing the portfolio and deciding (docs/processes.md).</summary>
public static class DecideProcess
{
    public static readonly ProcessType ApplicationChosen = new("ApplicationChosen");
    public static readonly ProcessType DecisionRecommended = new("DecisionRecommended");
    public static readonly ProcessType RecommendationTakenBack = new("RecommendationTakenBack");
    public static readonly ProcessType DecisionReturned = new("DecisionReturned");
    public static readonly ProcessType DecisionMade = new("DecisionMade");
    public static readonly ProcessType NewDecisionStarted = new("NewDecisionStarted");
    public static readonly ProcessType DecisionDraftDiscarded = new("DecisionDraftDiscarded");
}
