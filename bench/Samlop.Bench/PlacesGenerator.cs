using Samlop.Places.Matching;

namespace Samlop.Bench;

/// <summary>
/// Synthetic place-matching instances of any size: classes by region and trade, companies with up to five departments,
/// few contested places, pairs by trade, region, language and travel. The same size and seed give the same instance on
/// every machine and version: the random numbers are this file's own.
/// </summary>
internal sealed class PlacesGenerator(int participants, int departments, int seed, MatchMode kind)
{
    private const int Trades = 6;
    private const int MostPairs = 50;
    private static readonly int[] SchoolDays = [17, 17, 6, 6, 5, 5, 9, 9, 3, 3, 21, 7];
    private static readonly int[] WorkingDays = [31, 31, 31, 127, 127, 30, 29, 27, 23, 15, 111, 119, 123, 125, 126, 28, 25, 118, 19];
    private ulong state = ((ulong)seed * 0x9E3779B97F4A7C15UL) + 0x1234567UL;

    public PlaceInstance Create()
    {
        var perClass = kind == MatchMode.AB ? 35 : 20;
        var classes = Math.Max(1, (participants + perClass - 1) / perClass);
        var regions = Math.Clamp(classes / 16, 1, 15);
        var tradeOf = Column(classes, c => c / regions % Trades);
        var schools = Column(classes, _ => Pick(SchoolDays));
        var departmentTable = Departments(regions, Math.Min(Trades, classes), out var companyCapacity, out var companyRegion);
        var classOf = Column(participants, i => i / perClass);
        var people = new ParticipantTable(classOf, Flags(41), Flags(40), Flags(59), Flags(20));
        var pairs = Pairs(people, tradeOf, regions, departmentTable, companyRegion);
        return new PlaceInstance(kind, 250, [.. schools.Select(school => new SchoolClass(school, 20))],
            companyCapacity, departmentTable, people, pairs);
    }

    private DepartmentTable Departments(int regions, int trades, out int[] companyCapacity, out int[] companyRegion)
    {
        var company = new int[departments];
        var capacity = Column(departments, _ => Pick([1, 1, 1, 2, 2, 2, 3, 4]));
        var trade = new int[departments];
        var capacities = new List<int>();
        var region = new List<int>();
        for (var j = 0; j < departments;)
        {
            var size = Math.Min(departments - j, Pick([1, 1, 1, 2, 2, 3, 4, 5]));
            var (main, offered) = (Next(trades), 0);
            for (var end = j + size; j < end; j++)
            {
                company[j] = capacities.Count;
                trade[j] = Next(2) == 0 ? main : Next(trades);
                offered += capacity[j];
            }

            capacities.Add(size > 1 && Next(3) > 0 ? Math.Max(1, offered - 1 - Next(offered / 2)) : offered);
            region.Add(Next(regions));
        }

        companyCapacity = [.. capacities];
        companyRegion = [.. region];
        return new DepartmentTable(company, trade, capacity,
            Column(departments, j => Next(6) == 0 ? 1 + Next(Math.Max(1, capacity[j] - 1)) : 0),
            Column(departments, _ => Next(40) == 0 ? Next(128) : Pick(WorkingDays)));
    }

    private PairTable Pairs(ParticipantTable people, int[] tradeOf, int regions, DepartmentTable table, int[] companyRegion)
    {
        var offers = Enumerable.Range(0, table.Count).ToLookup(j => (companyRegion[table.Company[j]], table.Trade[j]));
        var language = Column(table.Count, _ => Next(4));
        var first = new int[people.Count + 1];
        List<int> department = [], costParticipant = [], costEmployer = [];
        for (var i = 0; i < people.Count; i++)
        {
            var c = people.Class[i];
            var (own, reach) = (1 + Next(4), 40 + Next(60));
            foreach (var j in offers[(c % regions, tradeOf[c])])
            {
                if (department.Count - first[i] == MostPairs) break;
                if (language[j] > own || Next(100) >= reach) continue;
                department.Add(j);
                var known = Next(20) == 0;
                costParticipant.Add(known ? Next(103) : 160 + (2 * Next(70)));
                costEmployer.Add((known ? 0 : 120) + (own < 3 ? 40 : 0) + Pick([0, 0, 0, 25, 30, 55]));
            }

            first[i + 1] = department.Count;
        }

        return new PairTable(first, [.. department], [.. costParticipant], [.. costEmployer]);
    }

    /// <summary>SplitMix64.</summary>
    private int Next(int below)
    {
        var mixed = state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)(((mixed ^ (mixed >> 31)) >> 32) * (ulong)below >> 32);
    }

    private int Pick(int[] from) => from[Next(from.Length)];

    private bool[] Flags(int percent) => [.. Enumerable.Range(0, participants).Select(_ => Next(100) < percent)];

    private static int[] Column(int count, Func<int, int> value) => [.. Enumerable.Range(0, count).Select(value)];
}
