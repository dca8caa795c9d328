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

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
