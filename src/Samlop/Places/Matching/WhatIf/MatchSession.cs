namespace Samlop.Places.Matching.WhatIf;

/// <summary>
/// Hva om …: a solved match (mode B) that takes changes one by one. A change touches the arcs it is about; the flow then
/// repairs itself from where it stands (<see cref="Flow.MinimumCostFlow"/>), so the work is that of the few paths the change
/// opens or closes, and the answer is again optimal.
/// </summary>
public sealed class MatchSession
{
    /// <summary>What keeping a locked pair is worth: more than everything that could be gained by breaking it.</summary>
    private const long Locked = 1_000_000_000_000;
    private readonly PlaceFlow flow;
    private readonly int[] capacity;
    private readonly HashSet<int> forbidden;
    private readonly SortedDictionary<int, int> locked;

    /// <summary>Opens a session on the best match of the instance.</summary>
    public MatchSession(PlaceInstance instance)
    {
        Instance = instance;
        flow = new PlaceFlow(instance, Component.Whole(instance), new int[instance.Departments.Count]);
        flow.Solve();
        capacity = [.. instance.Departments.Capacity];
        forbidden = [];
        locked = [];
        Assignment = flow.Positions();
        Objective = Value();
    }

    private MatchSession(MatchSession other)
    {
        (Instance, flow, capacity) = (other.Instance, other.flow.Copy(), [.. other.capacity]);
        (forbidden, locked) = ([.. other.forbidden], new SortedDictionary<int, int>(other.locked));
        (Assignment, Objective) = (other.Assignment, other.Objective);
    }

    private MatchSession(MatchSession other, PlaceInstance extended)
    {
        Instance = extended;
        flow = new PlaceFlow(extended, Component.Whole(extended), new int[extended.Departments.Count]);
        (capacity, forbidden, locked) = (other.capacity, other.forbidden, other.locked);
        Assignment = [.. other.Assignment, .. Enumerable.Repeat(-1, extended.Participants.Count - other.Assignment.Length)];
        Objective = other.Objective;
        new FlowTransfer(other.flow, flow, other.Instance, extended).Run(Assignment, capacity, forbidden, locked.ToDictionary(), Locked);
    }

    public PlaceInstance Instance { get; }

    /// <summary>The department of each participant, or -1.</summary>
    public int[] Assignment { get; private set; }

    /// <summary>W of the present match.</summary>
    public long Objective { get; private set; }

    internal PlaceFlow Flow => flow;

    /// <summary>Places of a department as they are now.</summary>
    public int CapacityOf(int department) => capacity[department];

    /// <summary>Whether somebody said no to this pair in the session.</summary>
    public bool IsForbidden(int participant, int department) =>
        forbidden.Count > 0 && forbidden.Contains(Instance.Pairs.Find(participant, department));

    /// <summary>A copy to try changes on; this session stays as it is.</summary>
    public MatchSession Copy() => new(this);

    /// <summary>"Employer said no", or the participant did: the pair is out.</summary>
    public MatchChange Forbid(int participant, int department)
    {
        var arc = ArcOf(participant, department);
        if (!forbidden.Add(PairOf(participant, department))) return Repaired();
        flow.Flow.Network.RemoveCapacity(arc, 1);
        return Repaired(flow.ParticipantNode(participant));
    }

    /// <summary>Takes back <see cref="Forbid"/>.</summary>
    public MatchChange Allow(int participant, int department)
    {
        if (!forbidden.Remove(PairOf(participant, department))) return Repaired();
        flow.Flow.Network.SetResidual(flow.ParticipantNode(participant), ArcOf(participant, department), 1);
        return Repaired(flow.ParticipantNode(participant));
    }

    /// <summary>Agreed on: the participant is to be in this department whatever the rest does.</summary>
    public MatchChange Lock(int participant, int department)
    {
        if (locked.Remove(participant, out var before)) Price(participant, before, 0);
        locked[participant] = department;
        Price(participant, department, Locked);
        return Repaired(flow.ParticipantNode(participant));
    }

    /// <summary>Takes back <see cref="Lock"/>.</summary>
    public MatchChange Unlock(int participant)
    {
        if (!locked.Remove(participant, out var department)) return Repaired();
        Price(participant, department, 0);
        return Repaired(flow.ParticipantNode(participant));
    }

    /// <summary>Closes places of a department, those that nobody contests first.</summary>
    public MatchChange ClosePlaces(int department, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var left = Math.Min(places, capacity[department]);
        capacity[department] -= left;
        foreach (var cost in (long[])[0, Instance.ContestedPenalty])
        {
            foreach (var arc in PlaceArcs(department).Where(arc => flow.Flow.Network.At(arc).Cost == cost).ToArray())
            {
                var at = flow.Flow.Network.At(arc);
                var closed = Math.Min(left, at.Residual + flow.Flow.Network.At(at.Reverse).Residual);
                flow.Flow.Network.RemoveCapacity(arc, closed);
                left -= closed;
                if (left == 0) return Repaired(flow.DepartmentNode(department));
            }
        }

        return Repaired(flow.DepartmentNode(department));
    }

    /// <summary>One more person: a session on the extended instance, with the change it makes.</summary>
    public (MatchSession Session, MatchChange Change) Add(NewParticipant person)
    {
        var session = new MatchSession(this, Extended(Instance, person));
        return (session, session.Repaired(session.flow.ParticipantNode(session.Assignment.Length - 1)));
    }

    /// <summary>The instance as the session has changed it: what is forbidden is not listed, closed places are gone.</summary>
    public PlaceInstance Changed()
    {
        var pairs = Instance.Pairs;
        var kept = Enumerable.Range(0, pairs.Count).Where(pair => !forbidden.Contains(pair)).ToArray();
        var first = pairs.First.Select(start => start - forbidden.Count(pair => pair < start)).ToArray();
        return Instance with
        {
            Departments = Instance.Departments with
            {
                Capacity = [.. capacity],
                Contested = [.. Instance.Departments.Contested.Select((contested, j) => Math.Min(contested, capacity[j]))],
            },
            Pairs = new PairTable(
                first,
                Array.ConvertAll(kept, pair => pairs.Department[pair]),
                Array.ConvertAll(kept, pair => pairs.CostParticipant[pair]),
                Array.ConvertAll(kept, pair => pairs.CostEmployer[pair])
            ),
        };
    }

    /// <summary>The pair's position, which must be in the instance.</summary>
    public int PairOf(int participant, int department) =>
        Instance.Pairs.Find(participant, department) is >= 0 and var pair
            ? pair
            : throw new ArgumentException($"participant {participant} and department {department} are not an allowed pair");

    private static PlaceInstance Extended(PlaceInstance instance, NewParticipant person)
    {
        var (people, pairs) = (instance.Participants, instance.Pairs);
        return instance with
        {
            Participants = new ParticipantTable(
                [.. people.Class, person.Class],
                [.. people.Woman, person.Woman],
                [.. people.Priority, person.Priority],
                [.. people.Right, person.Right],
                [.. people.NoWeekend, person.NoWeekend]
            ),
            Pairs = new PairTable(
                [.. pairs.First, pairs.Count + person.Pairs.Count],
                [.. pairs.Department, .. person.Pairs.Select(pair => pair.Department)],
                [.. pairs.CostParticipant, .. person.Pairs.Select(pair => pair.CostParticipant)],
                [.. pairs.CostEmployer, .. person.Pairs.Select(pair => pair.CostEmployer)]),
        };
    }

    private MatchChange Repaired(int? node = null)
    {
        var paths = flow.Flow.AugmentingPaths;
        if (node is { } changed)
        {
            flow.Flow.Saturate(changed);
            flow.Flow.NoteExcess(changed);
            flow.Flow.Restore();
        }

        var (before, was) = (Objective, Assignment);
        Assignment = flow.Positions();
        Objective = Value();
        var moves = Enumerable
            .Range(0, was.Length)
            .Where(i => was[i] != Assignment[i])
            .Select(i => new Move(i, was[i], Assignment[i]))
            .ToArray();
        var broken = locked.Where(pair => Assignment[pair.Key] != pair.Value).Select(pair => (pair.Key, pair.Value)).ToArray();
        return new MatchChange(moves, before, Objective, broken, flow.Flow.AugmentingPaths - paths);
    }

    private void Price(int participant, int department, long reward) =>
        flow.Flow.Network.SetCost(ArcOf(participant, department), Instance.Pairs.Cost(PairOf(participant, department)) - reward);

    private int ArcOf(int participant, int department)
    {
        PairOf(participant, department);
        var start = flow.Flow.Network.FirstArcOf(flow.ParticipantNode(participant));
        for (var arc = start; ; arc++)
        {
            if (flow.Flow.Network.At(arc).Head == flow.DepartmentNode(department)) return arc;
        }
    }

    /// <summary>The arcs from a department to its company.</summary>
    private IEnumerable<int> PlaceArcs(int department)
    {
        var node = flow.DepartmentNode(department);
        var company = flow.CompanyNode(Instance.Departments.Company[department]);
        var start = flow.Flow.Network.FirstArcOf(node);
        return Enumerable.Range(start, flow.Flow.Network.ArcsOf(node).Length).Where(arc => flow.Flow.Network.At(arc).Head == company);
    }

    private long Value()
    {
        long value = 0;
        var used = new int[capacity.Length];
        for (var i = 0; i < Assignment.Length; i++)
        {
            if (Assignment[i] < 0) continue;
            used[Assignment[i]]++;
            value += Instance.Worth(i) - Instance.Pairs.Cost(Instance.Pairs.Find(i, Assignment[i]));
        }

        for (var j = 0; j < used.Length; j++)
            value -= Instance.ContestedPenalty * Math.Max(0, used[j] - Math.Max(0, capacity[j] - Instance.Departments.Contested[j]));
        return value;
    }
}
