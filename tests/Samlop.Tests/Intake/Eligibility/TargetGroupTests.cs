using Samlop.Intake.Eligibility;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

[Requirement("C-18")]
public class TargetGroupTests
{
    [Theory]
    [InlineData(LowerSecondary.Completed, false, Answer.Yes)]
    [InlineData(LowerSecondary.Completed, true, Answer.No)]
    [InlineData(LowerSecondary.Completed, null, Answer.ToClarify)]
    [InlineData(LowerSecondary.NotCompleted, false, Answer.No)]
    [InlineData(LowerSecondary.NotCompleted, null, Answer.No)]
    [InlineData(null, false, Answer.ToClarify)]
    [InlineData(null, true, Answer.No)]
    public void TargetGroup_IsAdultRightAndTooWeakNorwegian(LowerSecondary? lowerSecondary, bool? canFollow, Answer expected)
    {
        var group = Ask("2023-03-01", InTheTargetGroup with { LowerSecondary = lowerSecondary, CanFollowOrdinaryTraining = canFollow }).TargetGroup;
        group.Answer.ShouldBe(expected);
        group.RuleSet.ShouldBe("rundskriv 17-2022");
        group.Reasons.Select(r => r.Code).ShouldBe(["HasAdultRight", "NorwegianTooWeak", "Immigrant", "NorwegianMapped"]);
        Reason(group, "NorwegianTooWeak").Holds.ShouldBe(!canFollow);
        Reason(group, "HasAdultRight").Holds.ShouldBe(lowerSecondary switch { null => null, LowerSecondary.NotCompleted => false, _ => true });
    }

    [Theory]
    [InlineData(Citizenship.Other, true, true)]
    [InlineData(Citizenship.Other, false, true)]
    [InlineData(Citizenship.Eea, false, true)]
    [InlineData(Citizenship.Nordic, false, true)]
    [InlineData(Citizenship.Norwegian, true, true)]
    [InlineData(Citizenship.Norwegian, false, null)]
    [InlineData(null, true, true)]
    [InlineData(null, false, null)]
    public void Immigrant_IsWhoeverHasArrivedOrIsAForeignCitizen(Citizenship? citizenship, bool arrived, bool? holds)
    {
        var person = InTheTargetGroup with { Citizenship = citizenship, ArrivedOn = arrived ? InTheTargetGroup.ArrivedOn : null };
        var answer = Ask("2023-03-01", person);
        Reason(answer.TargetGroup, "Immigrant").Holds.ShouldBe(holds);
        answer.TargetGroup.Answer.ShouldBe(holds == true ? Answer.Yes : Answer.ToClarify);
    }

    [Fact]
    public void NorwegianMapped_IsForInformationOnly()
    {
        var levels = InTheTargetGroup.Norwegian!;
        bool? Mapped(NorwegianLevels? norwegian)
        {
            var group = Ask("2023-03-01", InTheTargetGroup with { Norwegian = norwegian }).TargetGroup;
            group.Answer.ShouldBe(Answer.Yes);
            Reason(group, "NorwegianMapped").Rule.Decides.ShouldBeFalse();
            return Reason(group, "NorwegianMapped").Holds;
        }

        Mapped(levels).ShouldBe(true);
        Mapped(null).ShouldBeNull();
        Mapped(levels with { Listening = null }).ShouldBe(false);
        Mapped(levels with { Reading = null }).ShouldBe(false);
        Mapped(levels with { Spoken = null }).ShouldBe(false);
        Mapped(levels with { Written = null }).ShouldBe(false);
    }

    [Fact]
    public void NorwegianMapped_TheReason_HasTheFourLevelsInOrder()
    {
        void Says(NorwegianLevels levels, string expected) =>
            Reason(Ask("2023-03-01", InTheTargetGroup with { Norwegian = levels }).TargetGroup, "NorwegianMapped").Facts.ShouldBe([new Fact("norwegian", expected)]);

        Says(new NorwegianLevels(LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2), "A1 A2 B1 B2");
        Says(new NorwegianLevels(null, null, null, null), "? ? ? ?");
    }

    [Fact]
    public void ToClarify_ForAPersonInTheMiddleOfTheGroup_IsEmpty() => Ask("2023-03-01", InTheTargetGroup).ToClarify.ShouldBeEmpty();

    [Fact]
    public void ToClarify_MissingFacts_AreNamedOnce()
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { BirthDate = null, CanFollowOrdinaryTraining = null });
        Codes(answer).ShouldBe(["BirthDateMissing", "CanFollowOrdinaryTrainingMissing"]);
        Codes(answer.AdultRight).ShouldBe(["BirthDateMissing"]);
        Codes(answer.TargetGroup).ShouldBe(["BirthDateMissing", "CanFollowOrdinaryTrainingMissing"]);
        Codes(answer.Priority).ShouldBe(["BirthDateMissing", "CanFollowOrdinaryTrainingMissing"]);
        answer.ToClarify[0].Text.ShouldBe(new Samlop.Intake.LocalText("Opplysningen mangler: fødselsdato.", "Opplysninga manglar: fødselsdato.", "A fact is missing: date of birth.") { Uk = "Бракує відомостей: дата народження.", Ar = "معلومة ناقصة: تاريخ الميلاد." });
    }
}
