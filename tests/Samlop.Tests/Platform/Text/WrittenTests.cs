using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Tests.Platform.Text;

[Trait("Category", "Clock")]
public class WrittenTests
{
    private static readonly DateOnly Day = new(2022, 3, 7);

    [Theory]
    [InlineData("nb-NO", "7. mars 2022", "mandag 7. mars 2022", "mars 2022", "kl. 09.05")]
    [InlineData("nn-NO", "7. mars 2022", "måndag 7. mars 2022", "mars 2022", "kl. 09.05")]
    [InlineData("en", "7 March 2022", "Monday 7 March 2022", "March 2022", "09:05")]
    [InlineData("en-GB", "7 March 2022", "Monday 7 March 2022", "March 2022", "09:05")]
    public void DateAndTime_AreWrittenInTheLanguage(string name, string date, string weekday, string month, string time)
    {
        var language = CultureInfo.GetCultureInfo(name);
        Written.Date(Day, language).ShouldBe(date);
        Written.DateWithWeekday(Day, language).ShouldBe(weekday);
        Written.Month(YearMonth.Of(Day), language).ShouldBe(month);
        Written.Time(new TimeOnly(9, 5), language).ShouldBe(time);
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("ar")]
    [InlineData("ar-SA")]
    [InlineData("fa")]
    public void OtherLanguages_KeepTheGregorianYear(string name) => Written.Date(Day, CultureInfo.GetCultureInfo(name)).ShouldContain("2022");

    [Fact]
    public void ShortDate_IsTheSameEverywhere() => Written.ShortDate(Day).ShouldBe("07.03.2022");

    [Theory]
    [InlineData("nb-NO", "1\u00A0250,5")]
    [InlineData("nn-NO", "1\u00A0250,5")]
    [InlineData("en", "1,250.5")]
    public void Number_IsWrittenInTheLanguage(string name, string number) =>
        Written.Number(1250.5m, CultureInfo.GetCultureInfo(name)).ShouldBe(number);

    [Fact]
    public void WithoutALanguage_ItIsTheReaders()
    {
        var before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nn-NO");
            Written.Weekday(Day).ShouldBe("måndag");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            Written.Weekday(Day).ShouldBe("Monday");
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before;
        }
    }
}
