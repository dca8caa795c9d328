using System.Runtime.InteropServices;

namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// Finds the best column of a department under given prices: the trainees whose surpluses add up to most and whose
/// weekdays fit. Depth first over the candidates by falling surplus; of two with the same days the one with more surplus
/// is always the better choice, so leaving one out leaves out all that are like it. All in whole numbers.
/// </summary>
public sealed class ColumnPricing(WeekdayProblem problem)
{
    /// <summary>Prices are whole multiples of one part in so many.</summary>
    public const long Scale = 1 << 20;

    /// <summary>Search nodes after which the exact search is given up for a bound.</summary>
    private const int MostNodes = 2_000_000;
    private readonly DayScheduleCache schedules = new();
    private readonly List<(long Surplus, WeekdayProblem.Candidate Candidate)> candidates = [];
    private readonly List<int> chosen = [];
    private readonly List<int> masks = [];
    private readonly List<int> best = [];
    private int department;
    private int capacity;
    private long bestSurplus;
    private int nodes;

    /// <summary>
    /// No column of the department priced last has more surplus: that of the best column, unless the search was given up.
    /// </summary>
    public long SurplusBound { get; private set; }

    /// <summary>
    /// The surplus of the best column in scaled units, zero when the empty one is best; the column then stands in <see cref="Best"/>.
    /// </summary>
    /// <param name="department">Position of the department.</param>
    /// <param name="participantPrice">Scaled price of each participant.</param>
    /// <param name="companyPrice">Scaled price of a trainee in the department's company.</param>
    /// <param name="banned">Pairs of the instance that are out in this branch.</param>
    public long Price(int department, ReadOnlySpan<long> participantPrice, long companyPrice, ReadOnlySpan<bool> banned)
    {
        this.department = department;
        capacity = Math.Min(problem.Capacity(department), problem.CompanyCapacity[problem.Company[department]]);
        bestSurplus = 0;
        best.Clear();
        candidates.Clear();
        foreach (ref readonly var candidate in problem.Candidates[department].AsSpan())
        {
            var surplus = (candidate.Value * Scale) - participantPrice[candidate.Participant] - companyPrice;
            if (surplus > 0 && !banned[candidate.Pair]) candidates.Add((surplus, candidate));
        }

        candidates.Sort(
            (a, b) => a.Surplus != b.Surplus ? b.Surplus.CompareTo(a.Surplus) : a.Candidate.Participant.CompareTo(b.Candidate.Participant)
        );
        nodes = 0;
        Search(0, 0, UInt128.Zero);
        SurplusBound = nodes <= MostNodes ? bestSurplus : Potential(0, capacity, UInt128.Zero);
        return bestSurplus;
    }

    /// <summary>The column found last, when its surplus was above zero.</summary>
    public Column Best()
    {
        var members = best.Select(index => candidates[index].Candidate).OrderBy(candidate => candidate.Participant).ToArray();
        return ColumnOf(problem, department, members);
    }

    public static Column ColumnOf(WeekdayProblem problem, int department, WeekdayProblem.Candidate[] members) => new(
        department,
        [.. members.Select(member => member.Participant)],
        [.. members.Select(member => member.Pair)],
        members.Sum(member => member.Value) - problem.ContestedPenalty(department, members.Length));

    /// <param name="from">First candidate still to decide on.</param>
    /// <param name="surplus">Of those chosen.</param>
    /// <param name="leftOut">Combinations of days of which one candidate has been left out.</param>
    private void Search(int from, long surplus, UInt128 leftOut)
    {
        var penalty = problem.ContestedPenalty(department, chosen.Count) * Scale;
        if (surplus - penalty > bestSurplus)
        {
            bestSurplus = surplus - penalty;
            best.Clear();
            best.AddRange(chosen);
        }

        var room = capacity - chosen.Count;
        for (var index = from; index < candidates.Count && room > 0; index++)
        {
            var (own, candidate) = candidates[index];
            if ((leftOut >> candidate.Days & 1) == 1) continue;
            if (surplus + Potential(index, room, leftOut) - penalty <= bestSurplus || ++nodes > MostNodes) break;
            masks.Add(candidate.Days);
            if (schedules.Fits(CollectionsMarshal.AsSpan(masks), problem.PerDay(department)))
            {
                chosen.Add(index);
                Search(index + 1, surplus + own, leftOut);
                chosen.RemoveAt(chosen.Count - 1);
            }

            masks.RemoveAt(masks.Count - 1);
            leftOut |= UInt128.One << candidate.Days;
        }
    }

    /// <summary>The most that so many of the remaining candidates could add, weekdays aside.</summary>
    private long Potential(int from, int room, UInt128 leftOut)
    {
        long sum = 0;
        for (var index = from; index < candidates.Count && room > 0; index++)
        {
            if ((leftOut >> candidates[index].Candidate.Days & 1) == 1) continue;
            sum += candidates[index].Surplus;
            room--;
        }

        return sum;
    }
}
