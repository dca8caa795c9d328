using Samlop.Platform.Amounts;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>
/// The figures of an example as all may read them. Which of them are parts of another is not said, so each that is the sum of some others,
/// or exceeds it by a small count alone, is taken for their total: then what is kept back must not come out of it (<see
/// cref="SmallCounts"/>). The same time is written in too many ways to tell it from another, so times make no difference: a figure too many
/// may be kept back, and none too few.
/// </summary>
internal static class FiguresTold
{
    /// <summary>Each as it was given, with the count that is told; null where it is kept back.</summary>
    public static IReadOnlyList<(ExampleFigure Figure, int? Told)> Of(IReadOnlyList<ExampleFigure> figures)
    {
        var kept = new HashSet<ExampleFigure>(ReferenceEqualityComparer.Instance);
        KeepBack(figures, kept);
        return [.. figures.Select(f => (f, kept.Contains(f) ? (int?)null : f.Count))];
    }

    private static void KeepBack(IReadOnlyList<ExampleFigure> figures, HashSet<ExampleFigure> kept)
    {
        kept.UnionWith(figures.Where(f => SmallCounts.IsSmall(f.Count)));
        // Those of few parts first: what is kept back for them is mostly enough for the rest.
        var totals = figures.SelectMany(whole => Totals(whole, figures)).OrderBy(total => total.Parts.Count).ToList();
        while (totals.Find(total => total.GivesAway(kept)) is { } total) kept.Add(total.Next(kept));
    }

    /// <summary>The figure as the total of each choice of others that makes it up, but for a small count at most.</summary>
    private static IEnumerable<Total> Totals(ExampleFigure whole, IReadOnlyList<ExampleFigure> figures)
    {
        var others = figures.Where(f => f != whole && f.Count > 0).ToList();
        for (var chosen = 1; chosen < 1 << others.Count; chosen++)
        {
            var parts = others.Where((_, at) => (chosen & (1 << at)) != 0).ToList();
            var rest = whole.Count - parts.Sum(p => p.Count);
            if (rest is >= 0 and < SmallCounts.Least) yield return new(whole, parts, rest);
        }
    }

    /// <param name="Rest">Persons in none of the parts: a small count that nobody has typed.</param>
    private sealed record Total(ExampleFigure Whole, IReadOnlyList<ExampleFigure> Parts, int Rest)
    {
        /// <summary>What is kept back comes out of what is shown; the rule for parts of a sum that <see cref="SmallCounts"/> has.</summary>
        public bool GivesAway(HashSet<ExampleFigure> kept)
        {
            var hidden = Parts.Where(kept.Contains).Select(p => p.Count).ToList();
            if (kept.Contains(Whole)) return hidden.Count == 0 && Rest == 0;
            if (Rest > 0) hidden.Add(Rest);
            if (hidden.Count == 0) return false;
            var sum = hidden.Sum();
            return hidden.Count == 1 || sum < SmallCounts.Least || sum == hidden.Count || sum == hidden.Count * (SmallCounts.Least - 1);
        }

        /// <summary>The least of the parts that are shown costs the reader least; where all are kept back it is the whole.</summary>
        public ExampleFigure Next(HashSet<ExampleFigure> kept) => Parts.Where(p => !kept.Contains(p)).MinBy(p => p.Count) ?? Whole;
    }
}
