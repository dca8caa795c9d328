namespace Samlop.Places.Matching.WhatIf;

/// <summary>
/// Carries flow and potentials of one network over to that of an instance with more participants, so that adding a person
/// starts from the former answer: the old arcs keep reduced costs of zero or more, and only the newcomer's are new.
/// </summary>
internal sealed class FlowTransfer(PlaceFlow from, PlaceFlow to, PlaceInstance before, PlaceInstance after)
{
    public void Run(int[] assignment, int[] capacity, IReadOnlySet<int> forbidden, Dictionary<int, int> locked, long reward)
    {
        Potentials();
        for (var i = 0; i < before.Participants.Count; i++)
        {
            var node = to.ParticipantNode(i);
            // While all arcs are still open: a locked pair may be a forbidden one.
            if (locked.TryGetValue(i, out var department))
                to.Flow.Network.SetCost(
                    Arc(node, to.DepartmentNode(department)),
                    after.Pairs.Cost(after.Pairs.Find(i, department)) - reward
                );
            foreach (
                var pair in Enumerable
                    .Range(after.Pairs.First[i], after.Pairs.First[i + 1] - after.Pairs.First[i])
                    .Where(forbidden.Contains)
            )
                to.Flow.Network.RemoveCapacity(Arc(node, to.DepartmentNode(after.Pairs.Department[pair])), 1);
        }

        ClosePlaces(capacity);
        for (var i = 0; i < before.Participants.Count; i++) Push(i, assignment[i]);
    }

    private void Potentials()
    {
        var (old, now) = (from.Flow.Potentials, to.Flow.Potentials);
        now[PlaceFlow.Root] = old[PlaceFlow.Root];
        for (var i = 0; i < before.Participants.Count; i++) now[to.ParticipantNode(i)] = old[from.ParticipantNode(i)];
        for (var j = 0; j < before.Departments.Count; j++) now[to.DepartmentNode(j)] = old[from.DepartmentNode(j)];
        for (var k = 0; k < before.CompanyCapacity.Length; k++) now[to.CompanyNode(k)] = old[from.CompanyNode(k)];
        // The newcomer's own potential is free: as low as their departments allow, so that no arc to them is violated.
        for (var i = before.Participants.Count; i < after.Participants.Count; i++) now[to.ParticipantNode(i)] = now[PlaceFlow.Root];
    }

    private void ClosePlaces(int[] capacity)
    {
        for (var j = 0; j < capacity.Length; j++)
        {
            var closed = after.Departments.Capacity[j] - capacity[j];
            var (node, company) = (to.DepartmentNode(j), to.CompanyNode(after.Departments.Company[j]));
            while (closed > 0)
            {
                var arc = Arc(node, company);
                var taken = Math.Min(closed, to.Flow.Network.At(arc).Residual);
                to.Flow.Network.RemoveCapacity(arc, taken);
                closed -= taken;
            }
        }
    }

    /// <summary>Sends one unit around: to the department and back through its company, or straight back.</summary>
    private void Push(int participant, int department)
    {
        var node = to.ParticipantNode(participant);
        if (department < 0) return;
        var (departmentNode, company) = (to.DepartmentNode(department), to.CompanyNode(after.Departments.Company[department]));
        foreach (
            var (tail, head) in ((int, int)[])
                [(PlaceFlow.Root, node), (node, departmentNode), (departmentNode, company), (company, PlaceFlow.Root)]
        )
            to.Flow.Network.Push(Arc(tail, head), 1);
    }

    /// <summary>The open arc between two nodes, the cheapest where there are two.</summary>
    private int Arc(int tail, int head)
    {
        // The root has an arc for everyone: look from the other end, where there are few.
        if (tail == PlaceFlow.Root) return Reverse(head, tail);
        var found = -1;
        var start = to.Flow.Network.FirstArcOf(tail);
        var arcs = to.Flow.Network.OpenArcsOf(tail);
        for (var index = 0; index < arcs.Length; index++)
        {
            if (arcs[index].Head == head && (found < 0 || arcs[index].Cost < to.Flow.Network.At(found).Cost)) found = start + index;
        }

        return found >= 0 ? found : throw new InvalidOperationException($"no open arc from node {tail} to node {head}");
    }

    private int Reverse(int node, int head)
    {
        var start = to.Flow.Network.FirstArcOf(node);
        var arcs = to.Flow.Network.ArcsOf(node);
        for (var index = 0; index < arcs.Length; index++)
        {
            if (arcs[index].Head == head) return arcs[index].Reverse;
        }

        throw new InvalidOperationException("no such arc");
    }
}
