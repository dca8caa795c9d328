using Samlop.Platform.Evaluation;

namespace Samlop.Places.Rota;

/// <summary>
/// Reads the format alternation-rota-1; every error is an <see cref="InvalidInput"/> that names the field; shiftwork is part of it and
/// not used.
/// </summary>
public static class RotaInstanceReader
{
    /// <summary>Twenty years of weeks: more is a mistake.</summary>
    private const int MostWeeks = 1_040;

    private const int WeeksPerYear = 52;

    public static RotaInstance Read(JsonInput input)
    {
        input.OnlyKnows("format", "days", "weeks", "weeksPerYear", "schoolPatterns", "departments", "participants");
        if (input["format"].Text() != "alternation-rota-1") throw input["format"].Bad("must be alternation-rota-1");
        input["days"].IntBetween(7, 7);
        var weeks = input["weeks"].IntBetween(1, MostWeeks);
        var weeksPerYear = input.Optional("weeksPerYear")?.IntBetween(1, 53) ?? WeeksPerYear;
        var patterns = input["schoolPatterns"].Items().Select(pattern => Pattern(pattern, weeksPerYear)).ToArray();
        if (patterns.Length == 0) throw input["schoolPatterns"].Bad("must have at least one choice of school days");
        var departments = input["departments"].Items().Select(department => Department(department, weeks * 7)).ToArray();
        return new RotaInstance(
            weeks,
            patterns,
            departments,
            [.. input["participants"].Items().Select(participant => Participant(participant, departments))]
        );
    }

    /// <summary>
    /// Weekdays that are the same every week, or an object: <c>byYear</c> (weekdays for each year), or <c>blocks</c> of weeks.
    /// </summary>
    private static SchoolPattern Pattern(JsonInput input, int weeksPerYear)
    {
        if (input.Kind == System.Text.Json.JsonValueKind.Array) return SchoolPattern.EveryWeek(SchoolDays(input));
        input.OnlyKnows("byYear", "blocks");
        var (years, blocks) = (input.Optional("byYear"), input.Optional("blocks"));
        if (years.HasValue == blocks.HasValue) throw input.Bad("must have either byYear or blocks");
        if (blocks is { } list)
        {
            var found = list.Items().Select(Block).ToArray();
            return found.Length > 0 ? SchoolPattern.InBlocks(found) : throw list.Bad("must have at least one block");
        }

        var days = years!.Value.Items().Select(SchoolDays).ToArray();
        return days.Length > 0 ? SchoolPattern.ByYear(days, weeksPerYear) : throw years.Value.Bad("must have at least one year");
    }

    /// <summary>The school days of every week, or of a year of the path: a class is in the company on the other days.</summary>
    private static int[] SchoolDays(JsonInput input) =>
        EachOnce(input) is { Length: >= 1 and <= 4 } days ? days : throw input.Bad("must have one to four weekdays");

    private static int[] EachOnce(JsonInput input)
    {
        var days = Weekdays(input);
        return days.Distinct().Count() == days.Length ? days : throw input.Bad("has the same weekday twice");
    }

    private static SchoolBlock Block(JsonInput input)
    {
        input.OnlyKnows("weeks", "school", "shifts");
        return new SchoolBlock(
            input["weeks"].IntBetween(1, MostWeeks),
            EachOnce(input["school"]),
            input.Optional("shifts")?.IntBetween(0, 7)
        );
    }

    private static RotaDepartment Department(JsonInput input, int days)
    {
        input.OnlyKnows("open", "shiftwork", "weekendOpen", "maxPerShift", "sup");
        var open = 0;
        foreach (var shift in input["open"].Items()) open |= 1 << shift.IntBetween(0, 1);
        return new RotaDepartment(
            open,
            input["weekendOpen"].Flag(),
            input["maxPerShift"].IntBetween(0, 1_000),
            [.. input["sup"].Items().Select(supervisor => Shifts(supervisor, days))]);
    }

    private static RotaParticipant Participant(JsonInput input, RotaDepartment[] departments)
    {
        input.OnlyKnows("dept", "targetSup", "shiftsPerWeek", "unavailable", "evening", "weekend");
        var department = input["dept"].IntBetween(0, departments.Length - 1);
        return new RotaParticipant(
            department,
            input["targetSup"].IntBetween(0, departments[department].Supervisors.Count - 1),
            input["shiftsPerWeek"].IntBetween(0, 7),
            Weekdays(input["unavailable"]).Aggregate(0, (mask, day) => mask | 1 << day),
            input["evening"].Flag(),
            input["weekend"].Flag());
    }

    private static int[] Shifts(JsonInput input, int days)
    {
        var shifts = input.Ints();
        if (shifts.Length != days) throw input.Bad($"must have {days} days, has {shifts.Length}");
        for (var day = 0; day < days; day++)
        {
            if (shifts[day] is < -1 or > 1) throw new InvalidInput($"{input.Path}[{day}]", "must be 0 (day), 1 (evening) or -1");
        }

        return shifts;
    }

    private static int[] Weekdays(JsonInput input)
    {
        var days = input.Ints();
        for (var index = 0; index < days.Length; index++)
        {
            if (days[index] is < 0 or > 6) throw new InvalidInput($"{input.Path}[{index}]", "must be a weekday, 0 to 6");
        }

        return days;
    }
}
