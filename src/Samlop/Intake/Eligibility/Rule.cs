namespace Samlop.Intake.Eligibility;

/// <summary>How well a rule is known.</summary>
public enum Certainty
{
    /// <summary>Read in the law or the circular.</summary>
    Verified,

    /// <summary>Known from practice, not read again.</summary>
    Remembered,

    /// <summary>Unsure whether it applies: must be clarified, never used as a fact.</summary>
    Unsure,

    /// <summary>Known to exist, its content is not.</summary>
    Missing,
}

/// <summary>What a rule set answers. At most one set of each topic is in force on a day.</summary>
public enum RuleTopic
{
    /// <summary>Voksenrett.</summary>
    AdultRight,

    /// <summary>Rekvalifisering.</summary>
    Requalification,

    /// <summary>Målgruppe for forsøket.</summary>
    TargetGroup,

    /// <summary>Which of the two integration laws a person is under.</summary>
    IntegrationLaw,

    /// <summary>Introduksjonsloven § 2.</summary>
    ProgrammeOf2003,

    /// <summary>Introduksjonsloven § 17.</summary>
    TrainingOf2003,

    /// <summary>Integreringsloven § 9.</summary>
    ProgrammeOf2020,

    /// <summary>Integreringsloven § 28.</summary>
    TrainingOf2020,

    /// <summary>Prioritet: what the circular asks beside the integration laws.</summary>
    Priority,

    /// <summary>Hurtigspor.</summary>
    FastTrack,
}

/// <summary>Vilkår: one condition of a rule set, with its source and a description for readers.</summary>
/// <param name="Code">Stable name; says which facts are asked and how (<see cref="Conditions"/>).</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Certainty">How well it is known.</param>
/// <param name="Decides">False for what is listed for information only.</param>
/// <param name="Least">Lowest age, years or months, where the condition has one.</param>
/// <param name="Most">Highest age, years or months, where the condition has one; that number still counts.</param>
/// <param name="Day">The day the condition turns on, where it has one.</param>
/// <param name="Text">The condition as a sentence for a page.</param>
public sealed record Rule(
    string Code,
    string Source,
    Certainty Certainty,
    bool Decides,
    int? Least,
    int? Most,
    DateOnly? Day,
    LocalText Text
);

/// <summary>Regelsett: the conditions one section sets in one period.</summary>
/// <param name="Topic">What it answers.</param>
/// <param name="Law">The law or circular.</param>
/// <param name="Section">The section, empty for a circular.</param>
/// <param name="From">First day in force; null when it is used for any earlier day too.</param>
/// <param name="To">Last day in force; null while no end is known.</param>
/// <param name="Rules">The conditions in the order of the law.</param>
public sealed record RuleSet(RuleTopic Topic, string Law, string Section, DateOnly? From, DateOnly? To, IReadOnlyList<Rule> Rules)
{
    /// <summary>For instance <c>opplæringslova 1998 § 4A-3</c>.</summary>
    public string Name => Section.Length == 0 ? Law : $"{Law} {Section}";

    public bool InForce(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
