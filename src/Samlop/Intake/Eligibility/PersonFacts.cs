namespace Samlop.Intake.Eligibility;

public enum Citizenship
{
    Norwegian,
    Nordic,
    Eea,
    Other,
}

/// <summary>Grunnskole: completed here or equivalent abroad, or shown by prior learning (realkompetanse).</summary>
public enum LowerSecondary
{
    Completed,
    NotCompleted,
    DocumentedByPriorLearning,
}

/// <summary>Videregående opplæring; recognised means recognised in Norway.</summary>
public enum UpperSecondary
{
    None,
    Started,
    CompletedNotRecognised,
    CompletedRecognised,
}

/// <summary>Norsknivå on the CEFR scale; <see cref="None"/> is below A1.</summary>
public enum LanguageLevel
{
    None,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// <summary>Norsknivå by skill; null where it has not been mapped.</summary>
public sealed record NorwegianLevels(LanguageLevel? Listening, LanguageLevel? Reading, LanguageLevel? Spoken, LanguageLevel? Written);

/// <summary>Ledd og bokstav: the paragraph of its section that a permit was granted by, where the section gives different things.</summary>
public enum PermitParagraph
{
    /// <summary>Utlendingsloven § 38 første ledd.</summary>
    First,

    /// <summary>Utlendingsloven § 53 første ledd bokstav a.</summary>
    FirstA,

    /// <summary>Utlendingsloven § 53 første ledd bokstav b.</summary>
    FirstB,

    /// <summary>Utlendingsloven § 53 annet ledd.</summary>
    Second,

    /// <summary>Utlendingsloven § 53 tredje ledd.</summary>
    Third,

    /// <summary>Utlendingsloven § 38 femte ledd, for families that wait for documents of identity.</summary>
    Fifth,
}

/// <summary>Oppholdstillatelse.</summary>
/// <param name="Ground">
/// A section of utlendingsloven, as <c>utlendingsloven § 28</c> or <c>utlendingsloven kap. 6 jf. § 23</c>; null when not known.
/// </param>
/// <param name="GrantedOn">The day of the decision; null when not known.</param>
public sealed record Permit(string? Ground, DateOnly? GrantedOn)
{
    /// <summary>With single ordinary spaces, however it was typed or pasted.</summary>
    public string? Ground { get; init; } =
        Ground is null ? null : string.Join(' ', Ground.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Asked where the section gives different things by paragraph (§§ 38 and 53).</summary>
    public PermitParagraph? Paragraph { get; init; }

    /// <summary>Whether it was granted on an application for protection (§ 38); for family, whether the reference person's was.</summary>
    public bool? OnProtectionApplication { get; init; }

    /// <summary>For family: the day the reference person was settled in a municipality.</summary>
    public DateOnly? ReferenceSettledOn { get; init; }

    /// <summary>For family: the day the family applied.</summary>
    public DateOnly? FamilyAppliedOn { get; init; }
}

/// <summary>Hurtigspor: what is planned for the person; all of it may be left out.</summary>
public sealed record FastTrackPlan(bool? CloseToWork, bool? CompetenceMapped, bool? LanguageOffered, DateOnly? From, DateOnly? To);

/// <summary>What is known of a person when the right is decided. Null is "not known", never "no".</summary>
public sealed record PersonFacts
{
    public DateOnly? BirthDate { get; init; }

    public DateOnly? ArrivedOn { get; init; }

    public Citizenship? Citizenship { get; init; }

    /// <summary>An empty list says that there is no permit; null that it is not known.</summary>
    public IReadOnlyList<Permit>? Permits { get; init; }

    /// <summary>Lovlig opphold, with the application for residence decided.</summary>
    public bool? LawfulStay { get; init; }

    public int? SchoolYears { get; init; }

    public LowerSecondary? LowerSecondary { get; init; }

    public UpperSecondary? UpperSecondary { get; init; }

    public NorwegianLevels? Norwegian { get; init; }

    /// <summary>Whether the Norwegian is good enough for ordinary training without facilitation, as assessed by a person.</summary>
    public bool? CanFollowOrdinaryTraining { get; init; }

    /// <summary>Introduksjonsprogram: offered by the municipality, or started.</summary>
    public bool? ProgrammeOffered { get; init; }

    public DateOnly? ProgrammeStartedOn { get; init; }

    /// <summary>Rekvalifisering: the one right to a new vocational competence (opplæringslova 2023 § 18-4) is used.</summary>
    public bool? RequalificationUsed { get; init; }

    public FastTrackPlan FastTrack { get; init; } = new(null, null, null, null, null);

    public Situation Situation { get; init; } = new();
}

/// <summary>Livssituasjon: what the ways forward ask beside the rights; all of it may be left out.</summary>
public sealed record Situation
{
    public bool? Man { get; init; }

    /// <summary>Registrert hos Nav as a jobseeker.</summary>
    public bool? RegisteredWithNav { get; init; }

    public bool? Employed { get; init; }

    /// <summary>Realkompetanse: prior learning that has been assessed and recognised.</summary>
    public bool? PriorLearningRecognised { get; init; }

    /// <summary>Documented practice in the trade, in months of full time.</summary>
    public int? PracticeMonths { get; init; }
}
