using Samlop.Places.Matching.WhatIf;

namespace Samlop.Places.Matching.Explain;

/// <summary>
/// Two who would both rather have each other than what the match gives them (Gale and Shapley's blocking pair). The match
/// is the best for all together, so there may be some: whoever proposes it should know them.
/// </summary>
/// <param name="Participant">Prefers the department to the present place, or has none.</param>
/// <param name="Department">Prefers the participant to one of its trainees, or has room.</param>
/// <param name="InsteadOf">The trainee it would give up for that; -1 when there is room.</param>
public readonly record struct BlockingPair(int Participant, int Department, int InsteadOf)
{
    /// <summary>All blocking pairs of the session's match. Preferences are the two parts of the cost, lower first.</summary>
    public static IReadOnlyList<BlockingPair> Of(MatchSession session)
    {
        var (instance, assignment) = (session.Instance, session.Assignment);
        var trainees = Enumerable.Range(0, assignment.Length).Where(i => assignment[i] >= 0).ToLookup(i => assignment[i]);
        var inCompany = new int[instance.CompanyCapacity.Length];
        foreach (var department in trainees) inCompany[instance.Departments.Company[department.Key]] += department.Count();
        var blocking = new List<BlockingPair>();
        for (var i = 0; i < assignment.Length; i++)
        {
            var now = assignment[i] < 0 ? int.MaxValue : instance.Pairs.CostParticipant[instance.Pairs.Find(i, assignment[i])];
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                var j = instance.Pairs.Department[pair];
                if (
                    j == assignment[i]
                    || instance.Pairs.CostParticipant[pair] >= now
                    || session.IsForbidden(i, j)
                    || session.CapacityOf(j) == 0
                )
                    continue;
                var company = instance.Departments.Company[j];
                var sameCompany = assignment[i] >= 0 && instance.Departments.Company[assignment[i]] == company;
                var room =
                    trainees[j].Count() < session.CapacityOf(j) && (sameCompany || inCompany[company] < instance.CompanyCapacity[company]);
                if (room)
                    blocking.Add(new BlockingPair(i, j, -1));
                else if (WorstTrainee(instance, trainees[j], j) is { } worst && worst.Cost > instance.Pairs.CostEmployer[pair])
                    blocking.Add(new BlockingPair(i, j, worst.Participant));
            }
        }

        return blocking;
    }

    private static (int Participant, int Cost)? WorstTrainee(PlaceInstance instance, IEnumerable<int> trainees, int department)
    {
        (int Participant, int Cost)? worst = null;
        foreach (var trainee in trainees)
        {
            var cost = instance.Pairs.CostEmployer[instance.Pairs.Find(trainee, department)];
            if (worst is null || cost > worst.Value.Cost) worst = (trainee, cost);
        }

        return worst;
    }
}
