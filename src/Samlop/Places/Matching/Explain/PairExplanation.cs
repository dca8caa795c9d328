using System.Numerics;
using Samlop.Places.Matching.WhatIf;

namespace Samlop.Places.Matching.Explain;

/// <summary>Why two may not be matched, as far as the instance tells.</summary>
public enum RefusedCondition
{
    /// <summary>The department's trade is not the class's.</summary>
    OtherTrade,

    /// <summary>Fewer than two weekdays in common between department, school days and weekends.</summary>
    TooFewCommonDays,

    /// <summary>The department or its company has no place at all.</summary>
    NoPlace,

    /// <summary>Forbidden in this session: somebody said no.</summary>
    Forbidden,

    /// <summary>Left out when the pairs were made: language, travel or an earlier no.</summary>
    NotOffered,
}

/// <summary>Hvorfor: everything that speaks for and against one pair.</summary>
/// <param name="Refused">Why the pair is not allowed; empty when it is.</param>
/// <param name="Worth">What placing this participant counts.</param>
/// <param name="CostParticipant">The participant's part of the cost.</param>
/// <param name="CostEmployer">The employer's part.</param>
/// <param name="IsProposed">Whether the match proposes it.</param>
/// <param name="Price">What W loses when the pair is insisted on; zero when it is as good as the proposal.</param>
/// <param name="Displaced">Who moves when it is insisted on, this participant not counted.</param>
public sealed record PairExplanation(
    IReadOnlyList<RefusedCondition> Refused,
    long Worth,
    int CostParticipant,
    int CostEmployer,
    bool IsProposed,
    long Price,
    IReadOnlyList<Move> Displaced
)
{
    /// <summary>Explains a pair of an open session; the session stays as it is.</summary>
    public static PairExplanation Of(MatchSession session, int participant, int department)
    {
        var instance = session.Instance;
        var pair = instance.Pairs.Find(participant, department);
        var refused = Conditions(session, participant, department);
        if (pair < 0 || refused.Count > 0) return new PairExplanation(refused, instance.Worth(participant), 0, 0, false, 0, []);
        var forced = session.Copy().Lock(participant, department);
        return new PairExplanation(
            [],
            instance.Worth(participant),
            instance.Pairs.CostParticipant[pair],
            instance.Pairs.CostEmployer[pair],
            session.Assignment[participant] == department,
            forced.Cost,
            [.. forced.Moves.Where(move => move.Participant != participant)]);
    }

    /// <summary>The conditions that refuse a pair.</summary>
    public static IReadOnlyList<RefusedCondition> Conditions(MatchSession session, int participant, int department)
    {
        var instance = session.Instance;
        var refused = new List<RefusedCondition>();
        if (session.CapacityOf(department) == 0 || instance.CompanyCapacity[instance.Departments.Company[department]] == 0)
            refused.Add(RefusedCondition.NoPlace);
        if (session.IsForbidden(participant, department))
            refused.Add(RefusedCondition.Forbidden);
        if (instance.Pairs.Find(participant, department) >= 0)
            return refused;
        if (
            instance.Classes[instance.Participants.Class[participant]].Trade is { } trade
            && trade != instance.Departments.Trade[department]
        )
            refused.Add(RefusedCondition.OtherTrade);
        if (BitOperations.PopCount((uint)instance.CommonDays(participant, department)) < MatchWeights.DaysInCompany)
            refused.Add(RefusedCondition.TooFewCommonDays);
        if (refused.Count == 0)
            refused.Add(RefusedCondition.NotOffered);
        return refused;
    }
}

/// <summary>An alternative for a participant, with what it would cost the whole.</summary>
public readonly record struct Alternative(int Department, long Price);

/// <summary>The other departments a participant could have, cheapest for the whole first.</summary>
public static class Alternatives
{
    /// <summary>The exact price of every allowed alternative: each is insisted on in a copy of the session.</summary>
    public static IReadOnlyList<Alternative> Of(MatchSession session, int participant)
    {
        var (instance, now) = (session.Instance, session.Assignment[participant]);
        var found = new List<Alternative>();
        for (var pair = instance.Pairs.First[participant]; pair < instance.Pairs.First[participant + 1]; pair++)
        {
            var department = instance.Pairs.Department[pair];
            if (department == now || PairExplanation.Conditions(session, participant, department).Count > 0) continue;
            found.Add(new Alternative(department, session.Copy().Lock(participant, department).Cost));
        }

        return [.. found.OrderBy(alternative => alternative.Price).ThenBy(alternative => alternative.Department)];
    }
}
