using Samlop.Livelihood.Sources;

namespace Samlop.Livelihood.Conditions;

/// <summary>Vilkår planen ikke spør om: what a source asks for that the case has no fact about.</summary>
internal static class NotAsked
{
    /// <summary>The conditions in words; null for what has none, such as amounts that are decided already.</summary>
    public static Phrase? About(IncomeSource source, LivelihoodPerson person) => source switch
    {
        IntroductionBenefit when person.Permit is null => And("notAsked.permit", "notAsked.settled"),
        IntroductionBenefit => new Phrase("notAsked.settled"),
        MeasureBenefit => new Phrase("notAsked.measure"),
        QualificationBenefit => new Phrase("notAsked.reducedCapacity"),
        WorkAssessmentAllowance when person.MembershipYears is null => And("notAsked.reducedCapacity", "notAsked.membership"),
        WorkAssessmentAllowance => new Phrase("notAsked.reducedCapacity"),
        TransitionalBenefit or ChildCareBenefit => Family(person),
        StudentFinance { Loan: true } => new Phrase("notAsked.student"),
        ApprenticeWage => new Phrase("notAsked.contract"),
        ChildBenefit => new Phrase("notAsked.childLivesHere"),
        SocialAssistance => new Phrase("notAsked.lastResort"),
        LearningMaterials or StudyHousing => new Phrase("notAsked.approvedTraining"),
        _ => null,
    };

    private static Phrase Family(LivelihoodPerson person)
    {
        var activity = new Phrase("notAsked.activity");
        var membership = person.MembershipYears is null ? new Phrase("notAsked.and", new Phrase("notAsked.membership"), activity)
            : activity;
        return person.LoneParent is null ? new Phrase("notAsked.and", new Phrase("notAsked.loneParent"), membership) : membership;
    }

    private static Phrase And(string one, string other) => new("notAsked.and", new Phrase(one), new Phrase(other));
}
