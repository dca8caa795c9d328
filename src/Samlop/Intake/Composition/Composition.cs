namespace Samlop.Intake.Composition;

/// <summary>Forslag til klasse: one composition, as the applicants' places in the list, with what counts of it.</summary>
/// <param name="Admitted">In ascending order.</param>
/// <param name="Women">How many of them are women.</param>
/// <param name="Priority">How many have priority.</param>
/// <param name="Right">How many have right under opplæringsloven.</param>
/// <param name="Suitability">The sum over those admitted.</param>
public sealed record Composition(IReadOnlyList<int> Admitted, int Women, int Priority, int Right, int Suitability)
{
    public int Men => Admitted.Count - Women;

    /// <summary>Skjevhet: the difference between women and men.</summary>
    public int Imbalance => Math.Abs(Women - Men);
}

/// <summary>All that the engine proposes; people choose among it, or otherwise with a reason.</summary>
/// <param name="Front">
/// Every combination of imbalance, priority and suitability that no other composition of as many beats in one without losing in another,
/// each with one composition; smallest imbalance first, then most with priority.
/// </param>
/// <param name="Lots">The draw of lots, by applicant.</param>
public sealed record CompositionProposal(IReadOnlyList<Composition> Front, IReadOnlyList<int> Lots)
{
    public Composition GenderFirst => Front[0];

    public Composition PriorityFirst => Front.OrderByDescending(c => c.Priority).ThenBy(c => c.Imbalance).First();

    public Composition By(CompositionOrder order) => order == CompositionOrder.GenderFirst ? GenderFirst : PriorityFirst;
}
