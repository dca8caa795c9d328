namespace Samlop.Places.Matching.Flow;

/// <summary>
/// One arc of the residual network. The flow of an arc is the residual capacity of its reverse arc.
/// </summary>
public struct ResidualArc
{
    /// <summary>Cost of one unit of flow; the reverse arc has the opposite cost.</summary>
    public long Cost;

    /// <summary>The node it leads to.</summary>
    public int Head;

    /// <summary>Position of the reverse arc.</summary>
    public int Reverse;

    /// <summary>How much more flow it can take.</summary>
    public int Residual;
}

/// <summary>
/// The residual network of a flow in compressed rows. The arcs of a node lie side by side, those with residual capacity
/// first: a search never touches an arc it cannot use. Arcs therefore change position as flow is pushed.
/// </summary>
public sealed class ResidualNetwork
{
    private readonly ResidualArc[] arcs;
    private readonly int[] first;
    private readonly int[] open;

    internal ResidualNetwork(ResidualArc[] arcs, int[] first)
    {
        this.arcs = arcs;
        this.first = first;
        Excess = new int[first.Length - 1];
        open = new int[first.Length - 1];
        for (var node = 0; node < open.Length; node++)
        {
            open[node] = first[node];
            for (var arc = first[node]; arc < first[node + 1]; arc++)
            {
                if (arcs[arc].Residual > 0) Open(node, arc);
            }
        }
    }

    private ResidualNetwork(ResidualNetwork other)
    {
        arcs = [.. other.arcs];
        first = other.first;
        open = [.. other.open];
        Excess = [.. other.Excess];
    }

    public int Nodes => open.Length;

    /// <summary>Flow that has reached a node and not left it (negative: a deficit). A flow is feasible when all are zero.</summary>
    public int[] Excess { get; }

    /// <summary>All arcs of a node, those of its reverse direction included.</summary>
    public ReadOnlySpan<ResidualArc> ArcsOf(int node) => arcs.AsSpan(first[node], first[node + 1] - first[node]);

    /// <summary>The arcs of a node that can take flow.</summary>
    public ReadOnlySpan<ResidualArc> OpenArcsOf(int node) => arcs.AsSpan(first[node], open[node] - first[node]);

    /// <summary>Position of a node's first arc: an arc in <see cref="ArcsOf"/> stands at this plus its index.</summary>
    public int FirstArcOf(int node) => first[node];

    public ref readonly ResidualArc At(int arc) => ref arcs[arc];

    public int TailOf(int arc) => arcs[arcs[arc].Reverse].Head;

    /// <summary>Sends flow along an arc. Positions of arcs at both ends may change.</summary>
    public void Push(int arc, int amount)
    {
        var tail = TailOf(arc);
        var head = arcs[arc].Head;
        var reverse = arcs[arc].Reverse;
        Excess[tail] -= amount;
        Excess[head] += amount;
        SetResidual(tail, arc, arcs[arc].Residual - amount);
        // The arc may have moved, its reverse has not: they lie at different nodes.
        SetResidual(head, reverse, arcs[reverse].Residual + amount);
    }

    /// <summary>Changes how much more an arc can take (a place is closed, a pair forbidden).</summary>
    public void SetResidual(int tail, int arc, int residual)
    {
        var was = arcs[arc].Residual;
        arcs[arc].Residual = residual;
        if (was == 0 && residual > 0) Open(tail, arc);
        else if (was > 0 && residual == 0) Close(tail, arc);
    }

    /// <summary>
    /// Takes units of capacity away, unused ones first. Flow that loses its arc becomes an excess at the tail and a deficit
    /// at the head.
    /// </summary>
    public void RemoveCapacity(int arc, int units)
    {
        var (tail, head, reverse) = (TailOf(arc), arcs[arc].Head, arcs[arc].Reverse);
        var unused = Math.Min(units, arcs[arc].Residual);
        SetResidual(tail, arc, arcs[arc].Residual - unused);
        var flow = units - unused;
        if (flow == 0) return;
        SetResidual(head, reverse, arcs[reverse].Residual - flow);
        Excess[tail] += flow;
        Excess[head] -= flow;
    }

    /// <summary>An independent copy of the present flow.</summary>
    public ResidualNetwork Copy() => new(this);

    /// <summary>Changes the cost of an arc and with it that of its reverse.</summary>
    public void SetCost(int arc, long cost)
    {
        arcs[arc].Cost = cost;
        arcs[arcs[arc].Reverse].Cost = -cost;
    }

    private void Open(int node, int arc) => Swap(arc, open[node]++);

    private void Close(int node, int arc) => Swap(arc, --open[node]);

    private void Swap(int one, int other)
    {
        if (one == other) return;
        (arcs[one], arcs[other]) = (arcs[other], arcs[one]);
        arcs[arcs[one].Reverse].Reverse = one;
        arcs[arcs[other].Reverse].Reverse = other;
    }
}
