
namespace Samlop.Grants.Decide;

/// <summary>Which decisions hold: those that are made, and that no other one that is made has replaced.</summary>
internal static class DecisionsInForce
{
    /// <param name="others">All decisions, whoever asks: one that the reader may not see replaces it too.</param>
    public static IQueryable<Decision> InForce(this IQueryable<Decision> decisions, IQueryable<Decision> others)
    {
        var made = others.Where(Decision.Made);
        return decisions.Where(Decision.Made).Where(d => !made.Any(other => other.Replaces == d.Id));
    }
}
