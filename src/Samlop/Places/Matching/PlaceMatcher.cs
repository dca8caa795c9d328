using Samlop.Places.Matching.Balance;
using Samlop.Places.Matching.Weekdays;

namespace Samlop.Places.Matching;

/// <summary>How an instance is to be solved.</summary>
/// <param name="Mode">The question.</param>
/// <param name="Threads">Components are shared out among this many threads; the answer does not depend on it.</param>
/// <param name="TimeLimit">When to stop with the best found and its bound; only the search of AB and Bplus can need it.</param>
public sealed record MatchOptions(MatchMode Mode, int Threads = 1, TimeSpan? TimeLimit = null);

/// <summary>Matching: the best assignment of participants to places, component by component.</summary>
public static class PlaceMatcher
{
    public static PlaceAnswer Solve(PlaceInstance instance, MatchOptions options)
    {
        var deadline = new Deadline(options.TimeLimit);
        var assignment = new int[instance.Participants.Count];
        Array.Fill(assignment, -1);
        var prices = new PlacePrices(new long[assignment.Length], new long[instance.Departments.Count], new long[instance.CompanyCapacity.Length]);
        var classPrices = options.Mode == MatchMode.AB ? NoClassPrices(instance.Classes.Count) : null;
        var departmentNode = new int[instance.Departments.Count];
        long bound = 0;
        Parallel.ForEach(Component.Of(instance, options.Mode), new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, component =>
        {
            if (options.Mode == MatchMode.B)
            {
                var flow = new PlaceFlow(instance, component, departmentNode);
                flow.Solve();
                flow.ReadAssignment(assignment);
                flow.ReadPrices(prices);
                return;
            }

            var answer = classPrices is null
                ? new WeekdayMatch(instance, component, () => deadline.HasPassed).Solve(prices)
                : new BalancedMatch(instance, component, departmentNode, () => deadline.HasPassed).Solve(prices, classPrices);
            for (var position = 0; position < answer.Departments.Length; position++) assignment[component.Participants[position]] = answer.Departments[position];
            Interlocked.Add(ref bound, answer.Bound);
        });
        for (var i = 0; i < assignment.Length; i++) prices.Participant[i] = DualCertificate.Surplus(instance, prices, classPrices, i);
        var days = options.Mode == MatchMode.Bplus ? Weekdays(instance, assignment) : null;
        var score = PlaceChecker.Check(instance, options.Mode, assignment, days);
        var certified = DualCertificate.Bound(instance, prices, classPrices);
        return new PlaceAnswer(options.Mode, assignment, days, score.Objective, options.Mode == MatchMode.B ? certified : Math.Min(bound, certified), prices, classPrices);
    }

    /// <summary>Two weekdays for everyone placed, department by department.</summary>
    private static int[] Weekdays(PlaceInstance instance, int[] assignment)
    {
        var days = new int[assignment.Length];
        foreach (var trainees in Enumerable.Range(0, assignment.Length).Where(i => assignment[i] >= 0).GroupBy(i => assignment[i]))
        {
            var members = trainees.ToArray();
            var schedule = DaySchedule.Of(Array.ConvertAll(members, i => instance.CommonDays(i, trainees.Key)), instance.Departments.SupervisedPerDay(trainees.Key))
                ?? throw new InfeasibleAnswer($"department {trainees.Key}: no weekdays fit");
            for (var member = 0; member < members.Length; member++) days[members[member]] = schedule[member];
        }

        return days;
    }

    private static ClassPrices NoClassPrices(int classes) => new(new long[classes], new long[classes], new long[classes], new long[classes], new long[classes]);
}
