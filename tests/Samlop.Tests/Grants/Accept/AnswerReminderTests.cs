using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Time;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Grants.Accept;

/// <summary>The days on which a county is reminded to answer: 14, 7 and 1 days before the date of the moment, once each.</summary>
public abstract class AnswerReminderTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-11")]
    [InlineData(20, new[] { 14, 7, 1 })]
    [InlineData(15, new[] { 14, 7, 1 })]
    [InlineData(14, new[] { 7, 1 })]
    [InlineData(13, new[] { 7, 1 })]
    [InlineData(1, new int[0])]
    public async Task Reminded_OnTheseDaysBefore_AndOnNoOther(int daysGiven, int[] daysBefore)
    {
        var answerBy = Today.AddDays(daysGiven);
        var award = (await Given.AnAward(answerBy)).Award;
        await RunDailyUntil(answerBy.AddDays(3));
        (await RemindersOf(award)).ShouldBe(daysBefore.Select(days => (answerBy, answerBy.AddDays(-days))));
    }

    [Fact, Requirement("C-11")]
    public async Task Extended_RemindsAnewBeforeTheNewDate_AndNoMoreBeforeTheOld()
    {
        var old = Today.AddDays(15);
        var sent = await Given.AnAward(old);
        await RunDailyUntil(old.AddDays(-8));
        var extended = old.AddDays(10);
        await As(sent.Imdi.Decider).Submit(new ExtendAnswerDate.Input
        {
            Award = sent.Award,
            To = extended.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            Reason = "Fylkestinget møtes sent.",
        }).ShouldSucceed();
        await RunDailyUntil(extended.AddDays(1));
        (await RemindersOf(sent.Award)).ShouldBe(
            [(old, old.AddDays(-14)), .. new[] { 14, 7, 1 }.Select(days => (extended, extended.AddDays(-days)))]);
    }

    /// <summary>The same day is the last before the old date and the seventh before the new: that it was moved is told that day.</summary>
    [Fact]
    public async Task ExtendedOnADayOfReminding_IsRemindedOfTheNewDate_AtTheNextStep()
    {
        var old = Today.AddDays(2);
        var sent = await Given.AnAward(old);
        Today = Today.AddDays(1);
        await Remind(AnswerReminder.Reminds);
        var today = Today;
        await As(sent.Imdi.Decider).Submit(new ExtendAnswerDate.Input
        {
            Award = sent.Award,
            To = today.AddDays(7).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            Reason = "Påske.",
        }).ShouldSucceed();
        await Remind(AnswerReminder.Reminds);
        await Remind(AnswerReminder.Reminds);
        await RunDailyUntil(today.AddDays(7));
        (await RemindersOf(sent.Award)).ShouldBe([(old, today), (today.AddDays(7), today.AddDays(6))]);
    }

    [Fact, Requirement("C-11")]
    public async Task Declined_IsRemindedNoMore()
    {
        var answerBy = Today.AddDays(8);
        var sent = await Given.AnAward(answerBy);
        await As(sent.County.Director)
            .Submit(new DeclineAward.Input { Award = sent.Award, Reason = "Fylkestinget sa nei.", Sure = true }).ShouldSucceed();
        await RunDailyUntil(answerBy);
        (await RemindersOf(sent.Award)).ShouldBeEmpty();
    }

    /// <summary>While the program is down nobody is reminded; when it is up again, of the newest step that is due, and of no earlier.</summary>
    [Theory]
    [InlineData(new[] { 14 }, new[] { 13, 7, 1 })]
    [InlineData(new[] { 14, 13, 12, 11, 10, 9, 8, 7, 6 }, new[] { 5, 1 })]
    [InlineData(new[] { 7, 6, 5, 4, 3, 2, 1 }, new[] { 14, 0 })]
    [InlineData(new[] { 1, 0 }, new[] { 14, 7 })]
    public async Task DownOnADayOfReminding_IsRemindedWhenItIsUp_AndNeverOfTwoStepsAtOnce(int[] down, int[] daysBefore)
    {
        var answerBy = Today.AddDays(20);
        var award = (await Given.AnAward(answerBy)).Award;
        for (; Today <= answerBy.AddDays(2); Today = Today.AddDays(1))
        {
            if (!down.Contains(answerBy.DayNumber - Today.DayNumber)) await Remind(AnswerReminder.Reminds);
        }

        (await RemindersOf(award)).ShouldBe(daysBefore.Select(days => (answerBy, answerBy.AddDays(-days))));
    }

    private async Task RunDailyUntil(DateOnly last)
    {
        for (; Today <= last; Today = Today.AddDays(1))
        {
            // The job runs more often than once a day.
            await Remind(AnswerReminder.Reminds);
            await Remind(AnswerReminder.Reminds);
        }
    }

    private async Task<List<(DateOnly AnswerBy, DateOnly On)>> RemindersOf(AwardId award) => await Read(async db =>
        (await db.Set<SentReminder>().Where(r => r.Kind == AnswerReminder.Reminds.Code && r.Thing == award.Value).ToListAsync())
            .Select(r => (r.Date, OsloClock.DateIn(r.At))).Order().ToList());
}

public sealed class AnswerReminderTests_OnSqlite(SqliteHost host) : AnswerReminderTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AnswerReminderTests_OnPostgres(PostgresHost host) : AnswerReminderTests(host), IClassFixture<PostgresHost>;
