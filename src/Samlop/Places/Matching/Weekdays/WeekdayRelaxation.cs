using System.Numerics;
using Samlop.Places.Matching.Balance;

namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// Mode Bplus without its weekdays: all that is left of them is how many trainees a department's days have room for. That is
/// mode B with smaller capacities, so a flow gives its optimum, which bounds every Bplus answer and is near to one.
/// </summary>
internal sealed class WeekdayRelaxation
{
    private readonly PlaceInstance relaxed;
    private readonly int[] departmentNode;

    public WeekdayRelaxation(PlaceInstance instance)
    {
        var departments = instance.Departments;
        var capacity = new int[departments.Count];
        var contested = new int[departments.Count];
        for (var j = 0; j < capacity.Length; j++)
        {
            var onDays =
                (long)departments.SupervisedPerDay(j) * BitOperations.PopCount((uint)departments.Days[j]) / MatchWeights.DaysInCompany;
            capacity[j] = (int)Math.Min(departments.Capacity[j], onDays);
            contested[j] = Math.Max(0, capacity[j] - (departments.Capacity[j] - departments.Contested[j]));
        }

        relaxed = instance with { Departments = departments with { Capacity = capacity, Contested = contested } };
        departmentNode = new int[capacity.Length];
    }

    /// <summary>The relaxed optimum of a component, or null when stopped before it was found.</summary>
    public ComponentAnswer? Solve(Component component, Func<bool> expired)
    {
        var flow = new PlaceFlow(relaxed, component, departmentNode);
        if (!flow.Solve(expired)) return null;
        var departments = flow.Positions();
        var value = new ComponentValue(relaxed, component, MatchMode.B).Of(departments);
        return new ComponentAnswer(departments, value, value);
    }
}
