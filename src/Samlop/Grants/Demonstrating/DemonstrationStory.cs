using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Writing;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The demonstration's made-up past: what five fictitious counties and the people of the directorate did with the real circular 17-2022,
/// each act on its day and by the use case that people use. The acts before the day that the demonstration runs on have happened; so
/// everybody has something else to do on another day.
/// </summary>
internal sealed class DemonstrationStory(
    IEnumerable<IStoryPart> parts, StoryTeller teller, OsloClock clock, IAppDbSource source, NoticeWriter notices, StorySnapshots snapshots)
    : IDemonstrationStory
{
    public const string CallNumber = "17-2022";

    // What people do within an hour makes one mail to each.
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    // From this day on the call has both its versions from the beginning; on an earlier day it has one.
    private static readonly DateOnly BothVersions = new(2022, 3, 3);

    public async Task Tell(DateOnly? from, CancellationToken cancel)
    {
        await using var db = source.Open();
        if (!await db.Rows<Call>().All(Because.StoryIsTold).AnyAsync(c => c.Number == CallNumber && c.FirstPublishedAt != null, cancel))
            return;

        var today = clock.Now;
        var first = from is { } told ? OsloClock.Instant(told, TimeOnly.MinValue) : DateTimeOffset.MinValue;
        DateTimeOffset? before = null;
        // Parts are told as one story: what is said first of one instant happens first.
        var acts = parts.SelectMany(part => part.Acts(teller)).OrderBy(act => act.At);
        foreach (var act in acts.Where(act => act.At >= first && act.At <= today))
        {
            if (before is { } earlier && act.At - earlier > Together)
            {
                await WriteNotices(earlier, today, cancel);
                KeepDayAfter(earlier, act.At);
            }

            before = act.At;
            await clock.At(act.At, async () =>
            {
                await act.Do();
                return 0;
            });
        }

        if (before is not { } last) return;
        await WriteNotices(last, today, cancel);
        KeepDayAfter(last, today);
    }

    /// <summary>Between two acts, or between the last and now: how it stands when the day after the first of them begins.</summary>
    private void KeepDayAfter(DateTimeOffset act, DateTimeOffset next)
    {
        var begins = OsloClock.DateIn(act).AddDays(1);
        if (begins < BothVersions || begins > OsloClock.DateIn(next)) return;
        if (snapshots.Every || OsloClock.DateIn(next) == clock.Today) snapshots.Keep(begins);
    }

    /// <summary>The mails of what was done last.</summary>
    private Task<int> WriteNotices(DateTimeOffset act, DateTimeOffset today, CancellationToken cancel) =>
        clock.At(act + Later < today ? act + Later : today, () => notices.WriteDue(cancel));
}

/// <summary>What is there of the grant when the story is told.</summary>
internal static class StoryReading
{
    /// <summary>The application of a county to a call: the one of the story where no other is named.</summary>
    public static Task<GrantApplicationId> ApplicationOf(
        this StoryTeller teller, string county, string call = DemonstrationStory.CallNumber) => teller.Read(db => (
        from a in db.Rows<GrantApplication>().All(Because.StoryIsTold)
        join o in db.Set<Organisation>() on a.County equals o.Id
        join c in db.Rows<Call>().All(Because.StoryIsTold) on a.Call equals c.Id
        where o.Name == county && c.Number == call
        select a.Id).SingleAsync());

    public static Task<CallId> CallOf(this StoryTeller teller, string number) => teller.Read(db =>
        db.Rows<Call>().All(Because.StoryIsTold).Where(c => c.Number == number).Select(c => c.Id).SingleAsync());
}
