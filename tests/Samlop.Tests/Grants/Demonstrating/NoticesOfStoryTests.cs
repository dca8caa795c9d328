using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Demonstrating;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Mail;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>The mails of the demonstration's story: who was told what, and that nobody was told who may not see it.</summary>
[Trait("Category", "Long")]
public sealed class NoticesOfStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task EveryMail_IsToAReaderWhoFindsIt_AndNobodyElseGetsAny()
    {
        await Host.TellStory(new DateOnly(2022, 6, 24));
        await using var db = Host.OpenDb();
        var notices = await db.Set<Notice>().ToListAsync();
        notices.Count.ShouldBeGreaterThan(150);
        notices.ShouldAllBe(n => n.EndedAt != null, "the jobs of the story have written them all");

        // Those who are barred from an application got nothing of it after they were.
        var barred = await db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Bars).ToListAsync();
        barred.ShouldNotBeEmpty();
        foreach (var bar in barred)
        {
            notices.Where(n => n.User == bar.User && n.Subject == bar.Subject && n.Ended == NoticeEnd.Mailed && n.EndedAt >= bar.DeclaredAt)
                .ShouldBeEmpty();
        }

        // Nobody was told who held no role that day, and nobody of their own act but by a receipt.
        var held = await db.Set<Membership>().ToListAsync();
        notices.Where(n => n.Ended == NoticeEnd.Mailed && n.User is not null)
            .ShouldAllBe(n => held.Any(m => m.User == n.User && m.HoldsOn(OsloClock.DateIn(n.EndedAt!.Value))));
        var kindsByCode = NoticeKinds.In(typeof(NoticeKinds).Assembly);
        var acts = (await (
            from process in db.Set<Process>()
            join happened in db.Set<ProcessEvent>() on process.Id equals happened.Process
            where process.User != null
            select new { process.User, process.At, happened.Code }).ToListAsync()).Select(a => (a.User, a.At, a.Code)).ToHashSet();
        acts.ShouldNotBeEmpty();
        var (receipts, others) = (notices.Where(n => n.Kind == SendApplication.TellsCounty.Code).ToList(),
            notices.Where(n => n.Kind != SendApplication.TellsCounty.Code).ToList());
        others.ShouldAllBe(n => n.User == null || !acts.Contains(ValueTuple.Create(n.User, n.At, EventJson.CodeOf(kindsByCode.ByCode(n.Kind)!.Event))));

        // Whoever sends an application gets the receipt.
        var sent = acts.Where(a => a.Code == EventJson.CodeOf(SendApplication.TellsCounty.Event)).ToList();
        sent.ShouldNotBeEmpty();
        sent.ShouldAllBe(a => receipts.Any(n => n.User == a.User && n.At == a.At));

        // One mail for each time that something was written to a reader.
        var mails = await db.Set<OutgoingMail>().Where(m => !m.Subject.StartsWith("Bekreft at")).CountAsync();
        mails.ShouldBe(notices.Where(n => n.Ended == NoticeEnd.Mailed).Select(n => (n.User, n.Email, n.EndedAt)).Distinct().Count());

        // The reminders, the supplement and the request for confirmation are there to see.
        var kinds = notices.Where(n => n.Ended == NoticeEnd.Mailed).Select(n => n.Kind).ToHashSet();
        foreach (var kind in new[]
        {
            DeadlineReminder.TellsCounty, AskConfirmation.TellsConfirmer, SendApplication.TellsCounty, SendApplication.TellsOfficers, SendSupplement.TellsOfficers,
            AssignAssessor.TellsAssessor, AskRequest.TellsAsked, RequestReminder.TellsAsked, UnreadLetterReminder.TellsReceiver, ConditionReminder.TellsCounty,
        }) kinds.ShouldContain(kind.Code);
    }

}

/// <summary>The story runs the job on the mornings when it has something to do: on no other does it find anything, and on each something.</summary>
[Trait("Category", "Long")]
public sealed class MorningsOfStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    /// <summary>The last day on which the story says what is reminded of.</summary>
    private static readonly DateOnly Last = new(2024, 1, 31);

    [Fact]
    public async Task Mornings_AreThoseOnWhichTheJobFindsSomething()
    {
        Host.Today = Last.AddDays(1);
        var services = Host.Services;
        var runner = services.GetRequiredService<Runner>();
        var kinds = services.GetServices<IReminder>().Select(r => r.Kind.Code).ToList();
        var found = new List<string>();
        var every = new EveryMorning(async day =>
        {
            var before = await Sent();
            foreach (var kind in kinds) await runner.Run(new SendReminders.Input { Kind = kind }, Actor.System).ShouldSucceed();
            if (await Sent() > before) found.Add(day);
        });
        var parts = services.GetServices<IStoryPart>().Where(part => part is not RemindersStory).Append(every);
        var story = ActivatorUtilities.CreateInstance<DemonstrationStory>(services, parts);
        foreach (var data in services.GetServices<IDemonstrationData>().OrderBy(d => d.Order))
            await data.Add(runner, CancellationToken.None);
        await story.Tell(null, CancellationToken.None);
        found.ShouldBe(RemindersStory.Mornings, string.Join(", ", found.Select(day => $"\"{day}\"")));
    }

    /// <summary>
    /// Every day of the story; in an ordinary run those of the list, the day before each and some others. What a day between them has to
    /// send would be sent on the next, which is then one too many.
    /// </summary>
    private static List<string> Days()
    {
        var first = new DateOnly(2022, 3, 1);
        var all = Enumerable.Range(0, Last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToList();
        var sample = Nightly.Sample(all, 20);
        bool IsListed(DateOnly day) => RemindersStory.Mornings.Contains(Written(day));
        return [.. all.Where(day => IsListed(day) || IsListed(day.AddDays(1)) || sample.Contains(day)).Select(Written)];
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<int> Sent() => Read(db => db.Set<SentReminder>().CountAsync());

    private sealed class EveryMorning(Func<string, Task> remind) : IStoryPart
    {
        public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
            from day in Days()
            select StoryTeller.On($"{day} 07.35", () => remind(day));
    }
}
