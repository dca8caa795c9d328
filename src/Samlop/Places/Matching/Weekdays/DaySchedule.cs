using System.Numerics;

namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// Whether the trainees of one department can each have two weekdays without more on a day than can be supervised, and
/// which. A small flow: two units from each trainee, to days the trainee can come, at most so many into a day.
/// </summary>
public sealed class DaySchedule
{
    private const int Weekdays = 7;
    private readonly int perDay;
    private readonly int[] masks;
    private readonly int[] onDay = new int[Weekdays];

    private DaySchedule(ReadOnlySpan<int> masks, int perDay)
    {
        this.masks = masks.ToArray();
        this.perDay = perDay;
        Days = new int[masks.Length];
    }

    /// <summary>The days of each trainee, as masks.</summary>
    private int[] Days { get; }

    /// <param name="masks">The days each trainee can come.</param>
    /// <param name="perDay">How many can be supervised on one day.</param>
    /// <returns>Two days for each as a mask, or null when that cannot be.</returns>
    public static int[]? Of(ReadOnlySpan<int> masks, int perDay)
    {
        var schedule = new DaySchedule(masks, perDay);
        for (var trainee = 0; trainee < masks.Length; trainee++)
        {
            for (var unit = 0; unit < MatchWeights.DaysInCompany; unit++)
            {
                var visited = 0;
                if (!schedule.Augment(trainee, ref visited)) return null;
            }
        }

        return schedule.Days;
    }

    /// <summary>Gives the trainee one more day, moving others along an augmenting path.</summary>
    private bool Augment(int trainee, ref int visited)
    {
        for (var left = masks[trainee] & ~Days[trainee]; left != 0; left &= left - 1)
        {
            var day = BitOperations.TrailingZeroCount(left);
            if ((visited >> day & 1) == 1) continue;
            visited |= 1 << day;
            if (onDay[day] < perDay)
            {
                onDay[day]++;
                Days[trainee] |= 1 << day;
                return true;
            }

            for (var other = 0; other < masks.Length; other++)
            {
                if ((Days[other] >> day & 1) == 0 || other == trainee || !Augment(other, ref visited)) continue;
                Days[other] &= ~(1 << day);
                Days[trainee] |= 1 << day;
                return true;
            }
        }

        return false;
    }
}

/// <summary>Remembers which combinations of trainees' days fit: the same few come again and again.</summary>
public sealed class DayScheduleCache
{
    private const int MostRemembered = 8;
    private readonly Dictionary<ulong, bool> known = [];

    public bool Fits(ReadOnlySpan<int> masks, int perDay)
    {
        if (masks.Length > MostRemembered) return DaySchedule.Of(masks, perDay) is not null;
        Span<int> sorted = stackalloc int[masks.Length];
        masks.CopyTo(sorted);
        sorted.Sort();
        var key = (ulong)Math.Min(perDay, MostRemembered);
        foreach (var mask in sorted) key = (key << 7) | (uint)mask;
        key |= 1UL << 63 >> (MostRemembered - masks.Length);
        if (known.TryGetValue(key, out var fits)) return fits;
        return known[key] = DaySchedule.Of(masks, perDay) is not null;
    }
}
