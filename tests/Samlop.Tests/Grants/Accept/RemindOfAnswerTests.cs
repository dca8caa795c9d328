using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Grants.Accept;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Letters;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>The days on which a county is reminded to answer: 14, 7 and 1 days before the date of the moment, once each.</summary>
public abstract class RemindOfAnswerTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-11")]
    [InlineData(20, new[] { 14, 7, 1 })]
    [InlineData(14, new[] { 14, 7, 1 })]
    [InlineData(13, new[] { 7, 1 })]
    [InlineData(1, new[] { 1 })]
    [InlineData(0, new int[0])]
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

    /// <summary>The same day is the last before the old date and the seventh before the new: it is told of both.</summary>
    [Fact]
    public async Task ExtendedOnADayOfReminding_IsRemindedOfTheNewDateToo_Once()
    {
        var old = Today.AddDays(1);
        var sent = await Given.AnAward(old);
        await Remind();
        var today = Today;
        await As(sent.Imdi.Decider).Submit(new ExtendAnswerDate.Input
        {
            Award = sent.Award,
            To = today.AddDays(7).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            Reason = "Påske.",
        }).ShouldSucceed();
        await Remind();
        await Remind();
        (await RemindersOf(sent.Award)).ShouldBe([(old, today), (today.AddDays(7), today)], ignoreOrder: true);
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

    private async Task RunDailyUntil(DateOnly last)
    {
        for (; Today <= last; Today = Today.AddDays(1))
        {
            // The job runs more often than once a day.
            await Remind();
            await Remind();
        }
    }

    private async Task Remind() =>
        await Host.Services.GetRequiredService<Runner>().Run(new RemindOfAnswer.Input(), Actor.System).ShouldSucceed();

    private async Task<List<(DateOnly AnswerBy, DateOnly On)>> RemindersOf(AwardId award) => await Read(async db =>
        (await db.Set<AnswerReminder>().Where(r => r.Award == award).OrderBy(r => r.AnswerBy).ThenBy(r => r.On).ToListAsync())
            .Select(r => (r.AnswerBy, r.On)).ToList());
}

public sealed class RemindOfAnswerTests_OnSqlite(SqliteHost host) : RemindOfAnswerTests(host), IClassFixture<SqliteHost>;

public sealed class RemindOfAnswerTests_OnPostgres(PostgresHost host) : RemindOfAnswerTests(host), IClassFixture<PostgresHost>;
