using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Grants.Tell;

/// <summary>A county is reminded of a letter that nobody there has opened by the days since it was sent, whatever the letter says.</summary>
public abstract class UnreadLetterReminderTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-11")]
    [InlineData(DecisionKind.Award)]
    [InlineData(DecisionKind.Rejection)]
    public async Task EveryLetter_IsRemindedOfOnTheSameDays_AndTheAnswerToItOnNone(DecisionKind kind)
    {
        var sent = Today;
        var the = await Given.ASentLetter(kind, answerBy: Today.AddDays(20));
        for (; Today <= sent.AddDays(25); Today = Today.AddDays(1))
        {
            // The job runs more often than once a day.
            foreach (var reminder in new[] { UnreadLetterReminder.Reminds, UnreadLetterReminder.Reminds, AnswerReminder.Reminds })
                await Remind(reminder);
        }

        (await DaysOf(the.Letter)).ShouldBe([sent.AddDays(7), sent.AddDays(14), sent.AddDays(20)]);
        (await Read(db => db.Set<SentReminder>().CountAsync(r => r.Thing == the.Award.Value))).ShouldBe(0);
        (await ToldTo(the.County.Director)).Count(line => line.EndsWith("er ikke åpnet. Det kan ha en frist.", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task OpenedLetter_IsRemindedOfNoMore()
    {
        var the = await Given.ASentLetter();
        Today = Today.AddDays(8);
        await As(the.County.Lead).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        await Remind(UnreadLetterReminder.Reminds);
        (await DaysOf(the.Letter)).ShouldBeEmpty();
    }

    private Task<List<DateOnly>> DaysOf(LetterId letter) => Read(async db =>
        (await db.Set<SentReminder>().Where(r => r.Thing == letter.Value).ToListAsync()).Select(r => OsloClock.DateIn(r.At)).Order().ToList());
}

public sealed class UnreadLetterReminderTests_OnSqlite(SqliteHost host) : UnreadLetterReminderTests(host), IClassFixture<SqliteHost>;

public sealed class UnreadLetterReminderTests_OnPostgres(PostgresHost host) : UnreadLetterReminderTests(host), IClassFixture<PostgresHost>;
