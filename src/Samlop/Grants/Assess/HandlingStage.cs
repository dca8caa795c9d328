namespace Samlop.Grants.Assess;

/// <summary>
/// Hvor behandlingen står: the step that an application waits at, derived from what has happened to it (<see cref="Standing"/>).
/// </summary>
public enum HandlingStage
{
    /// <summary>Withdrawn or handed back: nothing waits at the directorate.</summary>
    WithCounty,
    FormalCheck,

    /// <summary>Found to be dismissed; the decision is to be proposed.</summary>
    Dismissal,
    Assigning,
    Assessment,
    Consensus,

    /// <summary>Ready to be held against the other applications of the call.</summary>
    Portfolio,

    /// <summary>With the one who decides.</summary>
    Decision,
    Decided,
}
