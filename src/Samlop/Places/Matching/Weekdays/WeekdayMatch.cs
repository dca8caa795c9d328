using Samlop.Places.Matching.Balance;

namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// Mode Bplus, exact: branch and price. The linear master problem bounds each branch; where its solution splits a
/// participant between departments, one branch takes the pair away and the other leaves the participant nothing else.
/// Branches are nothing but banned pairs, so one basis serves them all: banned columns are priced out of it.
/// </summary>
internal sealed class WeekdayMatch
{
    /// <summary>Rows of a master problem above which its dense inverse (eight bytes times their square) is not attempted.</summary>
    private const int MostRows = 6_000;
    private readonly WeekdayProblem problem;
    private readonly MasterProblem? master;
    private readonly WeekdayRounding rounding;
    private readonly ComponentValue value;
    private readonly PriorityQueue<Branch?, (long, int)> open = new();
    private int[] best;
    private long bestValue;
    private long unresolved = long.MinValue;
    private int branches;

    /// <summary>A branch as the chain of decisions that led to it; the root is none.</summary>
    private sealed record Branch(Branch? Parent, int Participant, int Pair, bool Only);

    /// <param name="instance">The whole instance.</param>
    /// <param name="component">The part to solve.</param>
    /// <param name="relaxed">
    /// The best match when weekdays only limit how many a department takes: a first bound, and where rounding starts.
    /// </param>
    /// <param name="expired">Ends the first rounding early.</param>
    public WeekdayMatch(PlaceInstance instance, Component component, ComponentAnswer? relaxed, Func<bool> expired)
    {
        problem = new WeekdayProblem(instance, component);
        var bound = Math.Min(problem.EverybodysBest(), relaxed?.Bound ?? long.MaxValue);
        rounding = new WeekdayRounding(problem);
        value = new ComponentValue(instance, component, MatchMode.Bplus);
        best = new int[problem.Participants];
        Array.Fill(best, -1);
        Round(relaxed is null ? [] : problem.Singles(relaxed.Departments), expired);
        if (problem.Participants + problem.Departments > MostRows)
        {
            // Too large for the linear program: the relaxation's bound is what there is.
            unresolved = bound > bestValue ? bound : long.MinValue;
            return;
        }

        master = new MasterProblem(problem, new bool[instance.Pairs.Count]);
        Start(master);
        open.Enqueue(null, (-bound, branches++));
    }

    /// <summary>Whether the best answer is known to be optimal, so that there is nothing left to search.</summary>
    public bool IsFinished => unresolved == long.MinValue && !(open.TryPeek(out _, out var key) && -key.Item1 > bestValue);

    /// <summary>Searches until finished or stopped; called again, it goes on where it was.</summary>
    public ComponentAnswer Search(Func<bool> expired)
    {
        while (open.TryPeek(out var branch, out var key) && -key.Item1 > bestValue)
        {
            if (expired()) return Answer(Math.Max(unresolved, -key.Item1));
            open.Dequeue();
            Explore(master!, branch, -key.Item1, expired);
        }

        return Answer(Math.Max(unresolved, bestValue));
    }

    /// <summary>Writes the prices of the linear program as it stands.</summary>
    public void ReadPrices(PlacePrices prices)
    {
        if (master is null) return;
        var (department, company) = master.Prices();
        for (var j = 0; j < department.Length; j++) prices.Department[problem.Component.Departments[j]] = department[j];
        for (var k = 0; k < company.Length; k++) prices.Company[problem.Component.Companies[k]] = company[k];
    }

    private ComponentAnswer Answer(long bound) =>
        new([.. best.Select(j => j < 0 ? -1 : problem.Component.Departments[j])], bestValue, bound);

    private void Start(MasterProblem master)
    {
        foreach (var group in Enumerable.Range(0, best.Length).Where(i => best[i] >= 0).GroupBy(i => best[i]).OrderBy(group => group.Key))
        {
            var members = problem.Candidates[group.Key].Where(candidate => best[candidate.Participant] == group.Key).ToArray();
            master.Add(ColumnPricing.ColumnOf(problem, group.Key, members));
        }
    }

    private void Explore(MasterProblem master, Branch? branch, long parentBound, Func<bool> expired)
    {
        Apply(master, branch);
        var bound = Math.Min(parentBound, master.Solve(bestValue, expired));
        if (bound <= bestValue) return;
        var shares = master.Solution().ToArray();
        Round(shares, expired);
        if (bound <= bestValue) return;
        if (expired())
        {
            open.Enqueue(branch, (-bound, -branches++));
            return;
        }

        if (MostSplit(shares) is not { } split)
        {
            // Whole, and yet below the bound: rounding errors could not be told from a gap, so it stands as one.
            unresolved = Math.Max(unresolved, bound);
            return;
        }

        open.Enqueue(new Branch(branch, split.Participant, split.Pair, Only: false), (-bound, -branches++));
        open.Enqueue(new Branch(branch, split.Participant, split.Pair, Only: true), (-bound, -branches++));
    }

    private void Apply(MasterProblem master, Branch? branch)
    {
        Array.Clear(master.Banned);
        for (; branch is not null; branch = branch.Parent)
        {
            if (!branch.Only)
            {
                master.Banned[branch.Pair] = true;
                continue;
            }

            var i = problem.Component.Participants[branch.Participant];
            for (var pair = problem.Instance.Pairs.First[i]; pair < problem.Instance.Pairs.First[i + 1]; pair++)
            {
                if (pair != branch.Pair) master.Banned[pair] = true;
            }
        }

        master.Reprice();
    }

    private void Round(IEnumerable<(Column, double)> shares, Func<bool> expired)
    {
        var rounded = rounding.Round(shares, expired);
        var worth = value.Of([.. rounded.Select(j => j < 0 ? -1 : problem.Component.Departments[j])]);
        if (worth > bestValue) (best, bestValue) = (rounded, worth);
    }

    /// <summary>The pair that the linear solution is least sure of among those it has most of.</summary>
    private (int Participant, int Pair)? MostSplit((Column Column, double Share)[] shares)
    {
        var sums = new SortedDictionary<int, (int Participant, double Share)>();
        foreach (var (column, share) in shares)
        {
            for (var member = 0; member < column.Pairs.Length; member++)
            {
                var sum = sums.GetValueOrDefault(column.Pairs[member]).Share;
                sums[column.Pairs[member]] = (column.Participants[member], sum + share);
            }
        }

        var split = sums.Where(pair => pair.Value.Share is > 1e-3 and < 1 - 1e-3).ToArray();
        if (split.Length == 0) return null;
        var most = split.MaxBy(pair => 0.5 - Math.Abs(pair.Value.Share - 0.6));
        return (most.Value.Participant, most.Key);
    }
}
