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

/// <summary>One act, at the time it is done.</summary>
internal sealed record StoryAct(DateTimeOffset At, Func<Task> Do);

/// <summary>A part of the story, for instance what the counties do.</summary>
internal interface IStoryPart
{
    IEnumerable<StoryAct> Acts(StoryTeller teller);
}

/// <summary>What the parts of the story are told with: people by their names, applications by their counties.</summary>
internal sealed class StoryTeller(Runner runner, IAppDbSource source, DemonstrationActors actors)
{
    /// <summary>Something done at a time of day in Oslo in 2022.</summary>
    /// <param name="when">As <c>03-07 09.12</c>: month, day and time.</param>
    public static StoryAct On(string when, Func<Task> act) => new(At(when), act);

    public static DateTimeOffset At(string when)
    {
        var (month, day, hour, minute) = (Number(when[..2]), Number(when[3..5]), Number(when[6..8]), Number(when[9..11]));
        return OsloClock.Instant(new DateOnly(2022, month, day), new TimeOnly(hour, minute));
    }

    /// <summary>The person does what the input says; in a demonstration that is right this is never refused.</summary>
    public async Task<TResult> Do<TUse, TInput, TResult>(string name, Role role, IInput<TUse, TInput, TResult> input)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult> => (await Try(name, role, input)).Value;

    /// <summary>As <see cref="Do"/>, where it may be refused for want of something on the machine.</summary>
    public async Task<Outcome<TResult>> Try<TUse, TInput, TResult>(string name, Role role, IInput<TUse, TInput, TResult> input)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult> => await runner.Run(input, await actors.Named(name, role));

    /// <summary>A job of the program.</summary>
    public async Task RunBySystem<TUse, TInput, TResult>(IInput<TUse, TInput, TResult> input)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult> => _ = (await runner.Run(input, Platform.UseCases.Actor.System)).Value;

    public Task<Actor> Actor(string name, Role role) => actors.Named(name, role);

    /// <summary>Reads what has been told so far.</summary>
    public async Task<T> Read<T>(Func<AppDb, Task<T>> query)
    {
        await using var db = source.Open();
        return await query(db);
    }

    /// <summary>The application of a county to the call of the story.</summary>
    public Task<GrantApplicationId> ApplicationOf(string county) => Read(db => (
        from a in db.Rows<GrantApplication>().All(Because.StoryIsTold)
        join o in db.Set<Organisation>() on a.County equals o.Id
        where o.Name == county
        select a.Id).SingleAsync());

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
