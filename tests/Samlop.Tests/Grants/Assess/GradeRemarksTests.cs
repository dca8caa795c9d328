using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Grades that are worth a second look: remarked, never refused.</summary>
public sealed class GradeRemarksTests
{
    private static readonly FsCheck.Gen<Grade> AnyGrade = Gen.Elements(Enum.GetValues<Grade>());

    [Theory]
    [InlineData(Grade.VeryGood, new[] { Grade.Satisfactory, Grade.Good }, GradeSide.Above)]
    [InlineData(Grade.Good, new[] { Grade.Satisfactory, Grade.Good }, null)]
    [InlineData(Grade.Satisfactory, new[] { Grade.Weak, Grade.Good }, null)]
    [InlineData(Grade.NotMet, new[] { Grade.Weak, Grade.Good }, GradeSide.Below)]
    [InlineData(Grade.Good, new[] { Grade.Good, Grade.Good }, null)]
    [InlineData(Grade.Good, new Grade[0], null)]
    public void ACommonGrade_IsRemarked_OutsideTheSpanOfTheAssessors(Grade common, Grade[] given, GradeSide? side) =>
        GradeRemarks.Outside(common, given).ShouldBe(side);

    [Theory]
    [InlineData(Grade.Good, new[] { Grade.Weak }, true)]
    [InlineData(Grade.Good, new[] { Grade.Satisfactory }, false)]
    [InlineData(Grade.VeryGood, new[] { Grade.Weak, Grade.Good }, false)]
    [InlineData(Grade.VeryGood, new[] { Grade.Weak, Grade.Satisfactory }, true)]
    [InlineData(Grade.Satisfactory, new[] { Grade.NotMet, Grade.VeryGood }, true)]
    [InlineData(Grade.Good, new Grade[0], false)]
    public void AGrade_IsFar_WhenAllOthersAreTwoStepsAway(Grade grade, Grade[] others, bool far) =>
        GradeRemarks.IsFarFromAll(grade, others).ShouldBe(far);

    [Fact]
    public void OutsideOneWay_IsOutsideTheOtherWay_TurnedAround() =>
        (from grade in AnyGrade from given in AnyGrade.ListOf() select (grade, given.ToList())).Holds(pair =>
        {
            static Grade Turned(Grade g) => Grade.VeryGood - (int)g;
            var (grade, given) = pair;
            GradeSide? turned = GradeRemarks.Outside(grade, given) switch { GradeSide.Above => GradeSide.Below, GradeSide.Below => GradeSide.Above, _ => null };
            GradeRemarks.Outside(Turned(grade), given.Select(Turned)).ShouldBe(turned);
            GradeRemarks.IsFarFromAll(Turned(grade), given.Select(Turned)).ShouldBe(GradeRemarks.IsFarFromAll(grade, given));
        });

    [Theory]
    [InlineData(Grade.Good, Grade.VeryGood, Grade.VeryGood, 0)]
    [InlineData(Grade.Good, Grade.Weak, Grade.Satisfactory, 1)]
    [InlineData(Grade.Good, Grade.Weak, Grade.VeryGood, 2)]
    [InlineData(Grade.Good, Grade.Satisfactory, Grade.VeryGood, 1)]
    [InlineData(Grade.Good, Grade.Satisfactory, null, 0)]
    public void WhatTwoAssessorsGave_AndTheCommonGrade_HaveTheirRemarks(Grade one, Grade other, Grade? common, int remarks) =>
        AssessWords.Remarks("Planen", common, [("Ingrid", one), ("Jonas", other)]).Count().ShouldBe(remarks);

    [Fact]
    public void OneOfThree_WhoIsFarFromTheOthers_IsNamed() =>
        AssessWords.Remarks("Planen", Grade.Good, [("Ingrid", Grade.Good), ("Jonas", Grade.VeryGood), ("Amina", Grade.Weak)]).Single().ShouldContain("Amina");

    [Theory]
    [InlineData("plan", nameof(AssessText.Remark_FarFromOwn))]
    [InlineData("purpose", null)]
    [InlineData(Assessment.Overall, nameof(AssessText.Remark_WholeAbove))]
    [InlineData("ukjent", null)]
    public void InTheirOwn_AnAssessorIsShownTheCriterionFarFromTheOthers_AndAWholeOutsideThem(string criterion, string? remark)
    {
        var own = new Assessment(new(Guid.NewGuid()), new(Guid.NewGuid()), Acting.User().User, Acting.Day, null, Acting.User().User, Acting.Noon);
        own.Save(
            [("purpose", Grade.Good, null), ("capacity", Grade.Good, null), ("plan", Grade.Weak, null), (Assessment.Overall, Grade.VeryGood, null)],
            Acting.Noon
        );
        AssessWords.RemarkOnOwn(own, criterion).ShouldBe(remark is null ? null : AssessText.ResourceManager.GetString(remark, null));
    }
}
