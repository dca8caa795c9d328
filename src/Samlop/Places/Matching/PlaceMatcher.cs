using Samlop.Places.Matching.Balance;

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
            if (classPrices is null)
            {
                var flow = new PlaceFlow(instance, component, departmentNode);
                flow.Solve();
                flow.ReadAssignment(assignment);
                flow.ReadPrices(prices);
                return;
            }

            var answer = new BalancedMatch(instance, component, departmentNode, () => deadline.HasPassed).Solve(prices, classPrices);
            for (var position = 0; position < answer.Departments.Length; position++) assignment[component.Participants[position]] = answer.Departments[position];
            Interlocked.Add(ref bound, answer.Bound);
        });
        for (var i = 0; i < assignment.Length; i++) prices.Participant[i] = DualCertificate.Surplus(instance, prices, classPrices, i);
        var score = PlaceChecker.Check(instance, options.Mode, assignment, null);
        var certified = DualCertificate.Bound(instance, prices, classPrices);
        return new PlaceAnswer(options.Mode, assignment, null, score.Objective, classPrices is null ? certified : Math.Min(bound, certified), prices, classPrices);
    }

    private static ClassPrices NoClassPrices(int classes) => new(new long[classes], new long[classes], new long[classes], new long[classes], new long[classes]);
}
