using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.UseCases;

/// <summary>
/// A module's part of the demonstration: made-up people and things, added once to an empty database by the module's own use cases.
/// </summary>
public interface IDemonstrationData
{
    /// <summary>Parts are added in this order: organisations and people first.</summary>
    int Order { get; }

    Task Add(Runner runner, CancellationToken cancel);
}

/// <summary>What the people of the demonstration have done by now, told once its data is there.</summary>
public interface IDemonstrationStory
{
    /// <param name="from">What was done before this day is told already; null where nothing is.</param>
    Task Tell(DateOnly? from, CancellationToken cancel);
}

/// <summary>A day of the story that is worth seeing, and what happens on it; put in by the module that tells it.</summary>
public sealed record StoryDay(DateOnly Day, Phrase Told);

/// <summary>When the demonstration begins.</summary>
public static class DemonstrationBeginning
{
    private static readonly DateTimeOffset Usual = OsloClock.Instant(new DateOnly(2022, 1, 3), new TimeOnly(8, 0));

    /// <summary>Before anything is done in the story, whatever day it is told on; earlier where that day is.</summary>
    internal static DateTimeOffset Beginning(this OsloClock clock) => clock.Now < Usual ? clock.Now : Usual;
}
