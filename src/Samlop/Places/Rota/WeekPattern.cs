using System.Numerics;

namespace Samlop.Places.Rota;

/// <summary>
/// A week of one participant as a set of slots: bit 2d is the day shift of weekday d, bit 2d+1 its evening shift.
/// What next week needs to know of it is one of three states.
/// </summary>
public static class WeekPattern
{
    /// <summary>End of a week: no weekend work.</summary>
    public const int Free = 0;

    /// <summary>End of a week: weekend work, but no evening on Sunday.</summary>
    public const int Weekend = 1;

    /// <summary>End of a week: an evening shift on Sunday.</summary>
    public const int SundayEvening = 2;

    public const int States = 3;

    public const int EveningSlots = 0b10_1010_1010_1010;
    public const int WeekendSlots = 0b11_1100_0000_0000;
    public const int MondayDay = 1;
    private const int SundayEveningSlot = 1 << 13;

    /// <summary>Every week with at most one shift a day and no day shift after an evening shift, by number of shifts.</summary>
    public static IReadOnlyList<int[]> ByShifts { get; } =
    [.. All().GroupBy(week => BitOperations.PopCount((uint)week)).OrderBy(group => group.Key).Select(group => group.Order().ToArray())];

    public static int EndState(int week) => (week & SundayEveningSlot) != 0 ? SundayEvening : (week & WeekendSlots) != 0 ? Weekend : Free;

    /// <summary>Whether the week may follow one that ended in this state.</summary>
    public static bool MayFollow(int state, bool startsMondayDay, int endState) =>
        state == Free || (endState == Free && (state == Weekend || !startsMondayDay));

    private static IEnumerable<int> All()
    {
        IEnumerable<int> weeks = [0];
        for (var day = 0; day < 7; day++)
        {
            var eveningBefore = day == 0 ? 0 : 1 << ((2 * day) - 1);
            var (dayShift, evening) = (1 << (2 * day), 1 << ((2 * day) + 1));
            weeks = weeks
                .SelectMany(week => (week & eveningBefore) != 0 ? (int[])[week, week | evening] : [week, week | dayShift, week | evening])
                .ToArray();
        }

        return weeks;
    }
}
