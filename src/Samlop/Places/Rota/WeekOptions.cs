using System.Numerics;

namespace Samlop.Places.Rota;

/// <summary>One week a participant could work, and its part of the objective.</summary>
internal readonly record struct WeekOption(int Slots, int Cost);

/// <summary>
/// The weeks a participant could work in one week of the rota under given school days, in groups: weeks of a group start
/// and end alike as far as the neighbouring weeks can tell, cheapest first.
/// </summary>
internal sealed class WeekOptions
{
    public const int Groups = 2 * WeekPattern.States;
    private readonly WeekOption[][] groups;

    public WeekOptions(RotaInstance instance, RotaParticipant participant, int week, SchoolBlock block, bool cheapestOnly)
    {
        var agreed = block.Shifts ?? participant.ShiftsPerWeek;
        var found = new List<WeekOption>[Groups];
        for (var group = 0; group < Groups; group++) found[group] = [];
        var (own, attended) = Supervision(instance, participant, week);
        var allowed = AllowedSlots(instance, participant, block.Mask);
        for (var shifts = 0; shifts <= agreed; shifts++)
        {
            var cost = RotaWeights.Short * (agreed - shifts);
            foreach (var slots in WeekPattern.ByShifts[shifts].AsSpan())
            {
                if ((slots & ~allowed) != 0) continue;
                // A week of school alone misses no supervisor.
                Add(found, new WeekOption(slots, block.Shifts == 0 ? 0 : cost + Cost(slots, own, attended)), cheapestOnly);
            }
        }

        groups = Array.ConvertAll(found, group => group.ToArray());
        foreach (var group in groups) Array.Sort(group, ByCost);
    }

    public WeekOption[] this[int group] => groups[group];

    public static int EndState(int group) => group >> 1;

    public static bool StartsMondayDay(int group) => (group & 1) == 1;

    private static int Cost(int slots, int own, int attended) =>
        ((slots & own) == 0 ? RotaWeights.WeekWithoutOwnSupervisor : 0)
        + (RotaWeights.WithoutSupervisor * BitOperations.PopCount((uint)(slots & ~attended)))
        + (RotaWeights.Evening * BitOperations.PopCount((uint)(slots & WeekPattern.EveningSlots)))
        + (RotaWeights.Weekend * BitOperations.PopCount((uint)(slots & WeekPattern.WeekendSlots)));

    private static (int Own, int Attended) Supervision(RotaInstance instance, RotaParticipant participant, int week)
    {
        var supervisors = instance.Departments[participant.Department].Supervisors;
        int own = 0, attended = 0;
        for (var supervisor = 0; supervisor < supervisors.Count; supervisor++)
        {
            for (var day = 0; day < 7; day++)
            {
                var shift = supervisors[supervisor][(7 * week) + day];
                if (shift < 0) continue;
                var slot = 1 << ((2 * day) + shift);
                attended |= slot;
                if (supervisor == participant.OwnSupervisor) own |= slot;
            }
        }

        return (own, attended);
    }

    private static int AllowedSlots(RotaInstance instance, RotaParticipant participant, int schoolDays)
    {
        var department = instance.Departments[participant.Department];
        var shifts = department.Open & (participant.Evening ? 0b11 : 0b01);
        var weekend = department.WeekendOpen && participant.Weekend;
        var slots = 0;
        for (var day = 0; day < 7; day++)
        {
            if (((schoolDays | participant.Unavailable) >> day & 1) == 0 && (day < 5 || weekend)) slots |= shifts << (2 * day);
        }

        return slots;
    }

    private static int ByCost(WeekOption a, WeekOption b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Slots.CompareTo(b.Slots);

    private static void Add(List<WeekOption>[] groups, WeekOption option, bool cheapestOnly)
    {
        var group = groups[(2 * WeekPattern.EndState(option.Slots)) + (option.Slots & WeekPattern.MondayDay)];
        if (!cheapestOnly || group.Count == 0) group.Add(option);
        else if (option.Cost < group[0].Cost) group[0] = option;
    }
}
