using System.IO.Compression;
using System.Text.Json;
using Samlop.Places.Matching;

namespace Samlop.Bench;

/// <summary>Instances as files of the format place-matching-1, gzip when the name says so.</summary>
internal static class PlacesFile
{
    public static Stream Open(string path) =>
        path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
            : File.OpenRead(path);

    public static void Write(PlaceInstance instance, string path)
    {
        using Stream file = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.Create(path), CompressionLevel.Optimal)
            : File.Create(path);
        var (departments, people, pairs) = (instance.Departments, instance.Participants, instance.Pairs);
        JsonSerializer.Serialize(file, new
        {
            format = "place-matching-1",
            kind = instance.Kind.ToString(),
            n = people.Count,
            m = departments.Count,
            contestedPenalty = instance.ContestedPenalty,
            classes = instance.Classes.Select(c => new { school = c.School, seats = c.Seats }),
            companies = instance.CompanyCapacity,
            departments = new
            {
                company = departments.Company,
                trade = departments.Trade,
                cap = departments.Capacity,
                contested = departments.Contested,
                days = departments.Days
            },
            participants = new
            {
                @class = people.Class,
                woman = Bits(people.Woman),
                prio = Bits(people.Priority),
                right = Bits(people.Right),
                noWeekend = Bits(people.NoWeekend)
            },
            pairs = new
            {
                ptr = pairs.First,
                dept = pairs.Department,
                costParticipant = pairs.CostParticipant,
                costEmployer = pairs.CostEmployer
            },
        });
    }

    private static int[] Bits(bool[] flags) => Array.ConvertAll(flags, flag => flag ? 1 : 0);
}
