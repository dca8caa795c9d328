using FsCheck.Fluent;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Text;

[Trait("Category", "Clock")]
public class NorwegianAmountTests
{
    [Theory]
    [InlineData("1250.50", 125_050)]
    [InlineData("1250.5", 125_050)]
    [InlineData("-1250.50 ", -125_050)]
    [InlineData("1.250", 125_000)]
    [InlineData("1.250.000", 125_000_000)]
    [InlineData("1.250,50", 125_050)]
    [InlineData("1 250 000,50", 125_000_050)]
    [InlineData("1.250.50", null)]
    [InlineData("1,250.50", null)]
    [InlineData("", null)]
    public void Amount_InAFile_IsReadAsProgramsWriteItToo(string cell, int? ore)
    {
        NorwegianAmount.TryParseInFile(cell, out var amount).ShouldBe(ore is not null);
        if (ore is { } right) amount.Ore.ShouldBe(right);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1250000", 125_000_000)]
    [InlineData("1 250 000", 125_000_000)]
    [InlineData("1 250 000,50", 125_000_050)]
    [InlineData("1 250 000,5", 125_000_050)]
    [InlineData("1.250.000,50", 125_000_050)]
    [InlineData("1.250", 125_000)]
    [InlineData("1\u00A0250\u00A0000,50", 125_000_050)]
    [InlineData("1\u2009250\u202F000", 125_000_000)]
    [InlineData("1250,05", 125_005)]
    [InlineData("\uFEFF1\u200B 250\u00AD,50\u200E", 125_050)]
    [InlineData("\u202B\u200B 500\u2069", 50_000)]
    [InlineData("kr 500", 50_000)]
    [InlineData("kr. 500", 50_000)]
    [InlineData("KR500", 50_000)]
    [InlineData("500 kr", 50_000)]
    [InlineData("500\u00A0kr", 50_000)]
    [InlineData("500 NOK", 50_000)]
    [InlineData("500,-", 50_000)]
    [InlineData("kr 1 500,-", 150_000)]
    [InlineData("-5", -500)]
    [InlineData("\u22125", -500)]
    [InlineData("\u2013 5 kr", -500)]
    [InlineData("kr -5", -500)]
    [InlineData("-kr 5", -500)]
    [InlineData("  5  ", 500)]
    [InlineData("999 999 999 999,99", 99_999_999_999_999)]
    public void Amount_IsReadAsTyped(string typed, long ore)
    {
        NorwegianAmount.TryParse(typed, out var amount, out var problem).ShouldBeTrue(problem.ToString());
        amount.Ore.ShouldBe(ore);
    }

    [Theory]
    [InlineData(null, AmountProblem.Empty)]
    [InlineData("   ", AmountProblem.Empty)]
    [InlineData("mange", AmountProblem.NotANumber)]
    [InlineData("kr", AmountProblem.NotANumber)]
    [InlineData("-", AmountProblem.NotANumber)]
    [InlineData("--5", AmountProblem.NotANumber)]
    [InlineData("- kr -5", AmountProblem.NotANumber)]
    [InlineData("kr 5 kr", AmountProblem.NotANumber)]
    [InlineData("1250,", AmountProblem.NotANumber)]
    [InlineData(",50", AmountProblem.NotANumber)]
    [InlineData("5 000 dollar", AmountProblem.NotANumber)]
    [InlineData("1e5", AmountProblem.NotANumber)]
    [InlineData("١٢٥", AmountProblem.NotANumber)]
    [InlineData("1250.50", AmountProblem.PointAsDecimalSign)]
    [InlineData("1250.5", AmountProblem.PointAsDecimalSign)]
    [InlineData("1,250,000.50", AmountProblem.PointAsDecimalSign)]
    [InlineData("1 250.50", AmountProblem.PointAsDecimalSign)]
    [InlineData("1,250", AmountProblem.Ambiguous)]
    [InlineData("1,250,000", AmountProblem.Ambiguous)]
    [InlineData("1 25 000", AmountProblem.WrongGrouping)]
    [InlineData("1.25.000", AmountProblem.WrongGrouping)]
    [InlineData("1 250.000", AmountProblem.WrongGrouping)]
    [InlineData("1250 000", AmountProblem.WrongGrouping)]
    [InlineData("1,5,5", AmountProblem.WrongGrouping)]
    [InlineData("1250,505", AmountProblem.TooManyDecimals)]
    [InlineData("1 250,505", AmountProblem.TooManyDecimals)]
    [InlineData("1,2505", AmountProblem.TooManyDecimals)]
    [InlineData("1 000 000 000 000", AmountProblem.TooLarge)]
    [InlineData("99999999999999999999999999999999999", AmountProblem.TooLarge)]
    public void Amount_ThatIsNotClear_IsRefusedWithAReason(string? typed, AmountProblem expected)
    {
        NorwegianAmount.TryParse(typed, out var amount, out var problem).ShouldBeFalse();
        problem.ShouldBe(expected);
        amount.ShouldBe(Money.Zero);
    }

    [Fact]
    public void WhatIsWritten_IsReadBack() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(),
        ore => NorwegianAmount.TryParse(Money.FromOre(ore).ToString(), out var amount) && amount.Ore == ore
            && NorwegianAmount.TryParse(Money.FromOre(ore).ToField(), out var field) && field.Ore == ore).ShouldHold();

    [Fact]
    public void AnyText_IsAnsweredWithoutAnException() => Prop.ForAll<string?>(text =>
        NorwegianAmount.TryParse(text, out _, out var problem) == (problem == AmountProblem.None)).ShouldHold();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1 250", 1250)]
    [InlineData("1.250", 1250)]
    [InlineData("−20", -20)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void WholeNumber_IsReadAsTyped(string typed, int number)
    {
        NorwegianNumber.TryParse(typed, out var read).ShouldBeTrue();
        read.ShouldBe(number);
    }

    [Theory]
    [InlineData("", AmountProblem.Empty)]
    [InlineData("tjue", AmountProblem.NotANumber)]
    [InlineData("20 kr", AmountProblem.NotANumber)]
    [InlineData("2,5", AmountProblem.TooManyDecimals)]
    [InlineData("2.5", AmountProblem.PointAsDecimalSign)]
    [InlineData("1,250", AmountProblem.Ambiguous)]
    [InlineData("12 50", AmountProblem.WrongGrouping)]
    [InlineData("2147483648", AmountProblem.TooLarge)]
    public void WholeNumber_ThatIsNot_IsRefusedWithAReason(string typed, AmountProblem expected)
    {
        NorwegianNumber.TryParse(typed, out _, out var problem).ShouldBeFalse();
        problem.ShouldBe(expected);
    }
}
