using System.Globalization;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Demonstrating;

/// <summary>One act, at the time it is done.</summary>
internal sealed record StoryAct(DateTimeOffset At, Func<Task> Do);

/// <summary>A part of the story, for instance what the counties do.</summary>
internal interface IStoryPart
{
    IEnumerable<StoryAct> Acts(StoryTeller teller);
}

/// <summary>What the parts of the story are told with: people by their names.</summary>
internal sealed class StoryTeller(Runner runner, IAppDbSource source, DemonstrationActors actors)
{
    /// <summary>Something done at a time of day in Oslo.</summary>
    /// <param name="when">As <c>03-07 09.12</c>: month, day and time, in 2022; or as <c>2023-02-01 09.12</c>.</param>
    public static StoryAct On(string when, Func<Task> act) => new(At(when), act);

    public static DateTimeOffset At(string when)
    {
        var full = when[4] == '-' ? when : $"2022-{when}";
        return OsloClock.Instant(DateOnly.ParseExact(full[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            new TimeOnly(Number(full[11..13]), Number(full[14..16])));
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

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
