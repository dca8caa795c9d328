using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Tests.Platform.Time;

/// <summary>Days off in Norway, from published calendars.</summary>
public class NorwegianHolidaysTests
{
    [Theory]
    [InlineData("2022-03-10", false)] // an ordinary Thursday
    [InlineData("2022-03-12", true)] // Saturday
    [InlineData("2022-03-13", true)] // Sunday
    [InlineData("2022-04-13", false)] // the Wednesday before Easter
    [InlineData("2022-04-14", true)] // Maundy Thursday
    [InlineData("2022-04-15", true)] // Good Friday
    [InlineData("2022-04-18", true)] // Easter Monday
    [InlineData("2022-04-19", false)]
    [InlineData("2022-05-17", true)]
    [InlineData("2022-05-26", true)] // Ascension Day
    [InlineData("2022-06-06", true)] // Whit Monday
    [InlineData("2022-12-24", true)] // a Saturday that year
    [InlineData("2021-12-24", false)] // Christmas Eve is no holiday by law
    [InlineData("2022-12-26", true)]
    [InlineData("2024-05-01", true)]
    public void Day_IsOffOrNot(string day, bool off) => NorwegianHolidays.IsDayOff(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(off);

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2022, 4, 17)]
    [InlineData(2023, 4, 9)]
    [InlineData(2024, 3, 31)]
    [InlineData(2038, 4, 25)]
    [InlineData(2100, 3, 28)]
    public void Easter_IsOnItsSunday(int year, int month, int day) => NorwegianHolidays.EasterSunday(year).ShouldBe(new DateOnly(year, month, day));
}
