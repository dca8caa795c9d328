namespace Samlop.Places.Matching;

/// <summary>A part of the instance that shares nothing with the rest: it is solved on its own.</summary>
public sealed record Component(int[] Participants, int[] Departments, int[] Companies)
{
    /// <summary>The whole instance as one component.</summary>
    public static Component Whole(PlaceInstance instance) => new(
        [.. Enumerable.Range(0, instance.Participants.Count)],
        [.. Enumerable.Range(0, instance.Departments.Count)],
        [.. Enumerable.Range(0, instance.CompanyCapacity.Length)]);

    /// <summary>
    /// The connected components of participants, departments and companies (in mode AB also of classes), those with the
    /// most participants first. Participants without any pair are in none.
    /// </summary>
    public static IReadOnlyList<Component> Of(PlaceInstance instance, MatchMode mode)
    {
        int n = instance.Participants.Count, m = instance.Departments.Count, companies = instance.CompanyCapacity.Length;
        var sets = new DisjointSets(n + m + companies + (mode == MatchMode.AB ? instance.Classes.Count : 0));
        for (var j = 0; j < m; j++) sets.Join(n + j, n + m + instance.Departments.Company[j]);
        for (var i = 0; i < n; i++)
        {
            var (from, to) = (instance.Pairs.First[i], instance.Pairs.First[i + 1]);
            for (var pair = from; pair < to; pair++) sets.Join(i, n + instance.Pairs.Department[pair]);
            if (mode == MatchMode.AB && to > from) sets.Join(i, n + m + companies + instance.Participants.Class[i]);
        }

        var participants = Enumerable.Range(0, n).Where(i => instance.Pairs.First[i + 1] > instance.Pairs.First[i]).ToLookup(sets.Find);
        var departments = Enumerable.Range(0, m).ToLookup(j => sets.Find(n + j));
        var ofCompany = Enumerable.Range(0, companies).ToLookup(k => sets.Find(n + m + k));
        return [.. participants
            .Select(group => new Component([.. group], [.. departments[group.Key]], [.. ofCompany[group.Key]]))
            .OrderByDescending(component => component.Participants.Length)
            .ThenBy(component => component.Participants[0])];
    }

    /// <summary>Union-find with path halving.</summary>
    private sealed class DisjointSets
    {
        private readonly int[] parent;

        public DisjointSets(int count)
        {
            parent = new int[count];
            for (var x = 0; x < count; x++) parent[x] = x;
        }

        public int Find(int x)
        {
            while (parent[x] != x) x = parent[x] = parent[parent[x]];
            return x;
        }

        public void Join(int x, int y) => parent[Find(x)] = Find(y);
    }
}
