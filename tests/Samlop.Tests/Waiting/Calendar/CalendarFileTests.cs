using Ical.Net;
using Ical.Net.CalendarComponents;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Waiting.Calendar;

/// <summary>The file that calendars read, read again.</summary>
[Trait("Category", "Clock")]
public class CalendarFileTests
{
    private static readonly DateTimeOffset Set = new(2022, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ADay_IsTheWholeDay_AndTakesNobodysTime()
    {
        var of = Read(new CalendarDate("award-1", Phrase.Verbatim("Frist: svar på tilskudd, sak 2022/00002"), new(2022, 5, 2), null, "/tilskudd/1", 3, Set));
        of.IsAllDay.ShouldBeTrue();
        (of.Start!.Date, of.End!.Date).ShouldBe((new DateOnly(2022, 5, 2), new DateOnly(2022, 5, 3)));
        (of.Uid, of.Summary, of.Sequence, of.Class, of.Transparency).ShouldBe(("award-1@samlop.example.no", "Frist: svar på tilskudd, sak 2022/00002", 3, "PRIVATE", TransparencyType.Transparent));
        of.Url!.ToString().ShouldBe("https://samlop.example.no/tilskudd/1");
        (of.LastModified!.AsUtc, of.DtStamp!.AsUtc).ShouldBe((Set.UtcDateTime, Set.UtcDateTime));
    }

    /// <summary>Around the days when the clock is put forward and back.</summary>
    [Theory]
    [InlineData(2022, 3, 26, 12, "2022-03-26T11:00:00Z")]
    [InlineData(2022, 3, 27, 1, "2022-03-27T00:00:00Z")]
    [InlineData(2022, 3, 27, 3, "2022-03-27T01:00:00Z")]
    [InlineData(2022, 3, 27, 12, "2022-03-27T10:00:00Z")]
    [InlineData(2022, 10, 29, 12, "2022-10-29T10:00:00Z")]
    [InlineData(2022, 10, 30, 12, "2022-10-30T11:00:00Z")]
    [InlineData(2022, 10, 31, 12, "2022-10-31T11:00:00Z")]
    public void ATime_IsTheSameInOslo_WhicheverWayTheClockWasPut(int year, int month, int day, int hour, string utc)
    {
        var at = OsloClock.Instant(new(year, month, day), new(hour, 0));
        var text = Written(At(at));
        Calendar(text).Events.Single().Start!.AsUtc.ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        text.ShouldContain($"DTSTART;TZID=Europe/Oslo:{year}{month:00}{day:00}T{hour:00}0000");
    }

    [Fact]
    public void ATimeThatComesTwice_IsTheOneThatIsMeant()
    {
        var first = new DateTimeOffset(2022, 10, 30, 0, 30, 0, TimeSpan.Zero);
        Calendar(Written(At(first))).Events.Single().Start!.AsUtc.ShouldBe(first.UtcDateTime);
        Calendar(Written(At(first.AddHours(1)))).Events.Single().Start!.AsUtc.ShouldBe(first.AddHours(1).UtcDateTime);
    }

    [Fact]
    public void TheZone_IsInTheFile_WithSummerAndWinter_WhereADateHasATime()
    {
        var calendar = Calendar(Written(At(OsloClock.Instant(new(2022, 3, 27), new(12, 0)))));
        var zone = calendar.TimeZones.Single();
        zone.TzId.ShouldBe("Europe/Oslo");
        zone.TimeZoneInfos.Select(i => i.Name).Distinct().ShouldBe(["STANDARD", "DAYLIGHT"], ignoreOrder: true);
        zone.TimeZoneInfos.Select(i => i.OffsetTo!.ToString()).Distinct().ShouldBe(["+0100", "+0200"], ignoreOrder: true);
        Calendar(Written(new CalendarDate("a", Phrase.Verbatim("A"), new(2022, 3, 27), null, "/", 0, Set))).TimeZones.ShouldBeEmpty();
    }

    [Fact]
    public void TheFile_IsPublished_AndSaysHowOftenToAskAgain()
    {
        var text = Written();
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldContain("METHOD:PUBLISH\r\n");
        text.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
        text.ShouldContain("X-WR-CALNAME:Frister i Samløp\r\n");
        Calendar(text).Events.ShouldBeEmpty();
    }

    [Fact]
    public void TheSameDates_AreTheSameFile() => Written(At(Set)).ShouldBe(Written(At(Set)));

    [Fact]
    public void ATitle_WithSignsOfTheFormat_IsReadAsItWasWritten() =>
        Read(new CalendarDate("a", Phrase.Verbatim("Frist: a; b, c\\d"), new(2022, 3, 27), null, "/", 0, Set)).Summary.ShouldBe("Frist: a; b, c\\d");

    private static CalendarDate At(DateTimeOffset at) => new("call-1", Phrase.Verbatim("Søknadsfrist"), OsloClock.DateIn(at), at, "/utlysninger/17-2022", 1, Set);

    private static CalendarEvent Read(CalendarDate date) => Calendar(Written(date)).Events.Single();

    private static string Written(params CalendarDate[] dates) => CalendarFile.Of(dates, Languages.Bokmål.Culture, "https://samlop.example.no");

    private static Ical.Net.Calendar Calendar(string text) => Ical.Net.Calendar.Load(text)!;
}
