using Samlop.Places.Matching.Balance;
using Samlop.Places.Matching.Weekdays;

namespace Samlop.Places.Matching;

/// <summary>How an instance is to be solved.</summary>
/// <param name="Mode">The question.</param>
/// <param name="Threads">Components are shared out among this many threads; the answer does not depend on it.</param>
/// <param name="TimeLimit">When to stop with the best found and its bound.</param>
public sealed record MatchOptions(MatchMode Mode, int Threads = 1, TimeSpan? TimeLimit = null);

/// <summary>Matching: the best assignment of participants to places, component by component.</summary>
public sealed class PlaceMatcher
{
    private readonly PlaceInstance instance;
    private readonly MatchOptions options;
    private readonly Deadline deadline;
    private readonly int[] assignment;
    private readonly int[] departmentNode;
    private readonly PlacePrices prices;
    private readonly ClassPrices? classPrices;
    private long bound;

    private PlaceMatcher(PlaceInstance instance, MatchOptions options)
    {
        this.instance = instance;
        this.options = options;
        deadline = new Deadline(options.TimeLimit);
        assignment = new int[instance.Participants.Count];
        Array.Fill(assignment, -1);
        departmentNode = new int[instance.Departments.Count];
        prices = new PlacePrices(new long[assignment.Length], new long[departmentNode.Length], new long[instance.CompanyCapacity.Length]);
        if (options.Mode == MatchMode.AB) classPrices = ClassPrices.None(instance.Classes.Count);
    }

    public static PlaceAnswer Solve(PlaceInstance instance, MatchOptions options) => new PlaceMatcher(instance, options).Answer();

    private PlaceAnswer Answer()
    {
        var components = Component.Of(instance, options.Mode);
        if (options.Mode == MatchMode.Bplus) SearchWeekdays(components);
        else InParallel(components, options.Mode == MatchMode.B ? SolveFlow : SolveBalance);
        for (var i = 0; i < assignment.Length; i++) prices.Participant[i] = DualCertificate.Surplus(instance, prices, classPrices, i);
        var days = options.Mode == MatchMode.Bplus ? Weekdays() : null;
        var score = PlaceChecker.Check(instance, options.Mode, assignment, days);
        var certified = DualCertificate.Bound(instance, prices, classPrices);
        return new PlaceAnswer(
            options.Mode,
            assignment,
            days,
            score.Objective,
            options.Mode == MatchMode.B ? certified : Math.Min(bound, certified),
            prices,
            classPrices
        );
    }

    private void SolveFlow(Component component)
    {
        var flow = new PlaceFlow(instance, component, departmentNode);
        flow.Solve(() => deadline.HasPassed);
        flow.ReadAssignment(assignment);
        flow.ReadPrices(prices);
    }

    private void SolveBalance(Component component) =>
        Take(component, new BalancedMatch(instance, component, departmentNode, () => deadline.HasPassed).Solve(prices, classPrices!));

    /// <summary>
    /// Under a time limit every component first gets its share of what is left, so that none is without a good answer;
    /// those that did not finish then go on until the end.
    /// </summary>
    private void SearchWeekdays(IReadOnlyList<Component> components)
    {
        var searches = new WeekdayMatch[components.Count];
        var started = 0;
        var relaxation = new WeekdayRelaxation(instance);
        InParallel(
            Enumerable.Range(0, components.Count),
            index =>
            {
                var left = components.Count - (Interlocked.Increment(ref started) - 1);
                var share = deadline.Share((double)options.Threads / left);
                searches[index] = new WeekdayMatch(
                    instance,
                    components[index],
                    relaxation.Solve(components[index], () => deadline.HasPassed),
                    () => share.HasPassed
                );
                searches[index].Search(() => share.HasPassed);
            }
        );
        InParallel(
            Enumerable.Range(0, components.Count),
            index =>
            {
                Take(components[index], searches[index].Search(() => deadline.HasPassed));
                searches[index].ReadPrices(prices);
            }
        );
    }

    private void Take(Component component, ComponentAnswer answer)
    {
        for (var position = 0; position < answer.Departments.Length; position++)
            assignment[component.Participants[position]] = answer.Departments[position];
        Interlocked.Add(ref bound, answer.Bound);
    }

    private void InParallel<T>(IEnumerable<T> parts, Action<T> action)
    {
        try
        {
            Parallel.ForEach(parts, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, action);
        }
        catch (AggregateException failures) when (failures.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failures.InnerExceptions[0]).Throw();
        }
    }

    /// <summary>Two weekdays for everyone placed, department by department.</summary>
    private int[] Weekdays()
    {
        var days = new int[assignment.Length];
        foreach (var trainees in Enumerable.Range(0, assignment.Length).Where(i => assignment[i] >= 0).GroupBy(i => assignment[i]))
        {
            var members = trainees.ToArray();
            var schedule =
                DaySchedule.Of(
                    Array.ConvertAll(members, i => instance.CommonDays(i, trainees.Key)),
                    instance.Departments.SupervisedPerDay(trainees.Key)
                ) ?? throw new InfeasibleAnswer($"department {trainees.Key}: no weekdays fit");
            for (var member = 0; member < members.Length; member++)
                days[members[member]] = schedule[member];
        }

        return days;
    }
}
