namespace Samlop.Places.Rota;

/// <summary>What a rota is worth, counted anew from the instance alone.</summary>
public sealed record RotaScore(
    long Objective,
    int Short,
    int WeeksWithoutOwnSupervisor,
    int ShiftsWithoutSupervisor,
    int EveningShifts,
    int WeekendShifts
);

/// <summary>A rota that breaks a hard rule: a fault in a solver, never in the input.</summary>
public sealed class InfeasibleRota(string rule) : Exception(rule);

/// <summary>Checks a rota day by day against every hard rule and adds up its value; shares no code with the solver.</summary>
public static class RotaChecker
{
    /// <exception cref="InfeasibleRota">when a hard rule is broken.</exception>
    public static RotaScore Check(RotaInstance instance, SchoolPattern school, int[][] shifts)
    {
        if (shifts.Length != instance.Participants.Count) throw new InfeasibleRota("one row of shifts per participant");
        var score = new RotaScore(0, 0, 0, 0, 0, 0);
        for (var p = 0; p < shifts.Length; p++)
        {
            if (shifts[p].Length != 7 * instance.Weeks) throw new InfeasibleRota($"participant {p}: one shift per day");
            Days(instance, school, shifts[p], p);
            for (var week = 0; week < instance.Weeks; week++)
                score = Add(score, Week(instance, school.In(week).Shifts, shifts[p], p, week));
        }

        Crowding(instance, shifts);
        return score with
        {
            Objective =
                (1000L * score.Short)
                + (300L * score.WeeksWithoutOwnSupervisor)
                + (20L * score.ShiftsWithoutSupervisor)
                + (5L * score.EveningShifts)
                + (8L * score.WeekendShifts),
        };
    }

    private static void Days(RotaInstance instance, SchoolPattern school, int[] row, int p)
    {
        var person = instance.Participants[p];
        var department = instance.Departments[person.Department];
        for (var day = 0; day < row.Length; day++)
        {
            var (shift, weekday) = (row[day], day % 7);
            if (shift == -1)
                continue;
            if (shift is < 0 or > 1 || (department.Open >> shift & 1) == 0)
                throw Broken(p, day, "the department is closed");
            if (weekday >= 5 && !(department.WeekendOpen && person.Weekend))
                throw Broken(p, day, "no weekend work here");
            if (school.In(day / 7).School.Contains(weekday))
                throw Broken(p, day, "a school day");
            if ((person.Unavailable >> weekday & 1) == 1)
                throw Broken(p, day, "not available");
            if (shift == 1 && !person.Evening)
                throw Broken(p, day, "cannot work evenings");
            if (shift == 0 && day > 0 && row[day - 1] == 1)
                throw Broken(p, day, "a day shift after an evening shift");
            if (weekday >= 5 && day >= 7 && Enumerable.Range(day - weekday - 2, 2).Any(before => row[before] != -1))
                throw Broken(p, day, "two weekends in a row");
        }
    }

    private static RotaScore Week(RotaInstance instance, int? shifts, int[] row, int p, int week)
    {
        var person = instance.Participants[p];
        var supervisors = instance.Departments[person.Department].Supervisors;
        var days = Enumerable.Range(7 * week, 7).Where(day => row[day] != -1).ToArray();
        var agreed = shifts ?? person.ShiftsPerWeek;
        if (days.Length > agreed) throw Broken(p, 7 * week, "more shifts than agreed");
        if (shifts == 0) return new RotaScore(0, 0, 0, 0, 0, 0);
        return new RotaScore(
            0,
            agreed - days.Length,
            days.Any(day => supervisors[person.OwnSupervisor][day] == row[day]) ? 0 : 1,
            days.Count(day => supervisors.All(supervisor => supervisor[day] != row[day])),
            days.Count(day => row[day] == 1),
            days.Count(day => day % 7 >= 5));
    }

    private static void Crowding(RotaInstance instance, int[][] shifts)
    {
        for (var day = 0; day < 7 * instance.Weeks; day++)
        {
            var crowds = Enumerable
                .Range(0, shifts.Length)
                .Where(p => shifts[p][day] != -1)
                .GroupBy(p => (instance.Participants[p].Department, Shift: shifts[p][day]));
            foreach (var crowd in crowds)
            {
                if (crowd.Count() > instance.Departments[crowd.Key.Department].MostPerShift)
                    throw new InfeasibleRota($"department {crowd.Key.Department}, day {day}: too many on one shift");
            }
        }
    }

    private static RotaScore Add(RotaScore a, RotaScore b) => new(
        0,
        a.Short + b.Short,
        a.WeeksWithoutOwnSupervisor + b.WeeksWithoutOwnSupervisor,
        a.ShiftsWithoutSupervisor + b.ShiftsWithoutSupervisor,
        a.EveningShifts + b.EveningShifts,
        a.WeekendShifts + b.WeekendShifts);

    private static InfeasibleRota Broken(int participant, int day, string rule) => new($"participant {participant}, day {day}: {rule}");
}
