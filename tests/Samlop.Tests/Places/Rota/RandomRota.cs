using Samlop.Places.Rota;

namespace Samlop.Tests.Places.Rota;

/// <summary>Small random rotas in which people compete for few shifts.</summary>
internal static class RandomRota
{
    public static RotaInstance Small(int seed, int weeks, int people, int daysEach, int mostPerShift, IReadOnlyList<SchoolPattern>? patterns = null)
    {
        var random = new Random(seed);
        var departments = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => new RotaDepartment(
            random.Next(4) == 0 ? 0b01 : 0b11,
            random.Next(4) > 0,
            random.Next(mostPerShift + 1),
            [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Enumerable.Range(0, 7 * weeks).Select(_ => random.Next(3) - 1).ToArray())])).ToArray();
        return new RotaInstance(
            weeks,
            patterns ?? [SchoolPattern.EveryWeek(0, 1), SchoolPattern.EveryWeek(3, 4), SchoolPattern.EveryWeek(0, 6)],
            departments,
            [.. Enumerable.Range(0, people).Select(_ =>
            {
                var department = random.Next(departments.Length);
                var free = Enumerable.Range(0, 7).OrderBy(_ => random.Next()).Take(daysEach).Aggregate(0, (mask, day) => mask | 1 << day);
                return new RotaParticipant(department, random.Next(departments[department].Supervisors.Count), random.Next(4), 127 & ~free, random.Next(4) > 0, random.Next(4) > 0);
            })]);
    }
}
