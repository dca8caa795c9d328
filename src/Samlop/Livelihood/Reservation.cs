using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>
/// Forbehold: what must be said about a kind of income in some days: a condition that is not met or not asked, a longest time, the same
/// thing entered
/// twice. It is said in each month it touches, or only in the first; it may weaken the lines of the kind, and show that days count nothing.
/// </summary>
internal sealed record Reservation(IncomeKind Kind, Period Days, string About, string Law, Phrase Text)
{
    /// <summary>Said with the first month only: it is about the source as a whole.</summary>
    public bool Once { get; init; }

    /// <summary>The lines of the kind are not surer than this in the months it touches.</summary>
    public LineCertainty Weakens { get; init; }

    /// <summary>The days count nothing: a month without another line of the kind shows one of 0.</summary>
    public bool CountsNothing { get; init; }
}
