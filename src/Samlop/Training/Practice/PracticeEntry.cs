using Samlop.Platform.Time;

namespace Samlop.Training.Practice;

/// <summary>Hva slags praksis det er.</summary>
public enum PracticeKind
{
    /// <summary>Arbeid.</summary>
    Employment,

    /// <summary>Praksis i et arbeidsmarkedstiltak.</summary>
    WorkTraining,
}

/// <summary>
/// Praksis hos en arbeidsgiver: a period and the share of full time, above 0 and at most 1. <paramref name="To"/> is null while it goes on.
/// <paramref name="Relevant"/> is null where nobody has assessed whether it is in the trade.
/// </summary>
public sealed record PracticeEntry(string Employer, DateOnly From, DateOnly? To, decimal Share, bool? Relevant, bool Documented,
    PracticeKind Kind)
{
    /// <summary>Documented practice in the trade counts; anything else is listed and not counted.</summary>
    public bool Counts => Documented && Relevant == true;

    public Period Days => new(From, To ?? DateOnly.MaxValue);
}
