using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Ways;

[Requirement("A-08")]
public class NoTrainingReasonTests
{
    private static IReadOnlyDictionary<NoTrainingReason, IReadOnlyList<string>> Beneath(PersonFacts person)
    {
        var question = new EligibilityQuestion(new DateOnly(2025, 3, 1), person);
        var answer = new EligibilityCheck(Book).Answer(question);
        return NoTrainingReasons.Beneath(answer, new WaysForward(WaysForwardTests.Paths).For(question, answer));
    }

    [Fact]
    public void Reasons_AreSeven_WithStoredCodes()
    {
        Enum.GetNames<NoTrainingReason>().ShouldBe(["Language", "Place", "Livelihood", "NoOffer", "OwnWish", "Rule", "Health"]);
        Beneath(InTheTargetGroup).Keys.ShouldBe(Enum.GetValues<NoTrainingReason>(), ignoreOrder: true);
    }

    [Fact]
    public void Rule_HasTheConditionsThatFailed()
    {
        Beneath(InTheTargetGroup)[NoTrainingReason.Rule].ShouldBeEmpty();
        Beneath(InTheTargetGroup with { LowerSecondary = LowerSecondary.NotCompleted, LawfulStay = false, SchoolYears = 3 })[NoTrainingReason.Rule].ShouldBe(["LowerSecondaryCompleted", "LawfulStay"]);
    }

    [Fact]
    public void Language_HasTheLevelsThatPathsAskFor()
    {
        Beneath(InTheTargetGroup)[NoTrainingReason.Language].ShouldBe(["NorwegianPreferred", "Norwegian"], ignoreOrder: true);
        Beneath(InTheTargetGroup with { Norwegian = new NorwegianLevels(LanguageLevel.B1, LanguageLevel.B1, LanguageLevel.B1, LanguageLevel.B1) })[NoTrainingReason.Language].ShouldBeEmpty();
    }

    [Fact]
    public void NoOffer_HasWhatNobodyHasOffered()
    {
        Beneath(InTheTargetGroup)[NoTrainingReason.NoOffer].ShouldBe(["LocalOffer"]);
        Beneath(InTheTargetGroup with { ProgrammeStartedOn = null, ProgrammeOffered = false })[NoTrainingReason.NoOffer].ShouldBe(["ProgrammeNotOffered", "LocalOffer"]);
        Beneath(InTheTargetGroup with { LowerSecondary = LowerSecondary.NotCompleted })[NoTrainingReason.NoOffer].ShouldBe(["CountyAdmits", "LocalOffer"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(NoTrainingReason.OwnWish)]
    [InlineData(NoTrainingReason.Health)]
    [InlineData(NoTrainingReason.Place)]
    [InlineData(NoTrainingReason.Livelihood)]
    public void Others_HaveNoCodeOfTheseEngines(NoTrainingReason reason) => Beneath(InTheTargetGroup with { LowerSecondary = LowerSecondary.NotCompleted })[reason].ShouldBeEmpty();

    [Fact]
    public void OfOtherEngines_LivelihoodAndPlacesHaveTheirOwnCodes()
    {
        NoTrainingReasons.OfOtherEngines[NoTrainingReason.Livelihood].ShouldBe(["Short", "NotComputable"]);
        NoTrainingReasons.OfOtherEngines[NoTrainingReason.Place].ShouldBe(["NoPlace", "OtherTrade", "TooFewCommonDays"]);
    }
}
