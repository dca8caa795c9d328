namespace Samlop.Places.Matching.WhatIf;

/// <summary>A participant who ends up elsewhere; -1 is no place.</summary>
public readonly record struct Move(int Participant, int From, int To);

/// <summary>What a change does to the match, as data.</summary>
/// <param name="Moves">Who moves, in the order of the participants.</param>
/// <param name="Before">W before.</param>
/// <param name="After">W after.</param>
/// <param name="Broken">Locked pairs that cannot all be kept under this change.</param>
/// <param name="AugmentingPaths">Paths the flow was changed along: how much had to be touched.</param>
public sealed record MatchChange(
    IReadOnlyList<Move> Moves,
    long Before,
    long After,
    IReadOnlyList<(int Participant, int Department)> Broken,
    int AugmentingPaths
)
{
    /// <summary>What the change costs (below zero: what it gains).</summary>
    public long Cost => Before - After;
}

/// <summary>A participant to add, with the departments that are allowed and their costs.</summary>
public sealed record NewParticipant(
    int Class,
    bool Woman,
    bool Priority,
    bool Right,
    bool NoWeekend,
    IReadOnlyList<(int Department, int CostParticipant, int CostEmployer)> Pairs
);
