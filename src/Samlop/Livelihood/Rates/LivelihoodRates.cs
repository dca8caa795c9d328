namespace Samlop.Livelihood.Rates;

/// <summary>Satsene for livsopphold: the rates that the monthly plan is computed from, each by name.</summary>
public sealed class LivelihoodRates(RateBook book)
{
    private static readonly string[] Files =
    [
        "base-amount", "introduction-benefit", "measure-benefit", "qualification-benefit", "work-assessment-allowance",
        "transitional-benefit", "student-finance", "social-assistance", "child-benefit", "child-care-benefit", "supplementary-grants",
            "apprentice-wage",
        "conditions", "programme-lengths",
    ];

    // Series that no month is split by: a loan has dates of its own, lengths and conditions are looked up by their own days.
    private static readonly string[] Whole = ["StudentFinance.", "Programme.", "Length.", "Condition.", "ApprenticeWage."];

    private static readonly Lazy<LivelihoodRates> FromContent = new(() => new LivelihoodRates(RateBook.Load(RateBook.Folder, Files)));

    /// <summary>The rates that follow the program; read once.</summary>
    public static LivelihoodRates Current => FromContent.Value;

    /// <summary>Grunnbeløpet (G), kroner a year; folketrygdloven § 1-4.</summary>
    public RateSeries BaseAmount { get; } = book["BaseAmount"];

    public RateSeries IntroductionBaseAmounts { get; } = book["IntroductionBenefit.BaseAmounts"];

    public RateSeries IntroductionMonthsPerYear { get; } = book["IntroductionBenefit.MonthsPerYear"];

    public RateSeries IntroductionDaysPerMonth { get; } = book["IntroductionBenefit.DaysPerMonth"];

    public RateSeries IntroductionHoursPerYear { get; } = book["IntroductionBenefit.HoursPerYear"];

    public RateSeries IntroductionUnder25 { get; } = book["IntroductionBenefit.Under25"];

    public RateSeries IntroductionUnder25WithParents { get; } = book["IntroductionBenefit.Under25WithParents"];

    public RateSeries IntroductionUnder25Law2003 { get; } = book["IntroductionBenefit.Under25Law2003"];

    public RateSeries IntroductionCouple { get; } = book["IntroductionBenefit.CoupleWithoutChildren"];

    public RateSeries MeasureDay { get; } = book["MeasureBenefit.Day"];

    public RateSeries MeasureChildDay { get; } = book["MeasureBenefit.ChildDay"];

    public RateSeries MeasureSickDay { get; } = book["MeasureBenefit.SickDay"];

    public RateSeries MeasureSickChildDay { get; } = book["MeasureBenefit.SickChildDay"];

    public RateSeries QualificationBaseAmounts { get; } = book["QualificationBenefit.BaseAmounts"];

    public RateSeries QualificationUnder25 { get; } = book["QualificationBenefit.Under25"];

    public RateSeries QualificationDaysPerYear { get; } = book["QualificationBenefit.DaysPerYear"];

    public RateSeries QualificationChildDay { get; } = book["QualificationBenefit.ChildDay"];

    public RateSeries AllowanceBaseAmounts { get; } = book["WorkAssessmentAllowance.MinimumBaseAmounts"];

    public RateSeries AllowanceUnder25 { get; } = book["WorkAssessmentAllowance.MinimumUnder25"];

    public RateSeries AllowanceDaysPerYear { get; } = book["WorkAssessmentAllowance.DaysPerYear"];

    public RateSeries AllowanceChildDay { get; } = book["WorkAssessmentAllowance.ChildDay"];

    public RateSeries TransitionalBaseAmounts { get; } = book["TransitionalBenefit.BaseAmounts"];

    public RateSeries TransitionalFreeIncome { get; } = book["TransitionalBenefit.FreeIncomeBaseAmounts"];

    public RateSeries TransitionalReduction { get; } = book["TransitionalBenefit.Reduction"];

    public RateSeries StudentTenMonths { get; } = book["StudentFinance.TenMonths"];

    public RateSeries StudentElevenMonths { get; } = book["StudentFinance.ElevenMonths"];

    public RateSeries AssistanceSingle { get; } = book["SocialAssistance.Single"];

    public RateSeries AssistanceCouple { get; } = book["SocialAssistance.Couple"];

    public RateSeries AssistanceSharedHousing { get; } = book["SocialAssistance.SharedHousing"];

    public RateSeries AssistanceChild0To5 { get; } = book["SocialAssistance.Child0To5"];

    public RateSeries AssistanceChild6To10 { get; } = book["SocialAssistance.Child6To10"];

    public RateSeries AssistanceChild11To17 { get; } = book["SocialAssistance.Child11To17"];

    public RateSeries ChildBenefitMonth { get; } = book["ChildBenefit.Month"];

    public RateSeries ChildBenefitMonthUnder6 { get; } = book["ChildBenefit.MonthUnder6"];

    public RateSeries ChildBenefitLoneParent { get; } = book["ChildBenefit.LoneParentMonth"];

    public RateSeries ChildBenefitInfant { get; } = book["ChildBenefit.InfantSupplementMonth"];

    public RateSeries ChildBenefitFinnmark { get; } = book["ChildBenefit.FinnmarkSupplementMonth"];

    public RateSeries ChildCareShare { get; } = book["ChildCareBenefit.Share"];

    public RateSeries ChildCareOne { get; } = book["ChildCareBenefit.MostOneChild"];

    public RateSeries ChildCareTwo { get; } = book["ChildCareBenefit.MostTwoChildren"];

    public RateSeries ChildCareThree { get; } = book["ChildCareBenefit.MostThreeChildren"];

    public RateSeries LearningMaterials { get; } = book["SupplementaryGrant.LearningMaterialsUpperSecondary"];

    public RateSeries StudyHousingMost { get; } = book["SupplementaryGrant.HousingMost"];

    public RateSeries SkilledYearKs { get; } = book["ApprenticeWage.SkilledYearKs"];

    /// <summary>Months after a permit under utlendingsloven § 34 in which a family has no child benefit.</summary>
    public RateSeries ChildBenefitWaitingMonths { get; } = book["Condition.ChildBenefit.WaitingMonths"];

    /// <summary>Ages, years and shares that a source asks for.</summary>
    internal ConditionRates Conditions { get; } = new(book);

    /// <summary>The series of a longest time, or of what may be added to it; null where there is none.</summary>
    internal RateSeries? Length(string name) => lengths.GetValueOrDefault(name);

    private readonly Dictionary<string, RateSeries> lengths = book.All
        .Where(series => series.Code.StartsWith("Programme.", StringComparison.Ordinal)
            || series.Code.StartsWith("Length.", StringComparison.Ordinal))
        .ToDictionary(series => series.Code, StringComparer.Ordinal);

    /// <summary>
    /// Days inside a month on which a rate begins or ends; the plan splits these months there. (Student finance has dates of its own.)
    /// </summary>
    internal DateOnly[] MidMonthChanges { get; } =
    [
        .. book.All.Where(series => !Whole.Any(group => series.Code.StartsWith(group, StringComparison.Ordinal)))
            .SelectMany(series => series.Rows)
            .SelectMany(row => new[] { row.From, row.To?.AddDays(1) ?? row.From })
            .Where(day => day.Day != 1).Distinct(),
    ];
}
