namespace Samlop.Places.Matching.Balance;

/// <summary>
/// The price of one balance row: what each member above the share costs. It lies between zero and the penalty, since
/// above the penalty it is cheaper to be out of balance.
/// </summary>
/// <param name="position">The class, by its position in the component.</param>
/// <param name="right">1 for the row of those with a right, 0 for the row of those without.</param>
public sealed class LagrangeMultiplier(int position, int right)
{
    public int Position => position;

    public int Right => right;

    public long Value { get; set; }

    public IEnumerable<Cell> Cells => [new Cell(position, 0, right), new Cell(position, 1, right)];

    /// <summary>
    /// What the priced row says too much compared with the true penalty, for this many members: zero exactly when
    /// multiplier and members fit together (complementary slackness).
    /// </summary>
    public long Slackness(int members)
    {
        var above = members - MatchWeights.RightsShare;
        return above > 0 ? (MatchWeights.Rights - Value) * above : Value * -above;
    }
}
