using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>What can be typed in the forms of the assessment, and what is said at its field where it cannot.</summary>
public sealed class TypedGradesTests
{
    private static readonly Criterion[] Criteria = [new("purpose", "Formålet", "", []), new("plan", "Planen", "", [])];

    [Theory]
    [InlineData("Good", Grade.Good)]
    [InlineData("NotMet", Grade.NotMet)]
    [InlineData("good", null)]
    [InlineData("3", null)]
    [InlineData("99", null)]
    [InlineData("Good,Weak", null)]
    [InlineData(" Good", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void AGrade_IsOneOfTheScale_ByItsName(string? typed, Grade? grade) => TypedField.Choice<Grade>(typed).ShouldBe(grade);

    [Theory]
    [InlineData("08.03.2022", null)]
    [InlineData("07.03.2022", nameof(AssessText.Error_DayPassed))]
    [InlineData("09.03.2023", null)]
    [InlineData("30.02.2023", nameof(CommonText.Error_Date))]
    [InlineData("i morgen", nameof(CommonText.Error_Date))]
    [InlineData("", nameof(CommonText.Error_Date))]
    public void ADayToCome_IsTodayAtTheEarliest(string typed, string? error)
    {
        var errors = new FieldErrors();
        Typed.DayToCome(typed, Acting.Day, "DueOn", errors);
        errors.All.Select(e => e.Message.Key).ShouldBe(error is null ? [] : [error]);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public void ADraft_MayLackWhatIsNeededToHandIn(bool needed, int missing)
    {
        var errors = new FieldErrors();
        var read = TypedGrades.Read([new() { Criterion = "plan" }], Criteria, "Grades", needed, errors);
        read.ShouldBe([("plan", (Grade?)null, (string?)null)]);
        errors.All.Select(e => e.Field).ShouldBe(missing == 0 ? [] : ["Grades[0].Grade", "Grades[0].Reason"]);
    }

    [Fact]
    public void WhatAMadeUpFormSends_IsDropped_AndErrorsStandAtTheirOwnRow()
    {
        List<TypedGrade> typed =
        [
            new() { Criterion = "noe-annet", Grade = "Good", Reason = "x" },
            new() { Criterion = "purpose", Grade = "Good", Reason = " Godt.\r\n" },
            new() { Criterion = "purpose", Grade = "Weak", Reason = "Nei." },
            new() { Criterion = "plan", Grade = "Utmerket", Reason = new string('x', Assessment.ReasonLimit + 1) },
        ];
        var errors = new FieldErrors();
        var read = TypedGrades.Read(typed, Criteria, "Grades", needed: true, errors);
        read.Select(r => (r.Criterion, r.Grade)).ShouldBe([("purpose", Grade.Good), ("plan", (Grade?)null)]);
        read[0].Reason.ShouldBe("Godt.");
        errors.All.Select(e => (e.Field, e.Message.Key)).ShouldBe(
            [("Grades[3].Reason", nameof(CommonText.Error_TooLong)), ("Grades[3].Grade", nameof(AssessText.Error_Grade))],
            ignoreOrder: true);
        errors.All.ShouldAllBe(e => e.Where == "Planen");
    }

    [Theory]
    [InlineData("Good", "Godt.", true)]
    [InlineData("Good", "  Godt.\r\n", true)]
    [InlineData("Weak", "Godt.", false)]
    [InlineData("Good", "Annet.", false)]
    [InlineData("", "", false)]
    public void WhatAnotherSaved_IsShownWhereItDiffersFromWhatIsTyped(string grade, string reason, bool same)
    {
        var other = new TypedGrade { Criterion = "plan", Grade = grade, Reason = reason }.OtherThan(Grade.Good, "Godt.");
        (other is null).ShouldBe(same);
        if (!same) other!.ShouldEndWith("\nGodt.");
    }
}
