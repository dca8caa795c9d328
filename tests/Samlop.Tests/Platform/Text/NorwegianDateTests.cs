using System.Globalization;
using FsCheck.Fluent;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Text;

[Trait("Category", "Clock")]
public class NorwegianDateTests
{
    [Theory]
    [InlineData("10.03.2022")]
    [InlineData("10.3.2022")]
    [InlineData("\u200E10.\u200B3.2022\uFEFF")]
    [InlineData("10.3.22")]
    [InlineData("10. 3. 2022")]
    [InlineData(" 10.03.2022 ")]
    [InlineData("10/3-22")]
    [InlineData("10/3 - 2022")]
    [InlineData("10. mars 2022")]
    [InlineData("10 mars 2022")]
    [InlineData("10. MARS 2022")]
    [InlineData("10.\u00A0mars\u00A02022")]
    [InlineData("10. mars 22")]
    [InlineData("10 March 2022")]
    [InlineData("10. mar. 2022")]
    [InlineData("2022-03-10")]
    public void Date_IsReadAsTyped_DayFirst(string typed) => Read(typed).ShouldBe(new DateOnly(2022, 3, 10));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31.02.2022")]
    [InlineData("29.02.2023")]
    [InlineData("31. april 2022")]
    [InlineData("0.1.2022")]
    [InlineData("32.1.2022")]
    [InlineData("1.13.2022")]
    [InlineData("1.0.2022")]
    [InlineData("10/3/2022")]
    [InlineData("03-10-2022")]
    [InlineData("2022-3-10")]
    [InlineData("2022-02-30")]
    [InlineData("10. mers 2022")]
    [InlineData("March 10, 2022")]
    [InlineData("10.03")]
    [InlineData("10.03.202")]
    [InlineData("10.03.20222")]
    [InlineData("10.03.1899")]
    [InlineData("10.03.2101")]
    [InlineData("i morgen")]
    [InlineData("١٠.٠٣.٢٠٢٢")]
    public void Date_ThatIsNotOrIsNotClear_IsRefused(string? typed) => NorwegianDate.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("29.02.2024", 2024, 2, 29)]
    [InlineData("1.1.00", 2000, 1, 1)]
    [InlineData("31.12.49", 2049, 12, 31)]
    [InlineData("1.1.50", 1950, 1, 1)]
    [InlineData("5.6.62", 1962, 6, 5)]
    [InlineData("31.12.99", 1999, 12, 31)]
    [InlineData("1.1.1900", 1900, 1, 1)]
    [InlineData("31.12.2100", 2100, 12, 31)]
    public void TwoDigitYears_LieFrom1950To2049(string typed, int year, int month, int day) => Read(typed).ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("nn-NO")]
    [InlineData("en")]
    public void EveryMonthName_IsReadBack(string language)
    {
        for (var month = 1; month <= 12; month++)
        {
            var date = new DateOnly(2022, month, 17);
            Read(Written.Date(date, CultureInfo.GetCultureInfo(language))).ShouldBe(date);
        }
    }

    [Fact]
    public void WhatIsWritten_IsReadBack() => Prop.ForAll(
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).ToArbitrary(),
        day =>
        {
            var date = DateOnly.FromDayNumber(day);
            return NorwegianDate.TryParse(Written.ShortDate(date), out var read) && read == date
                && NorwegianDate.TryParse(date.ToString("O", CultureInfo.InvariantCulture), out var iso) && iso == date;
        }).ShouldHold();

    [Fact]
    public void AnyText_IsAnsweredWithoutAnException() => Prop.ForAll<string?>(text =>
        (NorwegianDate.TryParse(text, out var date) || date == default) && (NorwegianTime.TryParse(text, out var time) || time == default)).ShouldHold();

    [Theory]
    [InlineData("kl. 10.42", 10, 42)]
    [InlineData("kl 10:42", 10, 42)]
    [InlineData("Kl.10.42", 10, 42)]
    [InlineData("10:42", 10, 42)]
    [InlineData("1042", 10, 42)]
    [InlineData("9.05", 9, 5)]
    [InlineData("kl. 9", 9, 0)]
    [InlineData("00:00", 0, 0)]
    [InlineData("23.59", 23, 59)]
    public void Time_IsReadAsTyped(string typed, int hour, int minute)
    {
        NorwegianTime.TryParse(typed, out var time).ShouldBeTrue();
        time.ShouldBe(new TimeOnly(hour, minute));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("kl.")]
    [InlineData("24:00")]
    [InlineData("10.60")]
    [InlineData("10.4")]
    [InlineData("10,42")]
    [InlineData("104")]
    [InlineData("2 pm")]
    public void Time_ThatIsNot_IsRefused(string? typed) => NorwegianTime.TryParse(typed, out _).ShouldBeFalse();

    private static DateOnly Read(string typed) => NorwegianDate.TryParse(typed, out var date) ? date : throw new ShouldAssertException($"'{typed}' was not read.");
}
