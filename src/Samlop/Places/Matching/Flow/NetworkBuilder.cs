using System.Runtime.InteropServices;

namespace Samlop.Places.Matching.Flow;

/// <summary>Collects the arcs of a network and lays them out in compressed rows.</summary>
/// <param name="nodes">Number of nodes.</param>
/// <param name="expectedArcs">About how many arcs will come, so that room is made once.</param>
public sealed class NetworkBuilder(int nodes, int expectedArcs)
{
    private readonly List<(int Tail, int Head, int Capacity, long Cost)> arcs = new(expectedArcs);
    private readonly int[] degree = new int[nodes];

    public int Nodes => nodes;

    public void Add(int tail, int head, int capacity, long cost)
    {
        arcs.Add((tail, head, capacity, cost));
        degree[tail]++;
        degree[head]++;
    }

    /// <summary>The residual network of the zero flow.</summary>
    public ResidualNetwork Build()
    {
        var first = new int[nodes + 1];
        for (var node = 0; node < nodes; node++) first[node + 1] = first[node] + degree[node];
        var next = first.AsSpan(0, nodes).ToArray();
        var residual = new ResidualArc[first[nodes]];
        foreach (ref readonly var arc in CollectionsMarshal.AsSpan(arcs))
        {
            var forward = next[arc.Tail]++;
            var reverse = next[arc.Head]++;
            residual[forward] = new ResidualArc { Head = arc.Head, Reverse = reverse, Residual = arc.Capacity, Cost = arc.Cost };
            residual[reverse] = new ResidualArc { Head = arc.Tail, Reverse = forward, Residual = 0, Cost = -arc.Cost };
        }

        return new ResidualNetwork(residual, first);
    }
}
