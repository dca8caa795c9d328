using System.Numerics;

namespace Samlop.Places.Matching;

/// <summary>What an answer is worth, counted anew from the instance alone.</summary>
/// <param name="Objective">W in the mode asked.</param>
/// <param name="Placed">Participants with a place.</param>
/// <param name="Priority">Of those, with priority.</param>
/// <param name="Fit">Sum of the costs of the pairs; lower is better.</param>
/// <param name="Contested">Contested places in use.</param>
public sealed record PlaceScore(long Objective, int Placed, int Priority, long Fit, long Contested);

/// <summary>An answer that breaks a rule of the instance: a fault in a solver, never in the input.</summary>
public sealed class InfeasibleAnswer(string rule) : Exception(rule);

/// <summary>
/// Checks an answer without knowing how it was found: every rule of the mode, then the objective from its definition.
/// Shares no code with the solvers, so that an error there cannot hide here.
/// </summary>
public static class PlaceChecker
{
    /// <exception cref="InfeasibleAnswer">when a rule of the mode is broken.</exception>
    public static PlaceScore Check(PlaceInstance instance, MatchMode mode, int[] assignment, int[]? days)
    {
        if (assignment.Length != instance.Participants.Count) throw new InfeasibleAnswer("one entry per participant");
        long fit = 0;
        int placed = 0, priority = 0;
        var used = new int[instance.Departments.Count];
        for (var i = 0; i < assignment.Length; i++)
        {
            if (assignment[i] == -1) continue;
            var pair = instance.Pairs.Find(i, assignment[i]);
            if (pair < 0) throw new InfeasibleAnswer($"participant {i} may not go to department {assignment[i]}");
            fit += instance.Pairs.Cost(pair);
            placed++;
            if (instance.Participants.Priority[i]) priority++;
            used[assignment[i]]++;
        }

        Capacities(instance, used);
        var contested = used.Select((u, j) => (long)Math.Max(0, u - (instance.Departments.Capacity[j] - instance.Departments.Contested[j])))
            .Sum();
        var objective = (MatchWeights.Placed * (placed + priority)) - fit - (instance.ContestedPenalty * contested);
        if (mode == MatchMode.AB) objective -= Classes(instance, assignment);
        if (mode == MatchMode.Bplus) Weekdays(instance, assignment, days ?? throw new InfeasibleAnswer("mode Bplus picks weekdays"));
        return new PlaceScore(objective, placed, priority, fit, contested);
    }

    private static void Capacities(PlaceInstance instance, int[] used)
    {
        var inCompany = new long[instance.CompanyCapacity.Length];
        for (var j = 0; j < used.Length; j++)
        {
            if (used[j] > instance.Departments.Capacity[j])
                throw new InfeasibleAnswer($"department {j} holds {used[j]} of {instance.Departments.Capacity[j]}");
            inCompany[instance.Departments.Company[j]] += used[j];
        }

        for (var k = 0; k < inCompany.Length; k++)
        {
            if (inCompany[k] > instance.CompanyCapacity[k])
                throw new InfeasibleAnswer($"company {k} holds {inCompany[k]} of {instance.CompanyCapacity[k]}");
        }
    }

    private static long Classes(PlaceInstance instance, int[] assignment)
    {
        long penalty = 0;
        var members = Enumerable.Range(0, assignment.Length).Where(i => assignment[i] >= 0).ToLookup(i => instance.Participants.Class[i]);
        for (var c = 0; c < instance.Classes.Count; c++)
        {
            var size = members[c].Count();
            if (size > instance.Classes[c].Seats) throw new InfeasibleAnswer($"class {c} holds {size} of {instance.Classes[c].Seats}");
            var women = members[c].Count(i => instance.Participants.Woman[i]);
            var right = members[c].Count(i => instance.Participants.Right[i]);
            penalty +=
                MatchWeights.Gender
                * (Math.Max(0, women - MatchWeights.GenderShare) + Math.Max(0, size - women - MatchWeights.GenderShare));
            penalty +=
                MatchWeights.Rights
                * (Math.Max(0, right - MatchWeights.RightsShare) + Math.Max(0, size - right - MatchWeights.RightsShare));
        }

        return penalty;
    }

    private static void Weekdays(PlaceInstance instance, int[] assignment, int[] days)
    {
        if (days.Length != assignment.Length) throw new InfeasibleAnswer("weekdays: one entry per participant");
        var trainees = new int[instance.Departments.Count * 7];
        for (var i = 0; i < days.Length; i++)
        {
            var j = assignment[i];
            if (BitOperations.PopCount((uint)days[i]) != (j < 0 ? 0 : MatchWeights.DaysInCompany))
                throw new InfeasibleAnswer($"participant {i} picks {days[i]:b} as weekdays");
            if (j < 0)
                continue;
            var allowed = instance.Departments.Days[j] & ~instance.Classes[instance.Participants.Class[i]].School;
            if (instance.Participants.NoWeekend[i]) allowed &= 0b001_1111;
            if ((days[i] & ~allowed) != 0) throw new InfeasibleAnswer($"participant {i} cannot be in department {j} on all of {days[i]:b}");
            for (var d = 0; d < 7; d++)
            {
                if ((days[i] >> d & 1) == 0)
                    continue;
                if (++trainees[(j * 7) + d] > Math.Max(1, instance.Departments.Capacity[j] / 2))
                    throw new InfeasibleAnswer($"department {j} has too many trainees on weekday {d}");
            }
        }
    }
}
