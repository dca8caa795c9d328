using System.Diagnostics;
using Google.OrTools.Graph;
using Samlop.Places.Matching;

namespace Samlop.Bench;

/// <summary>
/// Mode B as the minimum-cost flow of OR-Tools: of all that are not ours the method that suits the question best. Building the network is
/// left out.
/// </summary>
internal sealed class OrToolsFlow(PlaceInstance instance) : OtherSolver
{
    public override string Name => "OR-Tools (minimum-cost flow)";

    public override (double Seconds, double Objective)? Solve(string modelFile, int limitSeconds)
    {
        var (people, departments) = (instance.Participants.Count, instance.Departments.Count);
        var company = people + departments;
        var sink = company + instance.CompanyCapacity.Length;
        using var flow = new MinCostFlow();
        for (var i = 0; i < people; i++)
        {
            flow.SetNodeSupply(i, 1);
            flow.AddArcWithCapacityAndUnitCost(i, sink, 1, 0);
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                flow.AddArcWithCapacityAndUnitCost(i, people + instance.Pairs.Department[pair], 1,
                    instance.Pairs.Cost(pair) - instance.Worth(i));
            }
        }

        for (var j = 0; j < departments; j++)
        {
            var to = company + instance.Departments.Company[j];
            flow.AddArcWithCapacityAndUnitCost(people + j, to, instance.Departments.Capacity[j] - instance.Departments.Contested[j], 0);
            flow.AddArcWithCapacityAndUnitCost(people + j, to, instance.Departments.Contested[j], instance.ContestedPenalty);
        }

        for (var k = 0; k < instance.CompanyCapacity.Length; k++)
        {
            flow.AddArcWithCapacityAndUnitCost(company + k, sink, instance.CompanyCapacity[k], 0);
        }
        flow.SetNodeSupply(sink, -people);
        var clock = Stopwatch.StartNew();
        return flow.Solve() == MinCostFlow.Status.OPTIMAL ? (clock.Elapsed.TotalSeconds, -flow.OptimalCost()) : null;
    }
}
