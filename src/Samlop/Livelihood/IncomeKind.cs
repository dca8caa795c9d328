namespace Samlop.Livelihood;

/// <summary>Inntektsart: what a line of the monthly plan is. Users always see the Norwegian name (<see cref="LivelihoodText.Name"/>).</summary>
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

    /// <summary>Barnetrygd.</summary>
    ChildBenefit,

    /// <summary>Annen inntekt, for instance a summer job.</summary>
    Other,

    /// <summary>Økonomisk sosialhjelp: the last resort, so it is computed after everything else.</summary>
    SocialAssistance,

    /// <summary>Dagpenger: rates are kept, but the amount follows earlier income; a plan takes it as <see cref="Other"/>.</summary>
    UnemploymentBenefit,
}
