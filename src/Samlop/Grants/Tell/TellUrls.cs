using Samlop.Grants.Decide;

namespace Samlop.Grants.Tell;

/// <summary>The addresses of telling decisions.</summary>
public static class TellUrls
{
    /// <summary>The preview of a decision's letter, and where it is dispatched.</summary>
    public static string Letter(DecisionId decision) => $"{DecideUrls.Decision(decision)}/brev";
}
