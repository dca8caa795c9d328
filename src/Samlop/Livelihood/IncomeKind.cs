namespace Samlop.Livelihood;

/// <summary>
/// Inntektsart: what a line of the monthly plan is. Users always see the Norwegian name (<see cref="LivelihoodText.Name"/>).
/// </summary>
public enum IncomeKind
{
    /// <summary>Introduksjonsstønad.</summary>
    IntroductionBenefit,

    /// <summary>Lønn for arbeid i programmet: pay for work inside a programme, beside the benefit it reduces.</summary>
    ProgrammeWork,

    /// <summary>Tiltakspenger.</summary>
    MeasureBenefit,

    /// <summary>Kvalifiseringsstønad.</summary>
    QualificationBenefit,

    /// <summary>Arbeidsavklaringspenger (AAP).</summary>
    WorkAssessmentAllowance,

    /// <summary>Overgangsstønad.</summary>
    TransitionalBenefit,

    /// <summary>Lærlingelønn.</summary>
    ApprenticeWage,

    /// <summary>Lånekassen: a loan is debt and never counts as income.</summary>
    StudentFinance,

    /// <summary>Barnetrygd, with what is added for lone parents and in Finnmark.</summary>
    ChildBenefit,

    /// <summary>Stønad til barnetilsyn for enslige forsørgere.</summary>
    ChildCareBenefit,

    /// <summary>Støtte til læremidler (tilleggsstønad).</summary>
    LearningMaterials,

    /// <summary>Støtte til bolig på studiestedet (tilleggsstønad).</summary>
    StudyHousing,

    /// <summary>Uføretrygd, amounts as decided.</summary>
    DisabilityBenefit,

    /// <summary>Dagpenger: the amount follows earlier income, so it is given as decided.</summary>
    UnemploymentBenefit,

    /// <summary>Sykepenger, amounts as decided.</summary>
    SicknessBenefit,

    /// <summary>Foreldrepenger, amounts as decided.</summary>
    ParentalBenefit,

    /// <summary>Bostøtte, amounts as decided.</summary>
    HousingAllowance,

    /// <summary>Annen inntekt, for instance a summer job.</summary>
    Other,

    /// <summary>Økonomisk sosialhjelp: the last resort, so it is computed after everything else.</summary>
    SocialAssistance,
}
