using Ical.Net;
using Ical.Net.CalendarComponents;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Agreements.Meet;

/// <summary>A meeting from the call to the minutes, and what calendars read of it.</summary>
[Trait("Category", "Clock")]
public class MeetingRuleTests
{
    private static readonly DateTimeOffset Now = TestTime.Start;
    private static readonly OrganisationId Nav = NewId.Of<OrganisationId>(Now);
    private static readonly UserId User = NewId.Of<UserId>(Now);

    [Fact, Requirement("K-05")]
    public void Revision_RisesByEachChange_AndWhenItIsCalledOff_AndByNothingElse()
    {
        var meeting = AMeeting();
        meeting.Revision.ShouldBe(0);
        meeting.Change(meeting.Facts, Now).ShouldBeFalse();
        meeting.Answer(Nav, true, User, Now);
        meeting.Revision.ShouldBe(0);
        meeting.Change(meeting.Facts with { Place = "Rom 2" }, Now).ShouldBeTrue();
        meeting.Revision.ShouldBe(1);
        meeting.CallOff("Ingen kan.", withAgreement: false, Now);
        meeting.Revision.ShouldBe(2);
    }

    [Fact]
    public void MeetingThatFellWithTheAgreement_IsPutBack_WithItsAnswers_AndCalendarsAreTold()
    {
        var meeting = AMeeting();
        meeting.Answer(Nav, true, User, Now);
        var revision = meeting.Revision;
        meeting.CallOff("Avtalen er avsluttet.", withAgreement: true, Now);
        meeting.MayChange(Now).ShouldBe(Meeting.MeetingCalledOff);
        meeting.PutBack(Now);
        (meeting.CalledOffAt, meeting.CalledOffBecause, meeting.FellWithAgreement, meeting.Revision).ShouldBe((null, null, false, revision + 2));
        meeting.AnswerOf(Nav)!.IsComing.ShouldBeTrue();
        meeting.CallOff("Ingen kan.", withAgreement: false, Now);
        Should.Throw<InvalidOperationException>(() => meeting.PutBack(Now));
    }

    [Theory]
    [InlineData("agenda", true)]
    [InlineData("time", false)]
    [InlineData("place", false)]
    [InlineData("length", false)]
    public void Answer_StandsUntilWhenOrWhereIsOtherwise(string change, bool stands)
    {
        var meeting = AMeeting();
        meeting.Answer(Nav, true, User, Now);
        var facts = meeting.Facts;
        meeting.Change(
            change switch
            {
                "agenda" => facts with { Agenda = "Ny sak" },
                "time" => facts with { At = facts.At.AddHours(1) },
                "place" => facts with { Place = "Rom 2" },
                _ => facts with { Length = 30 },
            }, Now);
        (meeting.AnswerOf(Nav) is not null).ShouldBe(stands);
        meeting.Answer(Nav, false, User, Now);
        meeting.AnswerOf(Nav)!.IsComing.ShouldBeFalse();
        meeting.Answers.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1, false, null, "MeetingNotBegun")]
    [InlineData(0, false, "MeetingBegun", null)]
    [InlineData(1, false, "MeetingBegun", null)]
    [InlineData(-1, true, "MeetingCalledOff", "MeetingCalledOff")]
    [InlineData(1, true, "MeetingCalledOff", "MeetingCalledOff")]
    public void Meeting_IsChangedBeforeItBegins_AndHasItsMinutesAfter(int hours, bool off, string? change, string? minutes)
    {
        var meeting = AMeeting();
        if (off) meeting.CallOff("Ingen kan.", withAgreement: false, Now);
        var at = meeting.At.AddHours(hours);
        (meeting.MayChange(at)?.Code, meeting.MayWriteMinutes(at)?.Code).ShouldBe((change, minutes));
    }

    /// <summary>Around the days when the clock is put forward and back: the same time in Oslo is another in UTC.</summary>
    [Theory]
    [InlineData("2022-03-26", 9, "2022-03-26T08:00:00Z")]
    [InlineData("2022-03-27", 9, "2022-03-27T07:00:00Z")]
    [InlineData("2022-10-29", 9, "2022-10-29T07:00:00Z")]
    [InlineData("2022-10-30", 9, "2022-10-30T08:00:00Z")]
    [InlineData("2022-10-31", 9, "2022-10-31T08:00:00Z")]
    public void Meeting_IsAtTheSameTimeInOslo_WhicheverWayTheClockWasPut(string day, int hour, string utc)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var of = Read(Dated(OsloClock.Instant(date, new(hour, 0)), 0));
        of.Start!.AsUtc.ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        (of.End!.AsUtc - of.Start.AsUtc).ShouldBe(TimeSpan.FromMinutes(90));
        of.Start.TzId.ShouldBe("Europe/Oslo");
        (of.Transparency, of.Status).ShouldBe((TransparencyType.Opaque, null));
    }

    /// <summary>A meeting that is under way when the clock is put back lasts as long as it was to.</summary>
    [Fact]
    public void Meeting_OverTheHourThatComesTwice_LastsItsLength()
    {
        var of = Read(Dated(OsloClock.Instant(new(2022, 10, 30), new(1, 30)), 0));
        (of.End!.AsUtc - of.Start!.AsUtc).ShouldBe(TimeSpan.FromMinutes(90));
    }

    [Fact]
    public void Meeting_ThatIsCalledOff_IsTheSameOneCancelled_AndAloneItIsTakenOut()
    {
        var at = OsloClock.Instant(new(2022, 6, 10), new(9, 0));
        var (before, after) = (Read(Dated(at, 1)), Read(Dated(at, 2, off: true)));
        (after.Uid, after.Sequence, after.Status).ShouldBe((before.Uid, 2, EventStatus.Cancelled));
        after.Transparency.ShouldBe(TransparencyType.Transparent);
        CalendarFile.Of([Dated(at, 2, off: true)], Languages.Bokmål.Culture, "https://samlop.example.no").ShouldContain("METHOD:PUBLISH");
        CalendarFile.OfOne(Dated(at, 2, off: true), Languages.Bokmål.Culture, "https://samlop.example.no").ShouldContain("METHOD:CANCEL");
        CalendarFile.OfOne(Dated(at, 1), Languages.Bokmål.Culture, "https://samlop.example.no").ShouldContain("METHOD:PUBLISH");
    }

    /// <summary>Whatever language the reader's thread has, with its minus signs and calendars: the same bytes.</summary>
    [Fact]
    public void File_IsTheSame_WhateverTheCultureOfTheThreadIs()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            CalendarDate[] dates = [Dated(OsloClock.Instant(new(2022, 3, 27), new(12, 0)), 1), Dated(OsloClock.Instant(new(2022, 6, 10), new(9, 0)), 2, off: true)];
            var files = new[] { "", "nb-NO", "nn-NO", "en-GB", "ar-SA", "fa-IR" }.Select(name =>
            {
                System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(name);
                return CalendarFile.Of(dates, Languages.Bokmål.Culture, "https://samlop.example.no");
            }).ToList();
            files.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static CalendarDate Dated(DateTimeOffset at, int revision, bool off = false) =>
        new("meeting-1", Phrase.Verbatim("Møte"), OsloClock.DateIn(at), at, "/avtaler", revision, Now)
        {
            Length = TimeSpan.FromMinutes(90),
            IsCalledOff = off,
        };

    private static CalendarEvent Read(CalendarDate date) => Ical.Net.Calendar
        .Load(CalendarFile.Of([date], Languages.Bokmål.Culture, "https://samlop.example.no"))!.Events.Single();

    private static Meeting AMeeting() => new(
        NewId.Of<MeetingId>(Now), NewId.Of<BodyId>(Now), new(Now.AddDays(10), 60, "Rom 1", "Budsjett"),
        (User, NewId.Of<OrganisationId>(Now)), Now);
}
