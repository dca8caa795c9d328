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

/// <summary>How far an amount can be trusted.</summary>
public enum LineCertainty
{
    Sure,

    /// <summary>A rate or a rule behind it is not verified.</summary>
    Estimate,

    /// <summary>An office decides; never to be promised.</summary>
    DependsOnDecision,
}

/// <summary>
/// Inntektslinje: what one source gives in one month, in kroner, with its computation in words (<paramref name="Basis"/>)
/// and the section of law (<paramref name="Source"/>).
/// </summary>
public sealed record IncomeLine(IncomeKind Kind, decimal Amount, LineCertainty Certainty, Phrase Basis, string Source);

/// <summary>Melding: what must be known about a month, with a stable code.</summary>
public sealed record LivelihoodMessage(string Code, YearMonth Month, string Source, Phrase Text);

/// <summary>Måned i planen: amounts in kroner. <paramref name="Short"/> is what income lacks of the need; a loan does not mend it.</summary>
public sealed record PlanMonth(YearMonth Month, MonthStatus Status, decimal Income, decimal Loan, decimal Short, IReadOnlyList<IncomeLine> Lines)
{
    /// <summary>The need is met, with or without a loan, and nothing is in conflict or missing.</summary>
    public bool IsCovered => Status is MonthStatus.Covered or MonthStatus.CoveredWithLoan;
}
