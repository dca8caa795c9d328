namespace Samlop.Places.Matching.Flow;

/// <summary>
/// A four-ary heap of nodes by distance with lazy deletion: a node is added again when a shorter way is found, and the
/// searcher skips the entries that are out of date.
/// </summary>
internal sealed class DistanceHeap
{
    private (long Distance, int Node)[] entries = new (long, int)[256];
    private int count;

    public bool IsEmpty => count == 0;

    public void Clear() => count = 0;

    public void Add(long distance, int node)
    {
        if (count == entries.Length) Array.Resize(ref entries, 2 * count);
        var at = count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (entries[parent].Distance <= distance) break;
            entries[at] = entries[parent];
            at = parent;
        }

        entries[at] = (distance, node);
    }

    public (long Distance, int Node) TakeNearest()
    {
        var nearest = entries[0];
        var last = entries[--count];
        var at = 0;
        while (true)
        {
            var child = (at << 2) + 1;
            if (child >= count) break;
            var end = Math.Min(child + 4, count);
            var least = child;
            for (var sibling = child + 1; sibling < end; sibling++)
            {
                if (entries[sibling].Distance < entries[least].Distance) least = sibling;
            }

            if (entries[least].Distance >= last.Distance) break;
            entries[at] = entries[least];
            at = least;
        }

        entries[at] = last;
        return nearest;
    }
}
