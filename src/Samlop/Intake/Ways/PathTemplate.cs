using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Ways;

/// <summary>Where a path comes from.</summary>
public enum PathKind
{
    /// <summary>A right or a possibility in the law.</summary>
    Law,

    /// <summary>A model that the knowledge summary describes.</summary>
    Model,

    /// <summary>An example of the handbook of 2018.</summary>
    Handbook,
}

/// <summary>Who takes a step, or takes part in a path.</summary>
public enum Party
{
    Person,
    Municipality,
    County,
    Nav,
    Company,
    TrainingOffice,
    Directorate,
}

/// <summary>Løpsmal: one path to a trade certificate or towards it, as the sources describe it; what they do not say is empty.</summary>
/// <param name="Code">A short stable name.</param>
/// <param name="Kind">Law, model or handbook.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="From">First day there is such a path; null when not limited.</param>
/// <param name="To">Last day; null while no end is known.</param>
/// <param name="ForYouth">Whether it is for people under 18 as well.</param>
/// <param name="Name">For readers.</param>
/// <param name="Needs">What it asks, in the order it is to be looked at.</param>
/// <param name="Next">The step of whoever meets all of it.</param>
/// <param name="AfterEnd">The step once there is no such path any more; null where there is nothing of its own to say.</param>
/// <param name="Facts">What the sources say about it.</param>
public sealed record PathTemplate(
    string Code,
    PathKind Kind,
    string Source,
    DateOnly? From,
    DateOnly? To,
    bool ForYouth,
    LocalText Name,
    IReadOnlyList<PathNeed> Needs,
    NextStep Next,
    NextStep? AfterEnd,
    PathFacts Facts
)
{
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Krav: what a path asks of a person or of the place where the person lives.</summary>
/// <param name="Code">Says how it is looked at (<see cref="WayNeeds"/>).</param>
/// <param name="Certainty">A need that is not sure is never met; it is to be clarified.</param>
/// <param name="Least">An age in years or a number of months, where the need has one.</param>
/// <param name="Most">The highest age, where the need has one.</param>
/// <param name="Level">A level of Norwegian, where the need has one.</param>
/// <param name="Text">For readers.</param>
/// <param name="IfOpen">How to find out whether it is met; null where the path's own next step does.</param>
/// <param name="IfFails">What to do where it is not met; null where nothing can be done about it.</param>
public sealed record PathNeed(
    string Code,
    Certainty Certainty,
    int? Least,
    int? Most,
    LanguageLevel? Level,
    LocalText Text,
    NextStep? IfOpen,
    NextStep? IfFails
);

/// <summary>Neste steg: what somebody does now, and who.</summary>
public sealed record NextStep(string Code, Party Who, LocalText Text);

/// <summary>Fakta om løpet: what the sources say; null where they do not, and then it must be agreed locally.</summary>
/// <param name="StartYear">The first year.</param>
/// <param name="Trades">Codes of Grep.</param>
/// <param name="Years">Length in years.</param>
/// <param name="CompanyDays">Days a week in the company for each year: fewest and most; null for a year that is not described.</param>
/// <param name="Norwegian">The level at intake that the sources name.</param>
/// <param name="TrialPracticeWeeks">The usual length of trial practice.</param>
/// <param name="ClassSize">Seats in a class.</param>
/// <param name="Parties">Who takes part.</param>
/// <param name="Livelihood">Kinds of income that have been used, by the names of the livelihood format.</param>
public sealed record PathFacts(
    int? StartYear,
    IReadOnlyList<string>? Trades,
    decimal? Years,
    IReadOnlyList<(int Least, int Most)?>? CompanyDays,
    LanguageLevel? Norwegian,
    int? TrialPracticeWeeks,
    int? ClassSize,
    IReadOnlyList<Party>? Parties,
    IReadOnlyList<string>? Livelihood);
