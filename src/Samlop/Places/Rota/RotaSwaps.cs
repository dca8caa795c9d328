namespace Samlop.Places.Rota;

/// <summary>A single change of a supervisor's shift, and what the rota would gain by it.</summary>
/// <param name="Department">The department.</param>
/// <param name="Supervisor">The supervisor, as an index in the department.</param>
/// <param name="Day">Day of the rota.</param>
/// <param name="From">The shift now: 0 day, 1 evening, -1 not at work.</param>
/// <param name="To">The shift instead.</param>
/// <param name="Gain">How much lower the objective becomes with the best rota after the change.</param>
/// <param name="School">The best school days after the change.</param>
public sealed record SupervisorSwap(int Department, int Supervisor, int Day, int From, int To, long Gain, SchoolPattern School);

/// <summary>
/// Bytte av vakt: which single change of a supervisor's shift helps the rota most. Departments share nothing but the school
/// days, so each change is one department solved anew under every choice of them.
/// </summary>
public static class RotaSwaps
{
    /// <summary>
    /// The changes that help, the best first, at most <paramref name="most"/> of them. A supervisor stays within the department's opening.
    /// </summary>
    public static IReadOnlyList<SupervisorSwap> Best(RotaInstance instance, int most)
    {
        var people = RotaPlanner.PeopleByDepartment(instance);
        var patterns = instance.SchoolPatterns;
        var cost = new long[patterns.Count, instance.Departments.Count];
        var total = new long[patterns.Count];
        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            for (var department = 0; department < instance.Departments.Count; department++)
            {
                cost[pattern, department] = DepartmentRota.Solve(instance, department, people[department], patterns[pattern]).Cost;
                total[pattern] += cost[pattern, department];
            }
        }

        var now = total.Min();
        var swaps = new List<SupervisorSwap>();
        foreach (var change in Changes(instance, people))
        {
            var changed = With(instance, change);
            var pattern = -1;
            var best = now;
            for (var candidate = 0; candidate < patterns.Count; candidate++)
            {
                // The department can at best come down to nothing: most school days are out before they are solved.
                var others = total[candidate] - cost[candidate, change.Department];
                if (others >= best) continue;
                var value = others + DepartmentRota.Solve(changed, change.Department, people[change.Department], patterns[candidate]).Cost;
                if (value < best) (best, pattern) = (value, candidate);
            }

            if (pattern >= 0) swaps.Add(change with { Gain = now - best, School = instance.SchoolPatterns[pattern] });
        }

        return
        [
            .. swaps.OrderByDescending(swap => swap.Gain).ThenBy(swap => (swap.Department, swap.Supervisor, swap.Day, swap.To)).Take(most),
        ];
    }

    private static IEnumerable<SupervisorSwap> Changes(RotaInstance instance, IReadOnlyList<RotaParticipant>[] people) =>
        from department in Enumerable.Range(0, instance.Departments.Count)
        where people[department].Count > 0
        from supervisor in Enumerable.Range(0, instance.Departments[department].Supervisors.Count)
        from day in Enumerable.Range(0, 7 * instance.Weeks)
        where day % 7 < 5 || instance.Departments[department].WeekendOpen
        let shift = instance.Departments[department].Supervisors[supervisor][day]
        from to in Enumerable.Range(0, 2)
        where to != shift && (instance.Departments[department].Open >> to & 1) == 1
        select new SupervisorSwap(department, supervisor, day, shift, to, 0, instance.SchoolPatterns[0]);

    private static RotaInstance With(RotaInstance instance, SupervisorSwap change)
    {
        var department = instance.Departments[change.Department];
        var supervisors = department.Supervisors.Select((row, index) =>
        {
            if (index != change.Supervisor) return row;
            int[] changed = [.. row];
            changed[change.Day] = change.To;
            return changed;
        }).ToArray();
        var departments = instance.Departments.ToArray();
        departments[change.Department] = department with { Supervisors = supervisors };
        return instance with { Departments = departments };
    }
}
