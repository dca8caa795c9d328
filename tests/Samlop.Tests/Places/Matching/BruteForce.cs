using Samlop.Places.Matching;

namespace Samlop.Tests.Places.Matching;

/// <summary>Tries every assignment (and in Bplus every pair of weekdays): slow, short, and plainly right.</summary>
internal sealed class BruteForce(PlaceInstance instance, MatchMode mode)
{
    private readonly int[] used = new int[instance.Departments.Count];
    private readonly int[] inCompany = new int[instance.CompanyCapacity.Length];
    private readonly int[,] onDay = new int[instance.Departments.Count, 7];
    private readonly int[,] inClass = new int[instance.Classes.Count, 5];
    private long best = long.MinValue;

    public static long Best(PlaceInstance instance, MatchMode mode)
    {
        var search = new BruteForce(instance, mode);
        search.Try(0, 0);
        return search.best;
    }

    private void Try(int i, long value)
    {
        if (i == instance.Participants.Count)
        {
            best = Math.Max(best, value - (mode == MatchMode.AB ? Balance() : 0));
            return;
        }

        Try(i + 1, value);
        var c = instance.Participants.Class[i];
        if (mode == MatchMode.AB && inClass[c, 0] == instance.Classes[c].Seats) return;
        for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
        {
            var j = instance.Pairs.Department[pair];
            var k = instance.Departments.Company[j];
            if (used[j] == instance.Departments.Capacity[j] || inCompany[k] == instance.CompanyCapacity[k]) continue;
            var worth = instance.Worth(i) - instance.Pairs.Cost(pair) - (used[j] >= instance.Departments.Capacity[j] - instance.Departments.Contested[j] ? instance.ContestedPenalty : 0);
            Take(i, j, k, 1);
            if (mode == MatchMode.Bplus) TryDays(i, j, value + worth);
            else Try(i + 1, value + worth);
            Take(i, j, k, -1);
        }
    }

    private void TryDays(int i, int j, long value)
    {
        var most = Math.Max(1, instance.Departments.Capacity[j] / 2);
        var common = instance.CommonDays(i, j);
        for (var a = 0; a < 7; a++)
        {
            for (var b = a + 1; b < 7; b++)
            {
                if ((common >> a & common >> b & 1) == 0 || onDay[j, a] == most || onDay[j, b] == most) continue;
                onDay[j, a]++;
                onDay[j, b]++;
                Try(i + 1, value);
                onDay[j, a]--;
                onDay[j, b]--;
            }
        }
    }

    private void Take(int i, int j, int k, int one)
    {
        used[j] += one;
        inCompany[k] += one;
        var c = instance.Participants.Class[i];
        inClass[c, 0] += one;
        inClass[c, instance.Participants.Woman[i] ? 1 : 2] += one;
        inClass[c, instance.Participants.Right[i] ? 3 : 4] += one;
    }

    private long Balance()
    {
        long penalty = 0;
        for (var c = 0; c < instance.Classes.Count; c++)
        {
            penalty += 100_000 * (Math.Max(0, inClass[c, 1] - 10) + Math.Max(0, inClass[c, 2] - 10));
            penalty += 5_000 * (Math.Max(0, inClass[c, 3] - 12) + Math.Max(0, inClass[c, 4] - 12));
        }

        return penalty;
    }
}
