using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood;

/// <summary>
/// Tekstene i livsoppholdsplanen: every sentence of the plan by key, the names of the kinds of income, and the law each rests on.
/// </summary>
public static class LivelihoodText
{
    private static readonly Dictionary<string, RuleText> Templates = new(BasisTexts.All.Concat(MessageTexts.All), StringComparer.Ordinal);

    private static readonly Dictionary<IncomeKind, (RuleText Name, string Law)> Kinds = new()
    {
        [IncomeKind.IntroductionBenefit] = (
            new("introduksjonsstønad", "introduksjonsstønad", "introduction benefit", "допомога вступної програми", "إعانة برنامج التعريف"),
            "integreringsloven § 20"
        ),
        [IncomeKind.ProgrammeWork] = (
            new(
                "lønn for arbeid i programmet",
                "løn for arbeid i programmet",
                "pay for work in the programme",
                "зарплата за роботу в програмі",
                "أجر العمل في البرنامج"
            ),
            "integreringsloven § 23"
        ),
        [IncomeKind.MeasureBenefit] = (
            new("tiltakspenger", "tiltakspengar", "measure benefit (tiltakspenger)", "tiltakspenger", "tiltakspenger"),
            "tiltakspengeforskriften § 6"
        ),
        [IncomeKind.QualificationBenefit] = (
            new(
                "kvalifiseringsstønad",
                "kvalifiseringsstønad",
                "qualification benefit (kvalifiseringsstønad)",
                "кваліфікаційна допомога",
                "إعانة التأهيل"
            ),
            "sosialtjenesteloven § 35"
        ),
        [IncomeKind.WorkAssessmentAllowance] = (
            new(
                "arbeidsavklaringspenger",
                "arbeidsavklaringspengar",
                "work assessment allowance (AAP)",
                "допомога AAP",
                "إعانة تقييم العمل (AAP)"
            ),
            "folketrygdloven §§ 11-19, 11-20"
        ),
        [IncomeKind.TransitionalBenefit] = (
            new("overgangsstønad", "overgangsstønad", "transitional benefit (overgangsstønad)", "перехідна допомога", "الإعانة الانتقالية"),
            "folketrygdloven kap. 15"
        ),
        [IncomeKind.ApprenticeWage] = (
            new("lærlingelønn", "lærlingløn", "apprentice wage", "зарплата учня на виробництві", "أجر المتدرب"),
            "tariffavtale"
        ),
        [IncomeKind.StudentFinance] = (
            new("lån fra Lånekassen", "lån frå Lånekassen", "loan from Lånekassen", "позика Lånekassen", "قرض من Lånekassen"),
            "utdanningsstøtteloven"
        ),
        [IncomeKind.ChildBenefit] = (
            new("barnetrygd", "barnetrygd", "child benefit", "допомога на дітей", "إعانة الأطفال"),
            "barnetrygdloven § 10"
        ),
        [IncomeKind.ChildCareBenefit] = (
            new(
                "stønad til barnetilsyn",
                "stønad til barnetilsyn",
                "child care benefit",
                "допомога на догляд за дитиною",
                "إعانة رعاية الأطفال"
            ),
            "folketrygdloven § 15-10"
        ),
        [IncomeKind.LearningMaterials] = (
            new(
                "støtte til læremidler",
                "støtte til læremiddel",
                "support for learning materials",
                "підтримка на навчальні матеріали",
                "دعم المواد التعليمية"
            ),
            "tilleggsstønadsforskriften"
        ),
        [IncomeKind.StudyHousing] = (
            new(
                "støtte til bolig på studiestedet",
                "støtte til bustad på studiestaden",
                "support for housing at the place of study",
                "підтримка на житло за місцем навчання",
                "دعم السكن في مكان الدراسة"
            ),
            "tilleggsstønadsforskriften"
        ),
        [IncomeKind.DisabilityBenefit] = (
            new("uføretrygd", "uføretrygd", "disability benefit (uføretrygd)", "допомога з інвалідності", "إعانة العجز"),
            "folketrygdloven kap. 12"
        ),
        [IncomeKind.UnemploymentBenefit] = (
            new("dagpenger", "dagpengar", "unemployment benefit (dagpenger)", "допомога з безробіття", "إعانة البطالة"),
            "folketrygdloven kap. 4"
        ),
        [IncomeKind.SicknessBenefit] = (
            new("sykepenger", "sjukepengar", "sickness benefit (sykepenger)", "допомога через хворобу", "إعانة المرض"),
            "folketrygdloven kap. 8"
        ),
        [IncomeKind.ParentalBenefit] = (
            new("foreldrepenger", "foreldrepengar", "parental benefit (foreldrepenger)", "батьківська допомога", "إعانة الوالدين"),
            "folketrygdloven kap. 14"
        ),
        [IncomeKind.HousingAllowance] = (
            new("bostøtte", "bustøtte", "housing allowance (bostøtte)", "житлова допомога", "إعانة السكن"),
            "bustøttelova"
        ),
        [IncomeKind.Other] = (new("annen inntekt", "anna inntekt", "other income", "інший дохід", "دخل آخر"), "oppgitt"),
        [IncomeKind.SocialAssistance] = (
            new("økonomisk sosialhjelp", "økonomisk sosialhjelp", "social assistance", "соціальна допомога", "المساعدة الاجتماعية"),
            "sosialtjenesteloven § 18"
        ),
    };

    /// <summary>All templates by key.</summary>
    public static IReadOnlyDictionary<string, RuleText> All => Templates;

    /// <summary>The name users see, in a language of the pages or of the participant's print.</summary>
    public static string Name(IncomeKind kind, string language) => Kinds[kind].Name.In(language);

    /// <summary>The section of law a kind of income rests on.</summary>
    public static string Law(IncomeKind kind) => Kinds[kind].Law;

    internal static string Template(string key, string language) => Templates[key].In(language);
}
