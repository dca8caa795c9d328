namespace Samlop.Places.Matching;

/// <summary>W of an assignment of one component's participants, in time that does not depend on the rest of the instance.</summary>
internal sealed class ComponentValue(PlaceInstance instance, Component component, MatchMode mode)
{
    private readonly Dictionary<int, int> used = [];
    private readonly Dictionary<int, (int Women, int Men, int Right, int NotRight)> members = [];

    /// <param name="departments">The department of each participant of the component, -1 for none.</param>
    public long Of(int[] departments)
    {
        used.Clear();
        members.Clear();
        long value = 0;
        for (var position = 0; position < departments.Length; position++)
        {
            var j = departments[position];
            if (j < 0) continue;
            var i = component.Participants[position];
            value += instance.Worth(i) - instance.Pairs.Cost(instance.Pairs.Find(i, j));
            used[j] = used.GetValueOrDefault(j) + 1;
            if (used[j] > instance.Departments.Capacity[j] - instance.Departments.Contested[j]) value -= instance.ContestedPenalty;
            if (mode == MatchMode.AB) Count(i);
        }

        foreach (var (women, men, right, notRight) in members.Values)
        {
            value -= MatchWeights.Gender * (Math.Max(0, women - MatchWeights.GenderShare) + Math.Max(0, men - MatchWeights.GenderShare));
            value -=
                MatchWeights.Rights * (Math.Max(0, right - MatchWeights.RightsShare) + Math.Max(0, notRight - MatchWeights.RightsShare));
        }

        return value;
    }

    private void Count(int participant)
    {
        var c = instance.Participants.Class[participant];
        var (women, men, right, notRight) = members.GetValueOrDefault(c);
        if (instance.Participants.Woman[participant]) women++; else men++;
        if (instance.Participants.Right[participant]) right++; else notRight++;
        members[c] = (women, men, right, notRight);
    }
}
