namespace Samlop.Platform.Amounts;

/// <summary>
/// Små tall: counts of persons are told from five up, so that nobody is recognised in them. None is told as none: it is of nobody. A part
/// that is kept back must not come out of the sum of all parts and the others: then another part, and at last the sum, is kept back too.
/// </summary>
public static class SmallCounts
{
    /// <summary>The least that is told.</summary>
    public const int Least = 5;

    public static bool IsSmall(int count) => count is > 0 and < Least;

    /// <summary>A count that is a part of no sum.</summary>
    public static int? Told(int count) => IsSmall(count) ? null : count;

    /// <summary>Parts of one sum, and the sum; null is what is not told.</summary>
    public static (IReadOnlyList<int?> Parts, int? Sum) Told(IReadOnlyList<int> parts)
    {
        var sum = parts.Sum();
        // Of a small sum each part is small.
        var kept = parts.Select(IsSmall).ToArray();
        while (IsGivenAway())
        {
            // The least of the others costs the reader least.
            var next = Enumerable.Range(0, parts.Count).Where(i => !kept[i] && parts[i] > 0).OrderBy(i => parts[i]).ToList();
            if (next.Count == 0) return ([.. parts.Select((part, i) => kept[i] ? (int?)null : part)], null);
            kept[next[0]] = true;
        }

        return ([.. parts.Select((part, i) => kept[i] ? (int?)null : part)], Told(sum));

        // What is kept back is at least one in each part: one part alone, all ones and all fours come out of their sum, and so does that of
        // a few persons.
        bool IsGivenAway()
        {
            var count = kept.Count(k => k);
            if (count == 0) return false;
            var hidden = parts.Where((_, i) => kept[i]).Sum();
            return count == 1 || hidden < Least || hidden == count || hidden == count * (Least - 1);
        }
    }

    /// <summary>Counts whose difference is known from elsewhere: where one is kept back, all are.</summary>
    public static IReadOnlyList<int?> ToldTogether(params IReadOnlyList<int> counts) =>
        counts.Any(IsSmall) ? [.. counts.Select(_ => (int?)null)] : [.. counts.Select(count => (int?)count)];
}
