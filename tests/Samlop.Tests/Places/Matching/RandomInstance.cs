using Samlop.Places.Matching;

namespace Samlop.Tests.Places.Matching;

/// <summary>Small random instances that are tight in every way: few places, nested companies, contested places, odd weekdays.</summary>
internal static class RandomInstance
{
    public static PlaceInstance Small(int seed, int participants, int departments, int classes, int mostPairs, int mostCapacity = 3, int mostCost = 300)
    {
        var random = new Random(seed);
        var companies = 1 + random.Next(departments);
        var capacity = Column(departments, _ => random.Next(mostCapacity + 1));
        var department = new DepartmentTable(
            Column(departments, _ => random.Next(companies)),
            Column(departments, _ => random.Next(2)),
            capacity,
            Column(departments, j => random.Next(capacity[j] + 1)),
            Column(departments, _ => random.Next(4) == 0 ? random.Next(128) : 31 | random.Next(4) << 5));
        var first = new int[participants + 1];
        var pairs = new List<int>();
        for (var i = 0; i < participants; i++)
        {
            var row = Enumerable.Range(0, departments).OrderBy(_ => random.Next()).Take(random.Next(Math.Min(mostPairs, departments) + 1)).Order();
            pairs.AddRange(row);
            first[i + 1] = pairs.Count;
        }

        return new PlaceInstance(
            MatchMode.B,
            random.Next(300),
            [.. Enumerable.Range(0, classes).Select(_ => new SchoolClass(random.Next(3) == 0 ? 1 << random.Next(5) | 1 << random.Next(5) : 17, random.Next(2) == 0 ? 20 : 1 + random.Next(participants)))],
            Column(companies, _ => random.Next(2 * mostCapacity + 1)),
            department,
            new ParticipantTable(
                Column(participants, _ => random.Next(classes)),
                Flags(participants, random, 50 + random.Next(45)),
                Flags(participants, random, 40),
                Flags(participants, random, 50 + random.Next(45)),
                Flags(participants, random, 25)),
            new PairTable(first, [.. pairs], Column(pairs.Count, _ => random.Next(mostCost)), Column(pairs.Count, _ => random.Next(4) * 40)));
    }

    private static int[] Column(int count, Func<int, int> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static bool[] Flags(int count, Random random, int percent) => [.. Enumerable.Range(0, count).Select(_ => random.Next(100) < percent)];
}
