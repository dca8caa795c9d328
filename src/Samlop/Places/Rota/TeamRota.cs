namespace Samlop.Places.Rota;

/// <summary>
/// The best rota of people who compete for the same shifts, by dynamic programming over the weeks. The state is how each
/// of them ended last week; the step is the cheapest week of all of them together that fits the shifts' room, found by
/// depth-first search with the sum of the cheapest remaining weeks as bound. One person alone is the simplest team.
/// </summary>
internal sealed class TeamRota
{
    /// <summary>Joint steps per week that are still looked through; larger teams are for <see cref="CrowdedRota"/>.</summary>
    private const int MostSteps = 10_000;

    /// <summary>Search nodes after which a team counts as too large.</summary>
    private const long MostNodes = 5_000_000;

    private readonly IReadOnlyList<WeekOptions> options;
    private readonly int weeks;
    private readonly int team;
    private readonly int mostPerShift;
    private readonly int[] chosen;
    private readonly int[] best;
    private readonly int[] full;
    private int bestCost;
    private long nodes;

    /// <param name="options">Options by week and person: entry week x team + person.</param>
    /// <param name="team">Number of people.</param>
    /// <param name="mostPerShift">Room on one shift.</param>
    public TeamRota(IReadOnlyList<WeekOptions> options, int team, int mostPerShift)
    {
        this.options = options;
        this.team = team;
        this.mostPerShift = mostPerShift;
        weeks = options.Count / team;
        chosen = new int[team];
        best = new int[team];
        full = new int[(team + 1) * (mostPerShift + 1)];
    }

    /// <summary>The lowest cost, with the slots of person p in week w at <c>slots[p][w]</c>; null when the team is too large.</summary>
    public long? Solve(int[][] slots)
    {
        var value = new Dictionary<long, long> { [0] = 0 };
        var steps = new Dictionary<long, (long From, int[] Slots)>[weeks];
        for (var week = 0; week < weeks; week++)
        {
            var next = new Dictionary<long, long>();
            steps[week] = [];
            var groups = NonEmptyGroups(week);
            if (groups.Aggregate(1L, (product, of) => Math.Min(MostSteps + 1, product * of.Length)) > MostSteps) return null;
            foreach (var (step, cost, weekSlots) in Steps(week, groups))
            {
                var end = EndOf(step);
                foreach (var (state, soFar) in value)
                {
                    if (!MayFollow(state, step) || (next.TryGetValue(end, out var known) && known <= soFar + cost)) continue;
                    next[end] = soFar + cost;
                    steps[week][end] = (state, weekSlots);
                }
            }

            if (nodes > MostNodes) return null;
            value = next;
        }

        var (last, total) = value
            .OrderBy(entry => entry.Value)
            .ThenBy(entry => entry.Key)
            .Select(entry => (entry.Key, entry.Value))
            .First();
        for (var week = weeks - 1; week >= 0; week--)
        {
            var (from, weekSlots) = steps[week][last];
            for (var person = 0; person < team; person++) slots[person][week] = weekSlots[person];
            last = from;
        }

        return total;
    }

    private int[][] NonEmptyGroups(int week) =>
        [
            .. Enumerable
                .Range(0, team)
                .Select(person =>
                    Enumerable.Range(0, WeekOptions.Groups).Where(group => options[(week * team) + person][group].Length > 0).ToArray()
                ),
        ];

    /// <summary>Every combination of groups for this week with its cheapest joint week.</summary>
    private IEnumerable<(int[] Groups, int Cost, int[] Slots)> Steps(int week, int[][] nonEmpty)
    {
        var index = new int[team];
        var groups = new int[team];
        while (nodes <= MostNodes)
        {
            var cheapest = 0;
            for (var person = 0; person < team; person++)
            {
                groups[person] = nonEmpty[person][index[person]];
                cheapest += options[(week * team) + person][groups[person]][0].Cost;
            }

            bestCost = int.MaxValue;
            Search(week, groups, 0, 0, cheapest);
            if (bestCost < int.MaxValue) yield return (groups, bestCost, [.. best]);
            var at = 0;
            while (at < team && ++index[at] == nonEmpty[at].Length) index[at++] = 0;
            if (at == team) yield break;
        }
    }

    /// <summary>Depth first by person; <paramref name="cheapestLeft"/> is the sum of the cheapest weeks from this person on.</summary>
    private void Search(int week, int[] groups, int person, int cost, int cheapestLeft)
    {
        if (++nodes > MostNodes) return;
        if (person == team)
        {
            if (cost >= bestCost) return;
            bestCost = cost;
            chosen.CopyTo(best, 0);
            return;
        }

        var group = options[(week * team) + person][groups[person]];
        var cheapestAfter = cheapestLeft - group[0].Cost;
        for (var index = 0; index < group.Length; index++)
        {
            var option = group[index];
            if (cost + option.Cost + cheapestAfter >= bestCost) return;
            if (!Fits(person, option.Slots)) continue;
            chosen[person] = option.Slots;
            Search(week, groups, person + 1, cost + option.Cost, cheapestAfter);
        }
    }

    /// <summary>
    /// Counts the slots in unary, one mask per level: level t holds the slots with at least t people. A slot that would
    /// come above the room does not fit.
    /// </summary>
    private bool Fits(int person, int slots)
    {
        var before = full.AsSpan(person * (mostPerShift + 1), mostPerShift + 1);
        if (mostPerShift == 0) return slots == 0;
        if ((before[mostPerShift] & slots) != 0) return false;
        var after = full.AsSpan((person + 1) * (mostPerShift + 1), mostPerShift + 1);
        after[1] = before[1] | slots;
        for (var level = 2; level <= mostPerShift; level++) after[level] = before[level] | (before[level - 1] & slots);
        return true;
    }

    private static long EndOf(int[] groups)
    {
        var state = 0L;
        for (var person = groups.Length - 1; person >= 0; person--)
            state = (state * WeekPattern.States) + WeekOptions.EndState(groups[person]);
        return state;
    }

    private static bool MayFollow(long state, int[] groups)
    {
        foreach (var group in groups)
        {
            if (!WeekPattern.MayFollow((int)(state % WeekPattern.States), WeekOptions.StartsMondayDay(group), WeekOptions.EndState(group)))
                return false;
            state /= WeekPattern.States;
        }

        return true;
    }
}
