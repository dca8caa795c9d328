using Samlop.Places.Matching.Balance;
using Samlop.Places.Matching.Flow;

namespace Samlop.Places.Matching;

/// <summary>
/// The flow of one component in mode B: root → participant (its worth) → department (cost of the pair) → company → root.
/// The contested places of a department are a second, dearer arc to its company. A participant whose unit comes straight
/// back to the root has no place. In mode AB the units pass the class first: root → class (its seats) → women or men
/// (those above the share are dearer) → with or without a right → participant.
/// </summary>
public sealed class PlaceFlow
{
    /// <summary>Where flow starts and ends.</summary>
    public const int Root = 0;

    private readonly PlaceInstance instance;
    private readonly Component component;
    private readonly int[] departmentNode;
    private readonly ClassLayer? classes;

    /// <param name="instance">The whole instance.</param>
    /// <param name="component">The part to solve.</param>
    /// <param name="departmentNode">
    /// Work space of one entry per department of the instance; shared between components, each writes its own.
    /// </param>
    /// <param name="cells">Mode AB: the members each cell of a class may have; otherwise null, and classes do not count.</param>
    public PlaceFlow(PlaceInstance instance, Component component, int[] departmentNode, CellRanges? cells = null)
    {
        this.instance = instance;
        this.component = component;
        this.departmentNode = departmentNode;
        if (cells is not null) classes = new ClassLayer(instance, component, cells, CompanyNode(component.Companies.Length));
        Flow = new MinimumCostFlow(Build());
    }

    private PlaceFlow(PlaceFlow other)
    {
        (instance, component, departmentNode, classes) = (other.instance, other.component, other.departmentNode, other.classes);
        Flow = other.Flow.Copy();
    }

    public MinimumCostFlow Flow { get; }

    /// <summary>The nodes between root and participants in mode AB.</summary>
    public ClassLayer Classes => classes ?? throw new InvalidOperationException("the flow was built without classes");

    /// <summary>An independent copy, to try something on.</summary>
    public PlaceFlow Copy() => new(this);

    /// <summary>Node of the participant at this position of the component.</summary>
    public int ParticipantNode(int position) => 1 + position;

    public int DepartmentNode(int department) => departmentNode[department];

    public int CompanyNode(int position) => 1 + component.Participants.Length + component.Departments.Length + position;

    /// <summary>
    /// Places everyone it pays to place. Those with priority go first: whoever is placed stays placed when others come
    /// (an augmenting path never frees its inner nodes), so the rest need not push them aside again. When stopped, those
    /// whose turn has not come have no place, and it returns false.
    /// </summary>
    public bool Solve(Func<bool>? expired = null)
    {
        foreach (var priority in (ReadOnlySpan<bool>)[false, true])
        {
            for (var position = component.Participants.Length - 1; position >= 0; position--)
            {
                if (instance.Participants.Priority[component.Participants[position]] == priority) Flow.Saturate(ParticipantNode(position));
            }
        }

        return Flow.Restore(expired);
    }

    /// <summary>Writes the department of each participant of the component, -1 for none.</summary>
    public void ReadAssignment(int[] assignment)
    {
        for (var position = 0; position < component.Participants.Length; position++)
            assignment[component.Participants[position]] = DepartmentOf(position);
    }

    /// <summary>The department of each participant of the component, by position, -1 for none.</summary>
    public int[] Positions()
    {
        var departments = new int[component.Participants.Length];
        for (var position = 0; position < departments.Length; position++) departments[position] = DepartmentOf(position);
        return departments;
    }

    /// <summary>Writes the prices of the component's classes, balance multipliers aside.</summary>
    public void ReadClassPrices(ClassPrices prices) => Classes.ReadPrices(Flow.Potentials, Root, prices);

    /// <summary>Writes the prices of the component's departments and companies.</summary>
    public void ReadPrices(PlacePrices prices)
    {
        var potentials = Flow.Potentials;
        for (var position = 0; position < component.Companies.Length; position++)
        {
            prices.Company[component.Companies[position]] = Math.Max(0, potentials[Root] - potentials[CompanyNode(position)]);
        }

        var firstCompany = CompanyNode(0);
        for (var position = 0; position < component.Departments.Length; position++)
        {
            var j = component.Departments[position];
            var company = firstCompany + Array.BinarySearch(component.Companies, instance.Departments.Company[j]);
            prices.Department[j] = Math.Max(0, potentials[company] - potentials[departmentNode[j]]);
        }
    }

    private int DepartmentOf(int position)
    {
        foreach (ref readonly var arc in Flow.Network.ArcsOf(ParticipantNode(position)))
        {
            if (IsDepartment(arc.Head) && Flow.Network.At(arc.Reverse).Residual == 1)
                return component.Departments[arc.Head - 1 - component.Participants.Length];
        }

        return -1;
    }

    private bool IsDepartment(int node) => node > component.Participants.Length && node < CompanyNode(0);

    private ResidualNetwork Build()
    {
        var nodes = CompanyNode(component.Companies.Length) + (classes?.Nodes ?? 0);
        var network = new NetworkBuilder(
            nodes,
            component.Participants.Sum(i => instance.Pairs.First[i + 1] - instance.Pairs.First[i]) + (2 * nodes)
        );
        classes?.AddArcs(network, Root);
        var pairs = instance.Pairs;
        for (var position = 0; position < component.Departments.Length; position++)
            departmentNode[component.Departments[position]] = 1 + component.Participants.Length + position;
        for (var position = 0; position < component.Participants.Length; position++)
        {
            var i = component.Participants[position];
            network.Add(classes?.CellNodeOf(i) ?? Root, ParticipantNode(position), 1, -instance.Worth(i));
            for (var pair = pairs.First[i]; pair < pairs.First[i + 1]; pair++)
                network.Add(ParticipantNode(position), departmentNode[pairs.Department[pair]], 1, pairs.Cost(pair));
        }

        foreach (var j in component.Departments)
        {
            var company = CompanyNode(Array.BinarySearch(component.Companies, instance.Departments.Company[j]));
            var contested = instance.Departments.Contested[j];
            network.Add(departmentNode[j], company, instance.Departments.Capacity[j] - contested, 0);
            if (contested > 0) network.Add(departmentNode[j], company, contested, instance.ContestedPenalty);
        }

        for (var position = 0; position < component.Companies.Length; position++)
            network.Add(CompanyNode(position), Root, instance.CompanyCapacity[component.Companies[position]], 0);
        return network.Build();
    }
}
