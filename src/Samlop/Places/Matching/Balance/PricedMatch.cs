namespace Samlop.Places.Matching.Balance;

/// <summary>
/// Mode AB with its balance rows priced (Lagrangian relaxation): one flow whose cells cost what the multipliers say. The
/// flow's value is a bound on every answer in the ranges; the flow itself is an answer, worth less by the slackness of
/// its rows.
/// </summary>
internal sealed class PricedMatch
{
    private const int MostSweeps = 12;
    private readonly PlaceFlow flow;
    private readonly ComponentValue value;
    private readonly LagrangeMultiplier[] rows;

    /// <param name="flow">The component's flow, not solved yet.</param>
    /// <param name="value">Counts what an assignment is worth.</param>
    /// <param name="start">Multipliers to start from, or none.</param>
    public PricedMatch(PlaceFlow flow, ComponentValue value, IReadOnlyList<LagrangeMultiplier>? start)
    {
        this.flow = flow;
        this.value = value;
        rows = [.. Enumerable.Range(0, 2 * flow.Classes.Classes.Count).Select(row => new LagrangeMultiplier(row / 2, row % 2))];
        flow.Classes.Prepare(flow.Flow);
        flow.Solve();
        for (var row = 0; start is not null && row < rows.Length; row++) Price(rows[row], start[row].Value);
        Note();
    }

    public IReadOnlyList<LagrangeMultiplier> Rows => rows;

    /// <summary>No answer in the ranges is worth more.</summary>
    public long Bound { get; private set; } = long.MaxValue;

    /// <summary>The best answer met, by position in the component.</summary>
    public int[] Best { get; private set; } = [];

    public long BestValue { get; private set; } = long.MinValue;

    /// <summary>Lowers the bound one multiplier at a time until no multiplier moves.</summary>
    public void Descend(Func<bool> expired)
    {
        for (var sweep = 0; sweep < MostSweeps && Bound > BestValue; sweep++)
        {
            var moved = false;
            foreach (var row in rows)
            {
                if (Bound <= BestValue || expired()) return;
                if (row.Slackness(Members(row)) == 0) continue;
                var before = row.Value;
                Settle(row);
                moved |= row.Value != before;
            }

            if (!moved) return;
        }
    }

    /// <summary>
    /// The cell to branch on and where to cut its range: two flows, one on either side of the row that fits worst, differ
    /// in a cell, and the cut lies between them. Null when every row fits its multiplier, so that bound and value meet.
    /// </summary>
    public (Cell Cell, int Most)? Branch()
    {
        for (var round = 0; round < 2 * MostSweeps; round++)
        {
            if (Worst() is not { } row) return null;
            Settle(row);
            if (row.Slackness(Members(row)) == 0) continue;
            var below = row.Cells.Select(Members).ToArray();
            Price(row, row.Value - 1);
            Note();
            foreach (var (index, cell) in row.Cells.Index())
            {
                var above = Members(cell);
                if (below[index] != above) return (cell, (below[index] + above) / 2);
            }
        }

        return Worst()?.Cells.Select(CutAtMembers).FirstOrDefault(cut => cut is not null);
    }

    private LagrangeMultiplier? Worst() => rows.Where(row => row.Slackness(Members(row)) > 0).MaxBy(row => row.Slackness(Members(row)));

    /// <summary>When the two flows are not to be had: any cut that leaves both halves something.</summary>
    private (Cell Cell, int Most)? CutAtMembers(Cell cell)
    {
        var (least, most) = flow.Classes.RangeOf(cell);
        var members = Members(cell);
        return least == most ? null : (cell, members < most ? members : members - 1);
    }

    /// <summary>The lowest price at which the row's members come down to the share (the penalty when none is enough).</summary>
    private void Settle(LagrangeMultiplier row)
    {
        long low = 0, high = MatchWeights.Rights;
        Price(row, high);
        Note();
        if (Members(row) >= MatchWeights.RightsShare) return;
        Price(row, low);
        Note();
        if (Members(row) <= MatchWeights.RightsShare) return;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            Price(row, middle);
            Note();
            if (Members(row) == MatchWeights.RightsShare) return;
            if (Members(row) < MatchWeights.RightsShare) high = middle;
            else low = middle;
        }

        Price(row, high);
        Note();
    }

    private void Price(LagrangeMultiplier row, long price)
    {
        row.Value = price;
        foreach (var cell in row.Cells) flow.Classes.SetPrice(flow.Flow, cell, price);
        flow.Flow.Restore();
    }

    private int Members(LagrangeMultiplier row) => row.Cells.Sum(Members);

    private int Members(Cell cell) => flow.Classes.Members(flow.Flow.Network, cell);

    /// <summary>Takes note of the flow as an answer and as a bound.</summary>
    private void Note()
    {
        if (!flow.Classes.FillsRanges(flow.Flow.Network))
        {
            Bound = long.MinValue; // a cell cannot be filled to its least: there is no answer in the ranges
            return;
        }

        var positions = flow.Positions();
        var worth = value.Of(positions);
        Bound = Math.Min(Bound, worth + rows.Sum(row => row.Slackness(Members(row))));
        if (worth <= BestValue) return;
        BestValue = worth;
        Best = positions;
    }
}
