namespace Samlop.Places.Rota;

/// <summary>The value of one department under given school days, with the slots of each of its people by week.</summary>
internal sealed record DepartmentPlan(long Cost, long Bound, int[][] Slots);

/// <summary>
/// The best rota of one department under given school days. Departments share nothing; people of one department share
/// only the room on its shifts, so where there is room for all of them each is solved alone.
/// </summary>
internal static class DepartmentRota
{
    public static DepartmentPlan Solve(RotaInstance instance, int department, IReadOnlyList<RotaParticipant> people, SchoolPattern school)
    {
        var room = instance.Departments[department].MostPerShift;
        var slots = people.Select(_ => new int[instance.Weeks]).ToArray();
        var crowded = people.Count > room;
        var options = new WeekOptions[instance.Weeks * people.Count];
        for (var week = 0; week < instance.Weeks; week++)
        {
            for (var person = 0; person < people.Count; person++)
                options[(week * people.Count) + person] = new WeekOptions(
                    instance,
                    people[person],
                    week,
                    school.In(week),
                    cheapestOnly: !crowded
                );
        }

        if (crowded)
        {
            if (new TeamRota(options, people.Count, room).Solve(slots) is { } exact) return new DepartmentPlan(exact, exact, slots);
            var (found, bound) = new CrowdedRota(options, people.Count, room).Solve(slots);
            return new DepartmentPlan(found, bound, slots);
        }

        long cost = 0;
        for (var person = 0; person < people.Count; person++)
        {
            var weeks = Enumerable.Range(0, instance.Weeks).Select(week => options[(week * people.Count) + person]).ToArray();
            cost += PersonRota.Solve(weeks, [], 1, slots[person]);
        }

        return new DepartmentPlan(cost, cost, slots);
    }
}
