namespace Samlop.Persons.Record;

/// <summary>As what somebody worked.</summary>
public enum WorkKind
{
    Employee,
    OwnBusiness,

    /// <summary>Unpaid, in the family's business say, or as a volunteer.</summary>
    Other,
}

/// <summary>What it is known by.</summary>
public enum WorkSource
{
    /// <summary>What the person says.</summary>
    Told,

    /// <summary>A certificate or a contract has been seen.</summary>
    Documented,
}

/// <summary>Arbeidserfaring: work that a person has done, anywhere. It is no assessment of what they learned by it.</summary>
public sealed class WorkPeriod : DatedFact
{
    public const int TextLimit = 100;
    public const int WordsLimit = 300;

    public override FactKind FactKind => FactKind.Work;

    public required WorkKind Kind { get; init; }

    public required string Occupation { get; init; }

    /// <summary>Null where it is not told, and of one's own business without a name.</summary>
    public string? Employer { get; init; }

    public required string Country { get; init; }

    /// <summary>Only the years are known: the days stand for the whole of them.</summary>
    public required bool YearsAlone { get; init; }

    /// <summary>What was done, in few words.</summary>
    public string? Words { get; init; }

    public required WorkSource Source { get; init; }
}

/// <summary>What a person lives on.</summary>
public enum LivelihoodIncome
{
    /// <summary>Introduksjonsstønad (integreringsloven chapter 5).</summary>
    IntroductionBenefit,

    /// <summary>Kvalifiseringsstønad (sosialtjenesteloven § 35).</summary>
    QualificationBenefit,

    /// <summary>Økonomisk stønad (sosialtjenesteloven § 18).</summary>
    SocialAssistance,

    /// <summary>Arbeidsavklaringspenger (folketrygdloven chapter 11).</summary>
    WorkAssessmentAllowance,

    /// <summary>Tiltakspenger (arbeidsmarkedsloven § 13).</summary>
    MeasureAllowance,

    /// <summary>Lån og stipend fra Lånekassen.</summary>
    StudentFinance,

    Wages,

    /// <summary>It is known that there is none.</summary>
    None,

    Other,
}

/// <summary>
/// Livsopphold: which income a person lives on, from and to a day, and who pays it. How much it is stands in the plan month by month, which
/// is none of these.
/// </summary>
public sealed class LivelihoodFact : DatedFact
{
    public const int PayerLimit = 100;

    public override FactKind FactKind => FactKind.Livelihood;

    public required LivelihoodIncome Income { get; init; }

    /// <summary>Null where it is not told.</summary>
    public string? Payer { get; init; }

    /// <summary>Nobody lives on something and on nothing.</summary>
    protected override bool Excludes(DatedFact other) => other is LivelihoodFact known
        && ((Income is LivelihoodIncome.None) != (known.Income is LivelihoodIncome.None)
            || (Income == known.Income && Payer == known.Payer));
}

/// <summary>What must be known of health and family where training and work are planned: a closed list, and no diagnosis.</summary>
public enum HealthMatterKind
{
    /// <summary>Training or work must be adapted.</summary>
    AdaptationNeeded,

    ReducedMobility,
    SightOrHearing,
    ReadingOrWriting,

    /// <summary>Omsorg for barn.</summary>
    CareForChildren,

    CareForOthers,
    Other,
}

/// <summary>
/// Helse og familie: something that training and work must allow for. What is about a child, and what health personnel recorded under their
/// own act, opens by a consent of its own kind alone, for the body that recorded it too (docs/sharing.md).
/// </summary>
public sealed class HealthMatter : DatedFact
{
    public const int WordsLimit = 200;
    public const int MostChildren = 20;

    public override FactKind FactKind => FactKind.Health;

    public required HealthMatterKind Kind { get; init; }

    /// <summary>Of care for children, how many; null where it is not told.</summary>
    public int? Children { get; init; }

    /// <summary>What must be allowed for, in few words.</summary>
    public string? Words { get; init; }

    /// <summary>It is about the person's child, and not about the person.</summary>
    public required bool OfChild { get; init; }

    /// <summary>Health personnel recorded it (helsepersonelloven § 21).</summary>
    public required bool UnderHealthPersonnelAct { get; init; }
}
