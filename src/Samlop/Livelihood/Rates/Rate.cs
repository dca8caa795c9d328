namespace Samlop.Livelihood.Rates;

/// <summary>How sure a rate is. The codes in <c>content/rates</c> are these names in lower case with hyphens.</summary>
public enum RateCertainty
{
    /// <summary>Read in the law, in an agency's page or in its open program.</summary>
    Verified,

    /// <summary>Computed from rates that are verified.</summary>
    VerifiedComputed,

    /// <summary>Read at somebody else than the one who sets the rate.</summary>
    Secondary,

    /// <summary>Some part (the year, the name, the start date) is inferred.</summary>
    Inferred,

    Likely,

    /// <summary>From memory, not read again.</summary>
    Remembered,

    /// <summary>Proposed by the government; the final figure is not seen.</summary>
    Proposal,

    Unsure,

    /// <summary>Not found. An answer of its own: never zero, never last year's.</summary>
    Missing,
}

/// <summary>
/// Sats: one row of a dated rate. <paramref name="To"/> is the last day, null while it is in force; <paramref name="Value"/> is null when
/// the rate is <see cref="RateCertainty.Missing"/>; <paramref name="Written"/> is the value as it stands in the file, for instance
/// <c>2/3</c>; <paramref name="Origin"/> says where the figure was read.
/// </summary>
public sealed record Rate(
    string Code,
    DateOnly From,
    DateOnly? To,
    decimal? Value,
    string Written,
    string Unit,
    RateCertainty Certainty,
    string Origin,
    string Note
)
{
    /// <summary>Only verified figures, or figures computed from such, give a sure amount.</summary>
    public bool IsSure => Certainty is RateCertainty.Verified or RateCertainty.VerifiedComputed;
}
