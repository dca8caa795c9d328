using Samlop.Places.Matching.WhatIf;

namespace Samlop.Places.Matching.Explain;

/// <summary>What could be relaxed.</summary>
public enum RelaxationKind
{
    /// <summary>One more place like the department's, beside what its company has room for now.</summary>
    DepartmentPlace,

    /// <summary>Room for one more trainee in a company.</summary>
    CompanyPlace,

    /// <summary>A condition that keeps people without a place away from departments of their own trade.</summary>
    Condition,
}

/// <summary>
/// Hva kan lempes på: one thing to relax when people are left over, and what it gives.
/// </summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Index">The department or the company; for a condition its <see cref="RefusedCondition"/>.</param>
/// <param name="PeopleGained">How many more would have a place.</param>
/// <param name="Gain">What W would gain.</param>
public readonly record struct Relaxation(RelaxationKind Kind, int Index, int PeopleGained, long Gain)
{
    /// <summary>Everything that would place more people, most people first; nothing when everybody has a place.</summary>
    public static IReadOnlyList<Relaxation> Of(MatchSession session)
    {
        var leftOver = Enumerable.Range(0, session.Assignment.Length).Where(i => session.Assignment[i] < 0).ToArray();
        if (leftOver.Length == 0) return [];
        var scarcity = Scarcity.Of(session);
        var places = scarcity
            .Departments.Select(price => new Relaxation(RelaxationKind.DepartmentPlace, price.Index, price.PeopleGained, price.Gain))
            .Concat(
                scarcity.Companies.Select(price => new Relaxation(RelaxationKind.CompanyPlace, price.Index, price.PeopleGained, price.Gain))
            );
        var conditions = ((RefusedCondition[])[RefusedCondition.TooFewCommonDays, RefusedCondition.NotOffered]).Select(condition =>
            Without(session, condition, leftOver)
        );
        return
        [
            .. places
                .Concat(conditions)
                .Where(relaxation => relaxation.PeopleGained > 0)
                .OrderByDescending(relaxation => relaxation.PeopleGained)
                .ThenByDescending(relaxation => relaxation.Gain)
                .ThenBy(relaxation => (relaxation.Kind, relaxation.Index)),
        ];
    }

    /// <summary>
    /// Solves again with the pairs that only this condition refuses, for those left over and within their own trade. What
    /// such a pair would cost is not known: it counts as the dearest pair of the instance.
    /// </summary>
    private static Relaxation Without(MatchSession session, RefusedCondition condition, int[] leftOver)
    {
        var instance = session.Changed();
        var ofTrade = Enumerable.Range(0, instance.Departments.Count).ToLookup(j => instance.Departments.Trade[j]);
        var added = new List<(int, int)>();
        foreach (var i in leftOver)
        {
            if (instance.Classes[instance.Participants.Class[i]].Trade is not { } trade) continue;
            added.AddRange(ofTrade[trade]
                .Where(j => instance.Pairs.Find(i, j) < 0 && PairExplanation.Conditions(session, i, j) is [var only] && only == condition)
                .Select(j => (i, j)));
        }

        var answer = PlaceMatcher.Solve(WithPairs(instance, added), new MatchOptions(MatchMode.B));
        var placed = answer.Assignment.Count(j => j >= 0) - session.Assignment.Count(j => j >= 0);
        return new Relaxation(RelaxationKind.Condition, (int)condition, placed, answer.Objective - session.Objective);
    }

    private static PlaceInstance WithPairs(PlaceInstance instance, List<(int Participant, int Department)> added)
    {
        var (participantCost, employerCost) = (
            instance.Pairs.CostParticipant.DefaultIfEmpty().Max(),
            instance.Pairs.CostEmployer.DefaultIfEmpty().Max()
        );
        var of = added.ToLookup(pair => pair.Participant, pair => pair.Department);
        var first = new int[instance.Pairs.First.Length];
        List<int> department = [], costParticipant = [], costEmployer = [];
        for (var i = 0; i + 1 < first.Length; i++)
        {
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                department.Add(instance.Pairs.Department[pair]);
                costParticipant.Add(instance.Pairs.CostParticipant[pair]);
                costEmployer.Add(instance.Pairs.CostEmployer[pair]);
            }

            foreach (var j in of[i])
            {
                department.Add(j);
                costParticipant.Add(participantCost);
                costEmployer.Add(employerCost);
            }

            first[i + 1] = department.Count;
        }

        return instance with { Pairs = new PairTable(first, [.. department], [.. costParticipant], [.. costEmployer]) };
    }
}
