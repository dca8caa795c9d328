using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Månedens status; the first that applies.</summary>
public enum MonthStatus
{
    /// <summary>A rate is missing: the month cannot be computed.</summary>
    NotComputable,

    /// <summary>Sources exclude each other; the excluded one counts 0.</summary>
    Conflict,

    /// <summary>Income reaches the need.</summary>
    Covered,

    /// <summary>Income and loan together reach the need.</summary>
    CoveredWithLoan,

    /// <summary>The need is not reached.</summary>
    Short,
}

/// <summary>How far an amount can be trusted, from the surest.</summary>
public enum LineCertainty
{
    /// <summary>Every rate and rule behind it is verified and known for the days.</summary>
    Sure,

    /// <summary>Somebody who makes the plan has given an amount or a rate behind it.</summary>
    Given,

    /// <summary>A rate or a rule behind it is not verified, or not known yet for the days.</summary>
    Estimate,

    /// <summary>An office decides, or a condition is not met; never to be promised.</summary>
    DependsOnDecision,
}

/// <summary>
/// Inntektslinje: what one source gives in one month, in kroner, with its computation in words (<paramref name="Basis"/>)
/// and the section of law (<paramref name="Source"/>).
/// </summary>
public sealed record IncomeLine(IncomeKind Kind, decimal Amount, LineCertainty Certainty, Phrase Basis, string Source);

/// <summary>
/// Melding: what must be known about a month, with a stable code, and where one code has several reasons what it is <paramref
/// name="About"/>.
/// What is said once for a source or a rate stands with the first month it is about.
/// </summary>
public sealed record LivelihoodMessage(string Code, YearMonth Month, string Source, Phrase Text, string? About = null);

/// <summary>
/// Måned i planen: amounts in kroner. <paramref name="Short"/> is what income lacks of the need; a loan does not mend it. The certainty
/// is that of the
/// weakest line that is needed to reach the need, taken from the surest; where the need is not reached, of the weakest line of all, the
/// loan with them. A month that cannot be computed is at most an estimate.
/// </summary>
public sealed record PlanMonth(YearMonth Month, MonthStatus Status, LineCertainty Certainty, decimal Income, decimal Loan, decimal Short,
    IReadOnlyList<IncomeLine> Lines)
{
    /// <summary>The need is met, with or without a loan, and nothing is in conflict or missing.</summary>
    public bool IsCovered => Status is MonthStatus.Covered or MonthStatus.CoveredWithLoan;
}
