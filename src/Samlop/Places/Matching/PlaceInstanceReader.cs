using Samlop.Platform.Evaluation;

namespace Samlop.Places.Matching;

/// <summary>
/// Reads the format place-matching-1; every error is an <see cref="InvalidInput"/> that names the field. Some fields of the format (seed,
/// region, suit) say how an instance came to be and are not used.
/// </summary>
public static class PlaceInstanceReader
{
    /// <summary>Largest cost, penalty, capacity and count that is taken: sums over ten million pairs still fit in 64 bits.</summary>
    public const int Largest = 100_000_000;

    public static PlaceInstance Read(JsonInput input)
    {
        input.OnlyKnows(
            "format",
            "kind",
            "seed",
            "n",
            "m",
            "contestedPenalty",
            "classes",
            "companies",
            "departments",
            "participants",
            "pairs"
        );
        if (input["format"].Text() != "place-matching-1")
            throw input["format"].Bad("must be place-matching-1");
        var kind = input["kind"].Text() switch
        {
            "B" => MatchMode.B,
            "AB" => MatchMode.AB,
            _ => throw input["kind"].Bad("must be B or AB"),
        };
        var participants = input["n"].IntBetween(0, Largest);
        var departments = input["m"].IntBetween(0, Largest);
        var classes = input["classes"].Items().Select(Class).ToArray();
        var companies = Column(input["companies"], input["companies"].Ints().Length, 0, Largest);
        return new PlaceInstance(
            kind,
            input["contestedPenalty"].IntBetween(0, Largest),
            classes,
            companies,
            Departments(input["departments"], departments, companies.Length),
            Participants(input["participants"], participants, classes.Length),
            Pairs(input["pairs"], participants, departments));
    }

    private static SchoolClass Class(JsonInput input)
    {
        input.OnlyKnows("region", "school", "seats", "trade");
        return new SchoolClass(input["school"].IntBetween(0, 127), input["seats"].IntBetween(0, Largest),
            input.Optional("trade")?.IntBetween(0, Largest));
    }

    private static DepartmentTable Departments(JsonInput input, int count, int companies)
    {
        input.OnlyKnows("company", "trade", "cap", "contested", "days");
        var table = new DepartmentTable(
            Column(input["company"], count, 0, companies - 1),
            Column(input["trade"], count, 0, Largest),
            Column(input["cap"], count, 0, Largest),
            Column(input["contested"], count, 0, Largest),
            Column(input["days"], count, 0, 127));
        for (var j = 0; j < count; j++)
        {
            if (table.Contested[j] > table.Capacity[j])
                throw new InvalidInput($"{input["contested"].Path}[{j}]", $"must be at most the capacity {table.Capacity[j]}");
        }

        return table;
    }

    private static ParticipantTable Participants(JsonInput input, int count, int classes)
    {
        input.OnlyKnows("class", "woman", "prio", "right", "suit", "noWeekend");
        return new ParticipantTable(
            Column(input["class"], count, 0, classes - 1),
            Flags(input["woman"], count),
            Flags(input["prio"], count),
            Flags(input["right"], count),
            Flags(input["noWeekend"], count));
    }

    private static PairTable Pairs(JsonInput input, int participants, int departments)
    {
        input.OnlyKnows("ptr", "dept", "costParticipant", "costEmployer");
        var first = Column(input["ptr"], participants + 1, 0, int.MaxValue);
        var department = input["dept"].Ints();
        if (first[0] != 0) throw new InvalidInput($"{input["ptr"].Path}[0]", "must be 0");
        for (var i = 0; i < participants; i++)
        {
            if (first[i + 1] < first[i]) throw new InvalidInput($"{input["ptr"].Path}[{i + 1}]", "must not be less than the one before it");
        }

        if (first[participants] != department.Length)
            throw new InvalidInput($"{input["ptr"].Path}[{participants}]", $"must be the number of pairs, {department.Length}");
        Within(input["dept"].Path, department, 0, departments - 1);
        NoPairTwice(input["dept"].Path, first, department, departments);
        return new PairTable(
            first,
            department,
            Column(input["costParticipant"], department.Length, 0, Largest),
            Column(input["costEmployer"], department.Length, 0, Largest)
        );
    }

    private static void NoPairTwice(string path, int[] first, int[] department, int departments)
    {
        var lastSeenBy = new int[departments];
        for (var i = 0; i + 1 < first.Length; i++)
        {
            for (var pair = first[i]; pair < first[i + 1]; pair++)
            {
                if (lastSeenBy[department[pair]] == i + 1)
                    throw new InvalidInput($"{path}[{pair}]", $"is listed twice for participant {i}");
                lastSeenBy[department[pair]] = i + 1;
            }
        }
    }

    private static bool[] Flags(JsonInput input, int count) => Array.ConvertAll(Column(input, count, 0, 1), flag => flag == 1);

    private static int[] Column(JsonInput input, int count, int least, int most)
    {
        var values = input.Ints();
        if (values.Length != count) throw input.Bad($"must have {count} numbers, has {values.Length}");
        Within(input.Path, values, least, most);
        return values;
    }

    private static void Within(string path, int[] values, int least, int most)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] < least || values[index] > most)
                throw new InvalidInput($"{path}[{index}]", $"must be between {least} and {most}");
        }
    }
}
