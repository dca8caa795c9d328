namespace Samlop.Places.Rota;

/// <summary>
/// A rota for a team too large for joint weeks: Lagrange multipliers price the crowded slots, which gives a bound; the
/// people then choose in turn among what is left, which gives a rota. The two may differ, and then the answer says so.
/// </summary>
internal sealed class CrowdedRota(IReadOnlyList<WeekOptions> options, int team, int mostPerShift)
{
    private const int Scale = 16;
    private const int MostRounds = 200;

    /// <summary>Person-weeks that are solved before it is enough; each looks through some hundred options.</summary>
    private const long MostPersonWeeks = 500_000;
    private readonly int weeks = options.Count / team;
    private long cost = long.MaxValue;

    /// <summary>Writes the best rota found and returns its cost with a bound that no rota is below.</summary>
    public (long Cost, long Bound) Solve(int[][] slots)
    {
        var people = Enumerable
            .Range(0, team)
            .Select(person => Enumerable.Range(0, weeks).Select(week => options[(week * team) + person]).ToArray())
            .ToArray();
        var prices = new int[14 * weeks];
        var trial = Enumerable.Range(0, team).Select(_ => new int[weeks]).ToArray();
        var bound = long.MinValue;
        var rounds = Math.Clamp(MostPersonWeeks / (2L * team * weeks), 3, MostRounds);
        for (var round = 0; round < rounds; round++)
        {
            var dual = -prices.Sum(price => (long)price) * mostPerShift;
            for (var person = 0; person < team; person++) dual += PersonRota.Solve(people[person], prices, Scale, trial[person]);
            bound = Math.Max(bound, dual);
            var crowd = Crowd(trial);
            InTurn(people, round, slots);
            if ((bound + Scale - 1) / Scale >= cost) break;
            var violation = crowd.Sum(people => Math.Abs((long)people - mostPerShift));
            if (violation == 0) break;
            var step = Math.Max(1, (int)Math.Min(400, ((Scale * cost) - dual) / Math.Max(1, violation)));
            for (var slot = 0; slot < prices.Length; slot++)
                prices[slot] = Math.Clamp(prices[slot] + (step * (crowd[slot] - mostPerShift)), 0, 2_000 * Scale);
        }

        return (cost, Math.Min(cost, (bound + Scale - 1) / Scale));
    }

    private int[] Crowd(int[][] rota)
    {
        var crowd = new int[14 * weeks];
        foreach (var person in rota)
        {
            for (var week = 0; week < weeks; week++)
            {
                for (var left = person[week]; left != 0; left &= left - 1)
                    crowd[(14 * week) + System.Numerics.BitOperations.TrailingZeroCount(left)]++;
            }
        }

        return crowd;
    }

    /// <summary>Everyone chooses in turn, each round starting with another person; full slots are taken.</summary>
    private void InTurn(WeekOptions[][] people, int round, int[][] slots)
    {
        var trial = Enumerable.Range(0, team).Select(_ => new int[weeks]).ToArray();
        long total = 0;
        for (var turn = 0; turn < team; turn++)
        {
            var person = (turn + round) % team;
            var taken = Array.ConvertAll(Crowd(trial), crowd => crowd >= mostPerShift ? PersonRota.Taken : 0);
            total += PersonRota.Solve(people[person], taken, 1, trial[person]);
        }

        if (total >= cost) return;
        cost = total;
        for (var person = 0; person < team; person++) trial[person].CopyTo(slots[person], 0);
    }
}
