using Samlop.Places.Rota;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Rota;

public class RotaSwapsTests
{
    [Fact, Requirement("K-16")]
    public void BestSwap_OfAKnownInstance_GainsWhatTheRotaThenGains()
    {
        var instance = InstanceFile.Read("D_12.json", RotaInstanceReader.Read);
        var swaps = RotaSwaps.Best(instance, most: 5);
        swaps.Count.ShouldBe(5);
        swaps.Select(swap => swap.Gain).ShouldBeInOrder(SortDirection.Descending);
        foreach (var swap in swaps)
        {
            var changed = RotaPlanner.Solve(After(instance, swap));
            (4_219 - changed.Objective).ShouldBe(swap.Gain);
            changed.School.ShouldBe(swap.School);
        }
    }

    [Fact]
    public void BestSwap_OfSmallRotas_IsNoWorseThanAnyOther()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var instance = RandomRota.Small(seed, weeks: 1, people: 3, daysEach: 5, mostPerShift: 2);
            var now = RotaPlanner.Solve(instance).Objective;
            var best = RotaSwaps.Best(instance, most: 1) is [var first] ? first.Gain : 0;
            for (var department = 0; department < instance.Departments.Count; department++)
            {
                var open = instance.Departments[department];
                for (var (supervisor, day) = (0, 0); supervisor < open.Supervisors.Count; (supervisor, day) = day == 6 ? (supervisor + 1, 0) : (supervisor, day + 1))
                {
                    foreach (var to in (int[])[0, 1])
                    {
                        if ((open.Open >> to & 1) == 0 || (day >= 5 && !open.WeekendOpen)) continue;
                        var changed = After(instance, new SupervisorSwap(department, supervisor, day, 0, to, 0, instance.SchoolPatterns[0]));
                        (now - RotaPlanner.Solve(changed).Objective).ShouldBeLessThanOrEqualTo(best, $"seed {seed}");
                    }
                }
            }
        }
    }

    private static RotaInstance After(RotaInstance instance, SupervisorSwap swap)
    {
        var department = instance.Departments[swap.Department];
        int[][] supervisors = [.. department.Supervisors.Select(row => row.ToArray())];
        supervisors[swap.Supervisor][swap.Day] = swap.To;
        RotaDepartment[] departments = [.. instance.Departments];
        departments[swap.Department] = department with { Supervisors = supervisors };
        return instance with { Departments = departments };
    }
}
