using FsCheck;
using FsCheck.Fluent;
using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Tests.Intake.Eligibility;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Ways;

[Requirement("K-46")]
public class WaysProperties
{
    private static readonly Arbitrary<EligibilityQuestion> Questions =
        (from question in EligibilityProperties.Questions.Generator
         from flags in Gen.ArrayOf(Gen.Elements(true, false, (bool?)null), 4)
         from months in Gen.Elements(0, 12, 60, (int?)null)
         select question with { Person = question.Person with { Situation = new Situation { Man = flags[0], RegisteredWithNav = flags[1], Employed = flags[2], PriorLearningRecognised = flags[3], PracticeMonths = months } } }).ToArbitrary();

    [Fact]
    public void ARefusedPerson_AlwaysHasANextStep() => Prop.ForAll(Questions, question =>
    {
        var (answer, ways) = Ask(question);
        (answer.AdultRight.Answer == Answer.No).ShouldBe(ways.Next.Count > 0);
        ways.Next.Select(step => step.Code).ShouldBeUnique();
    }).ShouldHold(500);

    [Fact]
    public void EveryWay_IsOpenWithoutABecause_OrSaysWhy_AndHasAStepUnlessClosed() => Prop.ForAll(Questions, question =>
    {
        foreach (var way in Ask(question).Ways.All)
        {
            if (way.Standing == WayStanding.Open) way.Because.ShouldBeEmpty();
            if (way.Standing == WayStanding.OpenIf) way.Because.ShouldNotBeEmpty();
            if (way.Standing == WayStanding.Closed) way.Because.ShouldNotBeEmpty();
            if (way.Standing != WayStanding.Closed) way.Next.ShouldNotBeNull();
        }
    }).ShouldHold();

    [Fact]
    public void NoWay_IsOpenOnAnUnsureNeed_OrWhereItMustBeOffered() => Prop.ForAll(Questions, question =>
        Ask(question).Ways.All.Where(way => way.Standing == WayStanding.Open)
            .ShouldAllBe(way => way.Path.Needs.All(need => (need.Certainty == Certainty.Verified || need.Certainty == Certainty.Remembered) && need.Code != "LocalOffer"))).ShouldHold();

    private static (EligibilityAnswer Answer, WaysAnswer Ways) Ask(EligibilityQuestion question)
    {
        var answer = new EligibilityCheck(Someone.Book).Answer(question);
        return (answer, new WaysForward(WaysForwardTests.Paths).For(question, answer));
    }
}
