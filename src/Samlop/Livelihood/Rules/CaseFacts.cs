using Samlop.Livelihood.Sources;

namespace Samlop.Livelihood.Rules;

/// <summary>Opplysninger i en sak som avgjør om en regel brukes.</summary>
public enum RuleFact
{
    Under25,
    Couple,
    LoneParent,
    Children,
    Municipality,

    /// <summary>A permit under utlendingsloven § 34.</summary>
    Section34,
    Integreringsloven,
    Introduksjonsloven,
    Work,
    Absence,
    OtherBenefits,
    Loan,
}

/// <summary>Whether a case has a fact.</summary>
internal static class CaseFacts
{
    public static bool Has(LivelihoodCase question, RuleFact fact)
    {
        var (person, sources) = (question.Person, question.Sources);
        return fact switch
        {
            RuleFact.Under25 => person.IsUnder(25, question.From.FirstDay),
            RuleFact.Couple => person.Couple.Otherwise is not null || person.Couple.Parts?.Count > 0,
            RuleFact.LoneParent => person.LoneParent == true,
            RuleFact.Children => person.ChildrenBirthDates.Count > 0,
            RuleFact.Municipality => person.Municipality is not null,
            RuleFact.Section34 => person.Permit?.Ground.Contains("§ 34", StringComparison.Ordinal) == true,
            RuleFact.Integreringsloven => sources.Any(source => source is IntroductionBenefit { Law: IntegrationLaw.Integreringsloven }),
            RuleFact.Introduksjonsloven => sources.Any(source => source is IntroductionBenefit { Law: IntegrationLaw.Introduksjonsloven }),
            RuleFact.Work => sources.Any(source =>
                source is ApprenticeWage or IntroductionBenefit { Work.Count: > 0 } or QualificationBenefit { Work.Count: > 0 }),
            RuleFact.Absence => sources.Any(source =>
                source
                    is IntroductionBenefit { AbsentDays.Count: > 0 }
                        or IntroductionBenefit { AbsentHours.Count: > 0 }
                        or MeasureBenefit { SickDays.Count: > 0 }
            ),
            RuleFact.OtherBenefits => sources.Any(source => source is WorkAssessmentAllowance or TransitionalBenefit or DecidedBenefit),
            _ => sources.Any(source => source is StudentFinance { Loan: true }),
        };
    }
}
