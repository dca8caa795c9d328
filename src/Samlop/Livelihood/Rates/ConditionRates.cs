namespace Samlop.Livelihood.Rates;

/// <summary>Vilkår med datoer: what the sources ask for, by day (<c>content/rates/conditions.csv</c>).</summary>
internal sealed class ConditionRates(RateBook book)
{
    public RateSeries IntroductionLeastAge { get; } = book["Condition.IntroductionBenefit.LeastAge"];

    public RateSeries IntroductionHighestAge { get; } = book["Condition.IntroductionBenefit.HighestAge"];

    public RateSeries MeasureLeastAge { get; } = book["Condition.MeasureBenefit.LeastAge"];

    public RateSeries QualificationLeastAge { get; } = book["Condition.QualificationBenefit.LeastAge"];

    public RateSeries QualificationHighestAge { get; } = book["Condition.QualificationBenefit.HighestAge"];

    public RateSeries QualificationMostTraining { get; } = book["Condition.QualificationBenefit.MostWorkOrTraining"];

    public RateSeries AllowanceLeastAge { get; } = book["Condition.WorkAssessmentAllowance.LeastAge"];

    public RateSeries AllowanceHighestAge { get; } = book["Condition.WorkAssessmentAllowance.HighestAge"];

    public RateSeries MembershipYears { get; } = book["Condition.Membership.Years"];

    public RateSeries TransitionalChildUnder { get; } = book["Condition.TransitionalBenefit.ChildUnder"];

    public RateSeries StudentTurnsAtLeast { get; } = book["Condition.StudentFinance.TurnsAtLeast"];

    public RateSeries StudentFullUnder { get; } = book["Condition.StudentFinance.FullAmountUnder"];
}
