namespace Samlop.Intake.Composition;

/// <summary>
/// The women, or the men, of the class: the highest worth of taking so many of them, so many of these with priority and so many with
/// right. The 2 x 2 table (priority x right) with these margins has one freedom left, the number with both, which is tried out.
/// </summary>
internal sealed class ClassHalf
{
    private readonly ApplicantPool both, priorityOnly, rightOnly, neither;
    private readonly long[] best;
    private readonly int[] peak;

    public ClassHalf(CompositionQuestion question, int[] lots, bool women, int size)
    {
        ApplicantPool Pool(bool priority, bool right) =>
            ApplicantPool.Of(question, lots, a => a.Woman == women && a.Priority == priority && a.Right == right);
        both = Pool(priority: true, right: true);
        priorityOnly = Pool(priority: true, right: false);
        rightOnly = Pool(priority: false, right: true);
        neither = Pool(priority: false, right: false);
        MostPriority = Math.Min(size, both.Count + priorityOnly.Count);
        MostRight = Math.Min(size, both.Count + rightOnly.Count);
        Most = Math.Min(size, both.Count + priorityOnly.Count + rightOnly.Count + neither.Count);
        best = new long[(Most + 1) * (MostPriority + 1) * (MostRight + 1)];
        peak = new int[(Most + 1) * (MostPriority + 1)];
        for (var count = 0; count <= Most; count++)
        {
            for (var priority = 0; priority <= MostPriority; priority++) FillRow(count, priority);
        }
    }

    public int Most { get; }

    public int MostPriority { get; }

    public int MostRight { get; }

    public long Worth(int count, int priority, int right) => best[Row(count, priority) * (MostRight + 1) + right];

    /// <summary>
    /// The number with right, within the bounds, at which the worth is highest. The worth is concave in that number (the table is a
    /// transportation problem with concave gains), so the best within bounds is the peak moved to the nearest bound.
    /// </summary>
    public int BestRight(int count, int priority, int least, int most) => Math.Clamp(peak[Row(count, priority)], least, most);

    public IEnumerable<int> Members(int count, int priority, int right)
    {
        var withBoth = BothFor(count, priority, right);
        return both.First(withBoth).Concat(priorityOnly.First(priority - withBoth)).Concat(rightOnly.First(right - withBoth))
            .Concat(neither.First(count - priority - right + withBoth));
    }

    private int Row(int count, int priority) => count * (MostPriority + 1) + priority;

    private void FillRow(int count, int priority)
    {
        var row = Row(count, priority);
        for (var right = 0; right <= MostRight; right++)
        {
            var worth = WorthWith(BothFor(count, priority, right), count, priority, right);
            best[row * (MostRight + 1) + right] = worth;
            if (worth > best[row * (MostRight + 1) + peak[row]]) peak[row] = right;
        }
    }

    private int BothFor(int count, int priority, int right)
    {
        var (chosen, highest) = (0, long.MinValue);
        for (var withBoth = Math.Max(0, priority + right - count); withBoth <= Math.Min(priority, right); withBoth++)
        {
            var worth = WorthWith(withBoth, count, priority, right);
            if (worth > highest) (chosen, highest) = (withBoth, worth);
        }

        return chosen;
    }

    private long WorthWith(int withBoth, int count, int priority, int right) =>
        Math.Max(
            ApplicantPool.Impossible,
            both.Worth(withBoth)
                + priorityOnly.Worth(priority - withBoth)
                + rightOnly.Worth(right - withBoth)
                + neither.Worth(count - priority - right + withBoth)
        );
}
