using System.Globalization;
using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What can be typed in a recommendation, and what is said at its field where it cannot.</summary>
public sealed class TypedRecommendationTests
{
    private const int Year = 2022;
    private static readonly DateOnly Today = new(Year, 4, 20);

    /// <summary>2 000 000 kr is applied for in the year, and 500 000 kr in the next.</summary>
    [Theory]
    [InlineData("2 000 000", null)]
    [InlineData("2000000,00", null)]
    [InlineData("0", null)]
    [InlineData("  ", null)]
    [InlineData("2 000 000,01", nameof(DecideText.Error_MoreThanApplied))]
    [InlineData("-1", nameof(DecideText.Error_Negative))]
    [InlineData("mye", "Amount_NotANumber")]
    [InlineData("1,234", "Amount_Ambiguous")]
    [InlineData("1,2345", "Amount_TooManyDecimals")]
    [InlineData("1 00 000", "Amount_WrongGrouping")]
    public void AnAmount_IsWithinWhatWasAppliedFor(string typed, string? error) => Errors(Read(Award(typed))).ShouldBe(
        error is null ? [] : [("Amounts[0].Amount", error)]);

    [Theory]
    [InlineData(Year + 1, "other", "500 000", null)]
    [InlineData(Year + 1, "other", "500 001", nameof(DecideText.Error_MoreThanApplied))]
    [InlineData(Year + 2, "other", "1", nameof(DecideText.Error_MoreThanApplied))]
    [InlineData(Year, "teachers", "1", nameof(DecideText.Error_MoreThanApplied))]
    public void AnAmount_IsHeldAgainstItsOwnYearAndCost(int year, string cost, string typed, string? error)
    {
        var input = Award("1");
        input.Amounts.Add(new() { Year = year, Cost = cost, Amount = typed });
        Errors(Read(input)).ShouldBe(error is null ? [] : [("Amounts[1].Amount", error)]);
    }

    [Fact]
    public void TheSameYearAndCostTwice_IsSaidAtTheSecond()
    {
        var input = Award("1");
        input.Amounts.Add(new() { Year = Year, Cost = "other", Amount = "2" });
        Errors(Read(input)).ShouldBe([("Amounts[1].Amount", nameof(DecideText.Error_Twice))]);
    }

    /// <summary>Others have 800 000 kr of a frame of 1 000 000 kr.</summary>
    [Theory, Requirement("C-09")]
    [InlineData("200 000", null)]
    [InlineData("200 000,01", nameof(DecideText.Error_AboveFrame))]
    public void AnAward_IsWithinWhatTheOthersLeave(string typed, string? error)
    {
        var others = new PortfolioRuleTests.Choice(Grade.Good, true, DecisionKind.Award, false, null, 800_000);
        Errors(Read(Award(typed), Money.FromKroner(1_000_000), others)).ShouldBe(error is null ? [] : [("Amounts[0].Amount", error)]);
    }

    [Fact, Requirement("C-09")]
    public void WhatIsForLaterYears_IsNotHeldAgainstTheFrameOfTheYear()
    {
        var input = Award("100");
        input.Amounts.Add(new() { Year = Year + 1, Cost = "other", Amount = "500 000" });
        Errors(Read(input, Money.FromKroner(100))).ShouldBeEmpty();
    }

    /// <summary>Four years from the summer touch five budget years; six cannot be.</summary>
    [Theory, Requirement("C-09")]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void FourYears_MayTouchFiveBudgetYears_AndNotSix(int years, bool taken)
    {
        var applied = Enumerable.Range(Year, years).Select(year => new AppliedAmount(year, "other", Money.FromKroner(100))).ToList();
        var input = new SaveRecommendation.Input
        {
            Amounts = [.. applied.Select(a => new SaveRecommendation.TypedAmount { Year = a.Year, Cost = a.Cost, Amount = "100" })],
        };
        var portfolio = PortfolioRuleTests.Of(null, null, true, Bare);
        var row = portfolio.Rows[0] with { Figures = new([], null, null, applied, Money.Zero) };
        Errors(new TypedRecommendation(portfolio, row, DecisionKind.Award, input).Read())
            .ShouldBe(taken ? [] : [($"Amounts[{years - 1}].Amount", nameof(DecideText.Error_TooManyYears))]);
    }

    [Theory]
    [InlineData("20.04.2022", null)]
    [InlineData("19.04.2022", nameof(DecideText.Error_AnswerByPassed))]
    [InlineData("31.02.2022", nameof(CommonText.Error_Date))]
    [InlineData("snart", nameof(CommonText.Error_Date))]
    [InlineData("", null)]
    public void TheAnswerByDate_IsTodayAtTheEarliest(string typed, string? error)
    {
        var input = Award("1");
        input.AnswerBy = typed;
        Errors(Read(input)).ShouldBe(error is null ? [] : [(nameof(input.AnswerBy), error)]);
    }

    [Theory]
    [InlineData(TypedRecommendation.TextLimit, true)]
    [InlineData(TypedRecommendation.TextLimit + 1, false)]
    public void Texts_AreTakenToTheirLimit(int length, bool taken)
    {
        var input = Award("1");
        input.LetterText = new string('x', length);
        input.InternalNote = "\r\n" + new string('y', length) + "  ";
        Errors(Read(input)).ShouldBe(taken ? []
            : new[] { nameof(input.LetterText), nameof(input.InternalNote) }.Select(f => (f, nameof(CommonText.Error_TooLong))).ToList());
    }

    [Theory]
    [InlineData(TypedRecommendation.ItemLimit, "01.08.2022", null, null)]
    [InlineData(TypedRecommendation.ItemLimit + 1, "", ".Text", nameof(CommonText.Error_TooLong))]
    [InlineData(0, "01.08.2022", ".Text", nameof(DecideText.Error_ItemText))]
    [InlineData(10, "1. august en gang", ".Due", nameof(CommonText.Error_Date))]
    public void ACondition_HasAText_AndADayWhereOneIsTyped(int length, string due, string? field, string? error)
    {
        var input = Award("1");
        input.Conditions = [new(), new() { Text = new string('x', length), Due = due }];
        input.Reports = [new() { Text = " ", Due = "" }];
        Errors(Read(input)).ShouldBe(error is null ? [] : [($"Conditions[1]{field}", error)]);
        if (error is null) Read(input).Content.Conditions.Single().Due.ShouldBe(new DateOnly(2022, 8, 1));
    }

    [Theory]
    [InlineData(TypedRecommendation.MostItems, true)]
    [InlineData(TypedRecommendation.MostItems + 1, false)]
    public void ConditionsAndReports_AreTakenToTheirNumber(int number, bool taken)
    {
        var input = Award("1");
        input.Conditions = [.. Enumerable.Range(1, number).Select(n => new SaveRecommendation.TypedItem { Text = $"Vilkår {n}" })];
        Errors(Read(input)).ShouldBe(taken ? [] : [($"Conditions[{number - 1}].Text", nameof(DecideText.Error_TooManyItems))]);
        Read(input).Content.Conditions.Select(c => c.Text).ShouldBe(input.Conditions.Select(c => c.Text!));
    }

    [Fact]
    public void ARejection_HasNoAmountsConditionsOrDate_WhateverAFormSends()
    {
        var input = Award("1");
        (input.AnswerBy, input.PassedOver) = ("01.06.2022", "Andre utfyller hverandre bedre.");
        input.Conditions = [new() { Text = "Vilkår" }];
        var (content, errors) = Read(input, kind: DecisionKind.Rejection);
        errors.Any.ShouldBeFalse();
        (content.Lines.Count, content.Conditions.Count, content.AnswerBy, content.Amount).ShouldBe((0, 0, null, Money.Zero));
        content.PassedOver.ShouldBe("Andre utfyller hverandre bedre.");
    }

    [Fact]
    public void AnAward_SaysNothingOfBeingPassedOver()
    {
        var input = Award("1");
        input.PassedOver = "Fra da det var et avslag.";
        Read(input).Content.PassedOver.ShouldBeNull();
    }

    [Fact]
    public void Everything_ThatIsWrong_IsSaidAtOnce()
    {
        var input = Award("mye");
        (input.AnswerBy, input.Conditions) = ("i morgen", [new() { Due = "01.08.2022" }]);
        Errors(Read(input)).Select(e => e.Field).ShouldBe(["Amounts[0].Amount", "AnswerBy", "Conditions[0].Text"], ignoreOrder: true);
    }

    /// <summary>What is typed within what was applied for is awarded to the øre, in the order of the years; nought is no line.</summary>
    [Fact, Requirement("C-09")]
    public void AnyAmountsWithinWhatWasAppliedFor_AreAwardedAsTyped()
    {
        var made = from first in Gen.Choose(0, 200_000_000)
                   from second in Gen.Choose(0, 50_000_000)
                   from turned in Gen.Elements(true, false)
                   select (First: Money.FromOre(first), Second: Money.FromOre(second), turned);
        made.Holds(each =>
        {
            var input = Award(each.First.ToField());
            var second = each.Second.Kroner.ToString("0.00", CultureInfo.GetCultureInfo("nb-NO"));
            input.Amounts.Add(new() { Year = Year + 1, Cost = "other", Amount = second });
            if (each.turned) input.Amounts.Reverse();
            var (content, errors) = Read(input);
            errors.Any.ShouldBeFalse();
            (content.Amount, content.Later).ShouldBe((each.First, each.Second));
            content.Lines.ShouldAllBe(l => !l.Amount.IsZero);
            content.Lines.Select(l => l.Year).ShouldBeInOrder();
        });
    }

    private static PortfolioRuleTests.Choice Bare => new(Grade.Good, true, DecisionKind.Award, false, null, 0);

    private static SaveRecommendation.Input Award(string amount) =>
        new() { Amounts = [new() { Year = Year, Cost = "other", Amount = amount }] };

    private static (DecisionContent Content, FieldErrors Errors) Read(
        SaveRecommendation.Input input, Money? frame = null, PortfolioRuleTests.Choice? others = null,
        DecisionKind kind = DecisionKind.Award)
    {
        var portfolio = PortfolioRuleTests.Of(frame, null, true, others is null ? [Bare] : [Bare, others]) with { Today = Today };
        return new TypedRecommendation(portfolio, portfolio.Rows[0], kind, input).Read();
    }

    private static List<(string Field, string Key)> Errors((DecisionContent Content, FieldErrors Errors) read) =>
        [.. read.Errors.All.Select(e => (e.Field, e.Message.Key))];
}
