using Samlop.Livelihood.Sources;

namespace Samlop.Livelihood.Compare;

/// <summary>
/// Veivalg: something not yet decided, with the options there are, for instance whether the programme is extended or a loan is taken.
/// </summary>
public sealed record Fork(string Name, IReadOnlyList<ForkOption> Options);

/// <summary>
/// Valgmulighet: what an option does to the plan. It takes away sources of the base case (the same objects) and adds others.
/// </summary>
public sealed record ForkOption(string Name, IReadOnlyList<IncomeSource> Without, IReadOnlyList<IncomeSource> With)
{
    /// <summary>The base case as it is.</summary>
    public static ForkOption AsPlanned(string name) => new(name, [], []);

    public static ForkOption Add(string name, params IncomeSource[] sources) => new(name, [], sources);

    public static ForkOption Remove(string name, params IncomeSource[] sources) => new(name, sources, []);

    public static ForkOption Replace(string name, IncomeSource source, params IncomeSource[] by) => new(name, [source], by);
}
