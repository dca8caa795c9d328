namespace Samlop.Places.Rota;

/// <summary>Vekslingsmodell: the best rota under every choice of school days, and the best choice.</summary>
public static class RotaPlanner
{
    public static RotaAnswer Solve(RotaInstance instance, int threads = 1)
    {
        var people = PeopleByDepartment(instance);
        var plans = new DepartmentPlan[instance.SchoolPatterns.Count, instance.Departments.Count];
        Parallel.For(0, plans.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, cell =>
        {
            var (pattern, department) = (cell / instance.Departments.Count, cell % instance.Departments.Count);
            plans[pattern, department] = DepartmentRota.Solve(instance, department, people[department], instance.SchoolPatterns[pattern]);
        });

        var values = Enumerable.Range(0, instance.SchoolPatterns.Count).Select(pattern => Value(instance, plans, pattern)).ToArray();
        var best = Enumerable.Range(0, values.Length).MinBy(pattern => values[pattern].Objective);
        var bound = values.Min(value => value.Bound);
        return new RotaAnswer(
            values[best].School,
            values[best].Objective,
            Math.Min(bound, values[best].Objective),
            values,
            Shifts(instance, plans, best)
        );
    }

    internal static IReadOnlyList<RotaParticipant>[] PeopleByDepartment(RotaInstance instance)
    {
        var people = instance.Participants.ToLookup(person => person.Department);
        return
        [
            .. Enumerable
                .Range(0, instance.Departments.Count)
                .Select(department => (IReadOnlyList<RotaParticipant>)[.. people[department]]),
        ];
    }

    private static SchoolDaysValue Value(RotaInstance instance, DepartmentPlan[,] plans, int pattern)
    {
        long cost = 0, bound = 0;
        for (var department = 0; department < instance.Departments.Count; department++)
        {
            cost += plans[pattern, department].Cost;
            bound += plans[pattern, department].Bound;
        }

        return new SchoolDaysValue(instance.SchoolPatterns[pattern], cost, bound);
    }

    private static int[][] Shifts(RotaInstance instance, DepartmentPlan[,] plans, int pattern)
    {
        var position = new int[instance.Departments.Count];
        return
        [
            .. instance.Participants.Select(person =>
            {
                var weeks = plans[pattern, person.Department].Slots[position[person.Department]++];
                return weeks
                    .SelectMany(slots =>
                        Enumerable
                            .Range(0, 7)
                            .Select(day =>
                                (slots >> (2 * day) & 0b11) switch
                                {
                                    0 => -1,
                                    1 => 0,
                                    _ => 1,
                                }
                            )
                    )
                    .ToArray();
            }),
        ];
    }
}
