using Samlop.Places.Matching.Flow;

namespace Samlop.Places.Matching.Balance;

/// <summary>
/// The nodes of mode AB between the root and the participants, seven for each class: the class, its women and its men,
/// and for each of these a cell of those with a right and a cell of those without. Seats and gender balance are nested and
/// so part of the flow. The rights balance adds up a cell of the women and a cell of the men, which no nesting can do: it
/// is priced instead, the same <see cref="LagrangeMultiplier"/> on both cells.
/// </summary>
public sealed class ClassLayer
{
    /// <summary>Reward for filling a cell to the least of its range: above anything else the flow could gain.</summary>
    private const long MustFill = 1_000_000_000_000;
    private const int NodesPerClass = 7;
    private readonly PlaceInstance instance;
    private readonly CellRanges ranges;
    private readonly int firstNode;
    private readonly Dictionary<int, int> positionOf;

    public ClassLayer(PlaceInstance instance, Component component, CellRanges ranges, int firstNode)
    {
        this.instance = instance;
        this.ranges = ranges;
        this.firstNode = firstNode;
        Classes = [.. component.Participants.Select(i => instance.Participants.Class[i]).Distinct().Order()];
        positionOf = Classes.Select((c, position) => (c, position)).ToDictionary();
    }

    /// <summary>The classes of the component, as indices in the instance.</summary>
    public IReadOnlyList<int> Classes { get; }

    public int Nodes => NodesPerClass * Classes.Count;

    public int ClassNode(int position) => firstNode + (NodesPerClass * position);

    public int GenderNode(int position, int gender) => ClassNode(position) + 1 + gender;

    public int CellNode(Cell cell) => ClassNode(cell.Position) + 3 + (2 * cell.Gender) + cell.Right;

    public int CellNodeOf(int participant) =>
        CellNode(
            new Cell(
                positionOf[instance.Participants.Class[participant]],
                instance.Participants.Woman[participant] ? 0 : 1,
                instance.Participants.Right[participant] ? 1 : 0
            )
        );

    public void AddArcs(NetworkBuilder network, int root)
    {
        for (var position = 0; position < Classes.Count; position++)
        {
            var seats = Seats(position);
            network.Add(root, ClassNode(position), seats, 0);
            for (var gender = 0; gender < 2; gender++)
            {
                network.Add(ClassNode(position), GenderNode(position, gender), Math.Min(seats, MatchWeights.GenderShare), 0);
                if (seats > MatchWeights.GenderShare)
                    network.Add(ClassNode(position), GenderNode(position, gender), seats - MatchWeights.GenderShare, MatchWeights.Gender);
                for (var right = 0; right < 2; right++)
                {
                    var cell = new Cell(position, gender, right);
                    var (least, most) = RangeOf(cell);
                    network.Add(GenderNode(position, gender), CellNode(cell), most - least, 0);
                    if (least > 0) network.Add(GenderNode(position, gender), CellNode(cell), least, -MustFill);
                }
            }
        }
    }

    /// <summary>Rewards for full cells make arcs with a cost below zero: they are saturated before anyone is placed.</summary>
    public void Prepare(MinimumCostFlow flow)
    {
        if (!ranges.HasLeast) return;
        for (var node = firstNode; node < firstNode + Nodes; node++) flow.Saturate(node);
    }

    public int Members(ResidualNetwork network, Cell cell)
    {
        var members = 0;
        foreach (ref readonly var arc in network.OpenArcsOf(CellNode(cell)))
        {
            if (arc.Head == GenderNode(cell.Position, cell.Gender)) members += arc.Residual;
        }

        return members;
    }

    public bool FillsRanges(ResidualNetwork network) =>
        !ranges.HasLeast || Cells().All(cell => Members(network, cell) >= RangeOf(cell).Least);

    /// <summary>How many members a cell may have.</summary>
    public (int Least, int Most) RangeOf(Cell cell) => ranges.Of(cell, Seats(cell.Position));

    /// <summary>Puts a price on a cell; the flow is to be restored afterwards.</summary>
    public void SetPrice(MinimumCostFlow flow, Cell cell, long price)
    {
        var (gender, node) = (GenderNode(cell.Position, cell.Gender), CellNode(cell));
        var start = flow.Network.FirstArcOf(gender);
        var end = start + flow.Network.ArcsOf(gender).Length;
        for (var arc = start; arc < end; arc++)
        {
            ref readonly var at = ref flow.Network.At(arc);
            if (at.Head == node) flow.Network.SetCost(arc, at.Cost < -MustFill / 2 ? price - MustFill : price);
        }

        flow.Saturate(node);
    }

    /// <summary>The prices of seats and of the gender balance, from the potentials.</summary>
    public void ReadPrices(long[] potentials, int root, ClassPrices prices)
    {
        for (var position = 0; position < Classes.Count; position++)
        {
            var c = Classes[position];
            prices.Seat[c] = Math.Max(0, potentials[ClassNode(position)] - potentials[root]);
            prices.Women[c] = Gender(position, 0);
            prices.Men[c] = Gender(position, 1);
        }

        long Gender(int position, int gender) =>
            Math.Clamp(potentials[GenderNode(position, gender)] - potentials[ClassNode(position)], 0, MatchWeights.Gender);
    }

    private int Seats(int position) => Math.Min(instance.Classes[Classes[position]].Seats, instance.Participants.Count);

    private IEnumerable<Cell> Cells() =>
        from position in Enumerable.Range(0, Classes.Count)
        from gender in Enumerable.Range(0, 2)
        from right in Enumerable.Range(0, 2)
        select new Cell(position, gender, right);
}
