using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>The dates of all modules, each asked as the actor: what they do not find on a page is no date of theirs.</summary>
public sealed class CalendarDates(AppDb db, IEnumerable<ICalendarSource> sources, ViewerLookup viewers, OsloClock clock)
{
    /// <summary>Of each kind of date.</summary>
    public const int MostOfEach = 50;

    /// <summary>For the organisation that one acts for: what is past and waits still, and what comes.</summary>
    public async Task<IReadOnlyList<CalendarDate>> Of(Actor actor, CancellationToken cancel = default) =>
        Ordered(await AllOf(actor, cancel));

    /// <summary>For the organisation that one acts for: today's and those to come.</summary>
    public async Task<IReadOnlyList<CalendarDate>> NextOf(Actor actor, CancellationToken cancel = default) =>
        Ordered(await Asked(actor, clock.Today, cancel));

    /// <summary>For every organisation that the person holds a role at today; none where all are over.</summary>
    public async Task<IReadOnlyList<CalendarDate>> Of(UserId user, CancellationToken cancel)
    {
        var dates = new List<CalendarDate>();
        foreach (var actor in await viewers.ActorsOf(user, cancel)) dates.AddRange(await AllOf(actor, cancel));
        return Ordered(dates);
    }

    /// <summary>Where what is past may have filled a kind, what comes is asked for on its own.</summary>
    private async Task<List<CalendarDate>> AllOf(Actor actor, CancellationToken cancel)
    {
        var dates = await Asked(actor, DateOnly.MinValue, cancel);
        if (dates.Count(date => date.Day < clock.Today) >= MostOfEach) dates.AddRange(await Asked(actor, clock.Today, cancel));
        return dates;
    }

    private Task<List<CalendarDate>> Asked(Actor actor, DateOnly first, CancellationToken cancel) =>
        sources.SelectMany(source => source.DatesOf(db, actor, first)).ToList().First(MostOfEach, cancel);

    // Two sources, or two organisations, may know the same date.
    private static List<CalendarDate> Ordered(List<CalendarDate> dates) =>
    [
        .. dates.DistinctBy(date => date.Key)
            .OrderBy(date => date.Day)
            .ThenBy(date => date.At)
            .ThenBy(date => date.Key, StringComparer.Ordinal),
    ];
}
