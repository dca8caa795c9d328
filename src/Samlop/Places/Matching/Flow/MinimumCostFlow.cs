namespace Samlop.Places.Matching.Flow;

/// <summary>
/// Minimum-cost flow by successive shortest paths. Invariant: every open arc has a reduced cost
/// <c>cost + potential(tail) - potential(head)</c> of zero or more; so the flow is the cheapest one for its excesses,
/// and when no excess is left it is the cheapest flow of all, with the potentials as proof.
/// </summary>
/// <remarks>
/// The same two steps solve anew and repair after a change: saturate the arcs whose reduced cost is below zero, which
/// leaves excesses and deficits, and then carry each excess along a shortest path to a deficit. A change of one fact
/// therefore costs a few searches, not a new solution.
/// </remarks>
public sealed class MinimumCostFlow
{
    private readonly ResidualNetwork network;
    private readonly long[] distance;
    private readonly int[] arcTo;
    private readonly int[] seenIn;
    private readonly int[] settled;
    private readonly int[] now;
    private readonly DistanceHeap heap = new();
    private readonly Stack<int> excesses = new();
    private int search;
    private int settledCount;

    public MinimumCostFlow(ResidualNetwork network)
        : this(network, new long[network.Nodes])
    {
    }

    private MinimumCostFlow(ResidualNetwork network, long[] potentials)
    {
        this.network = network;
        Potentials = potentials;
        distance = new long[network.Nodes];
        arcTo = new int[network.Nodes];
        seenIn = new int[network.Nodes];
        settled = new int[network.Nodes];
        now = new int[network.Nodes];
    }

    public ResidualNetwork Network => network;

    /// <summary>The dual prices: along the flow they rise by exactly the cost, elsewhere by no more.</summary>
    public long[] Potentials { get; }

    /// <summary>Paths that flow was pushed along so far: a measure of work.</summary>
    public int AugmentingPaths { get; private set; }

    /// <summary>An independent copy of flow and potentials: what happens to it leaves this one as it is.</summary>
    public MinimumCostFlow Copy() => new(network.Copy(), [.. Potentials]);

    public long ReducedCost(int arc) => network.At(arc).Cost + Potentials[network.TailOf(arc)] - Potentials[network.At(arc).Head];

    /// <summary>Saturates every arc at this node, in or out, whose reduced cost has come below zero.</summary>
    public void Saturate(int node)
    {
        var start = network.FirstArcOf(node);
        var end = start + network.ArcsOf(node).Length;
        for (var arc = start; arc < end; arc++)
        {
            var at = network.At(arc); // a copy: pushing moves arcs
            var reduced = at.Cost + Potentials[node] - Potentials[at.Head];
            if (reduced == 0) continue;
            var violating = reduced < 0 ? arc : at.Reverse;
            var residual = network.At(violating).Residual;
            if (residual == 0) continue;
            network.Push(violating, residual);
            NoteExcess(reduced < 0 ? at.Head : node);
            NoteExcess(reduced < 0 ? node : at.Head);
            arc = start - 1; // positions have changed: look again from the first
        }
    }

    /// <summary>Says that a node may have an excess to carry away.</summary>
    public void NoteExcess(int node)
    {
        if (network.Excess[node] > 0) excesses.Push(node);
    }

    /// <summary>
    /// Carries every noted excess to a deficit. False when one cannot get there (the problem is infeasible), or when
    /// stopped: what has not been carried is then still an excess, and the rest of the flow is sound.
    /// </summary>
    public bool Restore(Func<bool>? expired = null)
    {
        while (excesses.TryPop(out var source))
        {
            if (expired?.Invoke() == true) return false;
            while (network.Excess[source] > 0)
            {
                var target = NearestDeficit(source);
                if (target < 0) return false;
                Augment(source, target);
            }
        }

        return true;
    }

    /// <summary>Dijkstra on reduced costs from the source until the first deficit is settled.</summary>
    private int NearestDeficit(int source)
    {
        search++;
        settledCount = 0;
        heap.Clear();
        seenIn[source] = search;
        distance[source] = 0;
        var atDistance = 0L;
        var bound = long.MaxValue; // the distance at which a deficit is known to be
        var nowCount = 0;
        now[nowCount++] = source;
        while (true)
        {
            int node;
            if (nowCount > 0)
            {
                node = now[--nowCount];
            }
            else
            {
                if (heap.IsEmpty) return -1;
                (atDistance, node) = heap.TakeNearest();
                if (distance[node] != atDistance || IsSettled(node)) continue;
            }

            seenIn[node] = -search;
            if (network.Excess[node] < 0)
            {
                RaisePotentials(atDistance);
                return node;
            }

            settled[settledCount++] = node;
            var position = network.FirstArcOf(node);
            var from = atDistance + Potentials[node];
            foreach (ref readonly var arc in network.OpenArcsOf(node))
            {
                var head = arc.Head;
                var length = from + arc.Cost - Potentials[head];
                if (length < bound && seenIn[head] != -search && (seenIn[head] != search || length < distance[head]))
                {
                    seenIn[head] = search;
                    distance[head] = length;
                    arcTo[head] = position;
                    if (network.Excess[head] < 0) bound = length;
                    if (length == atDistance && nowCount < now.Length) now[nowCount++] = head;
                    else heap.Add(length, head);
                }

                position++;
            }
        }
    }

    /// <summary>
    /// The cost of the cheapest way from the source to every node under the present flow, <see cref="long.MaxValue"/> where
    /// there is none: what one more unit there would cost.
    /// </summary>
    public long[] CheapestFrom(int source)
    {
        var cheapest = new long[network.Nodes];
        Array.Fill(cheapest, long.MaxValue);
        search++;
        heap.Clear();
        heap.Add(0, source);
        seenIn[source] = search;
        distance[source] = 0;
        while (!heap.IsEmpty)
        {
            var (at, node) = heap.TakeNearest();
            if (IsSettled(node) || at != distance[node]) continue;
            seenIn[node] = -search;
            cheapest[node] = at - Potentials[source] + Potentials[node];
            foreach (ref readonly var arc in network.OpenArcsOf(node))
            {
                var length = at + arc.Cost + Potentials[node] - Potentials[arc.Head];
                if (seenIn[arc.Head] == -search || (seenIn[arc.Head] == search && length >= distance[arc.Head])) continue;
                seenIn[arc.Head] = search;
                distance[arc.Head] = length;
                heap.Add(length, arc.Head);
            }
        }

        return cheapest;
    }

    private bool IsSettled(int node) => seenIn[node] == -search;

    private void RaisePotentials(long atDistance)
    {
        for (var index = 0; index < settledCount; index++)
        {
            var node = settled[index];
            Potentials[node] -= atDistance - distance[node];
        }
    }

    private void Augment(int source, int target)
    {
        var amount = Math.Min(network.Excess[source], -network.Excess[target]);
        for (var node = target; node != source; node = network.TailOf(arcTo[node]))
            amount = Math.Min(amount, network.At(arcTo[node]).Residual);
        for (var node = target; node != source;)
        {
            var tail = network.TailOf(arcTo[node]);
            network.Push(arcTo[node], amount);
            node = tail;
        }

        AugmentingPaths++;
    }
}
