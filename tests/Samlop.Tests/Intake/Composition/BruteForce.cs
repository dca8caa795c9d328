using Samlop.Intake.Composition;

namespace Samlop.Tests.Intake.Composition;

/// <summary>Every subset of the applicants, weighed against the wording of the format: what the engine is compared with on small cases.</summary>
internal sealed class BruteForce
{
    public BruteForce(CompositionQuestion question)
    {
        var feasible = Subsets(question).Select(members => new Candidate(question, members)).ToList();
        var most = feasible.Count == 0 ? -1 : feasible.Max(c => c.Members.Length);
        Largest = [.. feasible.Where(c => c.Members.Length == most)];
    }

    /// <summary>All feasible classes with the highest number admitted.</summary>
    public IReadOnlyList<Candidate> Largest { get; }

    public IReadOnlyList<(int Imbalance, int Priority, int Suitability)> Front()
    {
        var triples = Largest.Select(c => (c.Imbalance, c.Priority, c.Suitability)).Distinct().ToList();
        return [.. triples.Where(t => !triples.Exists(o => o != t && o.Imbalance <= t.Imbalance && o.Priority >= t.Priority && o.Suitability >= t.Suitability))
            .OrderBy(t => t.Imbalance).ThenByDescending(t => t.Priority)];
    }

    public Candidate Best(CompositionOrder order) => (order == CompositionOrder.GenderFirst
        ? Largest.OrderBy(c => c.Imbalance).ThenByDescending(c => c.Priority)
        : Largest.OrderByDescending(c => c.Priority).ThenBy(c => c.Imbalance)).ThenByDescending(c => c.Suitability).First();

    private static IEnumerable<int[]> Subsets(CompositionQuestion question)
    {
        var count = question.Applicants.Count;
        for (var bits = 0; bits < 1 << count; bits++)
        {
            var members = Enumerable.Range(0, count).Where(i => (bits >> i & 1) == 1).ToArray();
            if (members.Length > question.Seats || members.Any(question.LockOut.Contains) || !question.LockIn.All(members.Contains)) continue;
            var right = members.Count(i => question.Applicants[i].Right);
            if (right * question.Seats >= question.RightsMin * members.Length && right * question.Seats <= question.RightsMax * members.Length) yield return members;
        }
    }

    internal sealed record Candidate(CompositionQuestion Question, int[] Members)
    {
        public int Women { get; } = Members.Count(i => Question.Applicants[i].Woman);

        public int Right { get; } = Members.Count(i => Question.Applicants[i].Right);

        public int Priority { get; } = Members.Count(i => Question.Applicants[i].Priority);

        public int Suitability { get; } = Members.Sum(i => Question.Applicants[i].Suitability);

        public int Imbalance => Math.Abs(2 * Women - Members.Length);

        public int Lots(IReadOnlyList<int> lots) => Members.Sum(i => lots[i]);
    }
}
