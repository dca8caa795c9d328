namespace Samlop.Places.Matching.Balance;

/// <summary>What a search of one component ended with: departments by position in the component, their value, and a bound.</summary>
public sealed record ComponentAnswer(int[] Departments, long Value, long Bound);

/// <summary>
/// Mode AB, exact: branch and bound over the members of the cells. Where prices alone leave a gap, the range of one cell
/// is cut in two so that neither half holds both of the flows that the prices could not decide between. Each half is a
/// smaller problem of the same kind; the one with the highest bound is next.
/// </summary>
internal sealed class BalancedMatch(PlaceInstance instance, Component component, int[] departmentNode, Func<bool> expired)
{
    private readonly ComponentValue value = new(instance, component, MatchMode.AB);
    private readonly PriorityQueue<Node, (long, int)> open = new();
    private int[] best = [];
    private long bestValue = long.MinValue;
    private int nodes;

    private sealed record Node(CellRanges Ranges, IReadOnlyList<LagrangeMultiplier> Multipliers, Cell Cell, int Least, int Cut, int Most);

    public ComponentAnswer Solve(PlacePrices prices, ClassPrices classPrices)
    {
        Explore(
            new CellRanges(),
            null,
            long.MaxValue,
            (flow, rows) =>
            {
                flow.ReadPrices(prices);
                flow.ReadClassPrices(classPrices);
                foreach (var row in rows)
                    (row.Right == 1 ? classPrices.Right : classPrices.NotRight)[flow.Classes.Classes[row.Position]] = row.Value;
            }
        );
        while (open.TryPeek(out var node, out var key))
        {
            var bound = -key.Item1;
            if (bound <= bestValue) break;
            if (expired()) return new ComponentAnswer(best, bestValue, bound);
            open.Dequeue();
            Explore(node.Ranges.With(node.Cell, node.Least, node.Cut), node.Multipliers, bound, null);
            Explore(node.Ranges.With(node.Cell, node.Cut + 1, node.Most), node.Multipliers, bound, null);
        }

        return new ComponentAnswer(best, bestValue, bestValue);
    }

    private void Explore(
        CellRanges ranges,
        IReadOnlyList<LagrangeMultiplier>? start,
        long parentBound,
        Action<PlaceFlow, IReadOnlyList<LagrangeMultiplier>>? atRoot
    )
    {
        var flow = new PlaceFlow(instance, component, departmentNode, ranges);
        var priced = new PricedMatch(flow, value, start);
        priced.Descend(expired);
        atRoot?.Invoke(flow, priced.Rows);
        var branch = priced.Bound > Math.Max(bestValue, priced.BestValue) ? priced.Branch() : null;
        if (priced.BestValue > bestValue) (best, bestValue) = (priced.Best, priced.BestValue);
        var bound = Math.Min(parentBound, priced.Bound);
        if (branch is not { } cut || bound <= bestValue) return;
        var (least, most) = flow.Classes.RangeOf(cut.Cell);
        open.Enqueue(new Node(ranges, priced.Rows, cut.Cell, least, cut.Most, most), (-bound, nodes++));
    }
}
