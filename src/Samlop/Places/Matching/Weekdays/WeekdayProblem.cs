namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// One component of a Bplus instance by positions: for each department the participants who may come, with their pairs
/// and the days they could be there. Pairs with fewer than two days in common are left out.
/// </summary>
public sealed class WeekdayProblem
{
    private readonly int[] departmentPosition;

    public WeekdayProblem(PlaceInstance instance, Component component)
    {
        Instance = instance;
        Component = component;
        departmentPosition = new int[instance.Departments.Count];
        for (var position = 0; position < component.Departments.Length; position++)
            departmentPosition[component.Departments[position]] = position;
        var candidates = component.Departments.Select(_ => new List<Candidate>()).ToArray();
        for (var position = 0; position < component.Participants.Length; position++)
        {
            var i = component.Participants[position];
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                var j = instance.Pairs.Department[pair];
                var days = instance.CommonDays(i, j);
                if (System.Numerics.BitOperations.PopCount((uint)days) < MatchWeights.DaysInCompany) continue;
                candidates[departmentPosition[j]].Add(new Candidate(position, pair, days, instance.Worth(i) - instance.Pairs.Cost(pair)));
            }
        }

        Candidates = [.. candidates.Select(list => list.ToArray())];
        Company = [.. component.Departments.Select(j => Array.BinarySearch(component.Companies, instance.Departments.Company[j]))];
        CompanyCapacity = [.. component.Companies.Select(k => instance.CompanyCapacity[k])];
    }

    /// <summary>A participant who may come to a department.</summary>
    /// <param name="Participant">Position in the component.</param>
    /// <param name="Pair">The pair in the instance.</param>
    /// <param name="Days">The weekdays in common, as a mask.</param>
    /// <param name="Value">Worth less the pair's cost.</param>
    public readonly record struct Candidate(int Participant, int Pair, int Days, long Value);

    public PlaceInstance Instance { get; }

    public Component Component { get; }

    public IReadOnlyList<Candidate[]> Candidates { get; }

    /// <summary>Position of each department's company.</summary>
    public IReadOnlyList<int> Company { get; }

    public IReadOnlyList<int> CompanyCapacity { get; }

    public int Participants => Component.Participants.Length;

    public int Departments => Component.Departments.Length;

    public int Capacity(int department) => Instance.Departments.Capacity[Component.Departments[department]];

    public int PerDay(int department) => Instance.Departments.SupervisedPerDay(Component.Departments[department]);

    /// <summary>Everyone's department of a match as a column of one, where the weekdays allow it.</summary>
    public IEnumerable<(Column Column, double Share)> Singles(int[] departments)
    {
        for (var j = 0; j < Departments; j++)
        {
            foreach (var candidate in Candidates[j])
            {
                if (departments[candidate.Participant] == Component.Departments[j])
                    yield return (ColumnPricing.ColumnOf(this, j, [candidate]), 1);
            }
        }
    }

    /// <summary>A bound that costs nothing: everybody's best department, as if there were room for all.</summary>
    public long EverybodysBest()
    {
        var best = new long[Participants];
        foreach (var candidate in Candidates.SelectMany(candidates => candidates))
            best[candidate.Participant] = Math.Max(best[candidate.Participant], candidate.Value);
        return best.Sum();
    }

    /// <summary>What the contested places cost when so many trainees are there.</summary>
    public long ContestedPenalty(int department, int trainees)
    {
        var j = Component.Departments[department];
        return Instance.ContestedPenalty * Math.Max(0, trainees - (Instance.Departments.Capacity[j] - Instance.Departments.Contested[j]));
    }
}
