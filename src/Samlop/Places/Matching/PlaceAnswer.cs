namespace Samlop.Places.Matching;

/// <summary>How good an answer is known to be.</summary>
public enum Proof
{
    /// <summary>No answer is better: the bound equals the objective.</summary>
    Optimal,

    /// <summary>The search was stopped; no answer is better than the bound.</summary>
    Gap,
}

/// <summary>
/// Prices of the scarce things, in units of the objective. For any prices at or above zero they give a bound on every
/// answer (<see cref="DualCertificate"/>); when that bound equals the objective, they prove it optimal.
/// </summary>
/// <param name="Participant">What the objective gains by this participant being there.</param>
/// <param name="Department">What one more place in the department is worth, beside the company's own price.</param>
/// <param name="Company">What one more trainee in the company is worth.</param>
public sealed record PlacePrices(long[] Participant, long[] Department, long[] Company);

/// <summary>Prices of a class in mode AB: one more seat, and the multipliers of its balance rows.</summary>
public sealed record ClassPrices(long[] Seat, long[] Women, long[] Men, long[] Right, long[] NotRight)
{
    /// <summary>All zero.</summary>
    public static ClassPrices None(int classes) =>
        new(new long[classes], new long[classes], new long[classes], new long[classes], new long[classes]);
}

/// <summary>Forslag: an answer to a place-matching instance. People decide.</summary>
/// <param name="Mode">The question that was asked.</param>
/// <param name="Assignment">The department of each participant, or -1.</param>
/// <param name="Days">Mode Bplus: the two weekdays of each participant as a mask, 0 when not placed; otherwise null.</param>
/// <param name="Objective">W, as recomputed by <see cref="PlaceChecker"/>.</param>
/// <param name="Bound">No feasible answer has a greater W.</param>
/// <param name="Prices">The dual prices of the flow behind the answer.</param>
/// <param name="ClassPrices">Mode AB: the classes' prices at the root of the search.</param>
public sealed record PlaceAnswer(
    MatchMode Mode,
    int[] Assignment,
    int[]? Days,
    long Objective,
    long Bound,
    PlacePrices Prices,
    ClassPrices? ClassPrices = null
)
{
    public Proof Proved => Bound == Objective ? Proof.Optimal : Proof.Gap;
}
