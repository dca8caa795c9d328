namespace Samlop.Intake.Composition;

/// <summary>Rekkefølge: which of the circular's two wishes comes first once as many as possible are admitted.</summary>
public enum CompositionOrder
{
    /// <summary>Smallest difference between women and men, then most with priority, then suitability.</summary>
    GenderFirst,

    /// <summary>Most with priority, then smallest difference between women and men, then suitability.</summary>
    PriorityFirst,
}
