using System.Globalization;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Reminding;

/// <summary>
/// Påminnelse: a kind of date that people are reminded of beforehand, step by step. It is declared as a static property of the class that
/// knows what waits (<see cref="IReminder"/>); one job sends them all.
/// </summary>
/// <param name="Code">Stable: what is sent is stored by it.</param>
/// <param name="Of">Who is reminded of what, in English and in a few words (docs/notices.md).</param>
/// <param name="Steps">How long before the date; a step is sent on its day, or as soon as it can be after it.</param>
public sealed record ReminderKind(string Code, string Of, params IReadOnlyList<ReminderStep> Steps)
{
    /// <summary>No thing with a later date is reminded of today.</summary>
    public DateOnly LastDate(DateOnly today) => Steps.Max(step => step.DateFrom(today));

    /// <summary>
    /// The step that is due: the newest whose day has come. An earlier one that was never sent is past, and nothing is due after the date.
    /// </summary>
    /// <param name="since">The day that the thing began to wait for the date: a step on that day or before it is none.</param>
    public ReminderStep? Due(DateOnly date, DateOnly since, DateOnly today) => today > date
        ? null
        : Steps.Where(step => step.DayBefore(date) is var day && since < day && day <= today)
            .OrderByDescending(step => step.DayBefore(date))
            .Select(step => (ReminderStep?)step)
            .FirstOrDefault();
}

/// <summary>How long before a date.</summary>
public readonly record struct ReminderStep(int Months, int Days)
{
    /// <summary>As it is stored: <c>6m</c>, <c>14d</c>.</summary>
    public string Code => (Months, Days) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Days}d"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Months}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Months}m{Days}d"),
    };

    public static IReadOnlyList<ReminderStep> DaysBefore(params IEnumerable<int> days) => [.. days.Select(d => new ReminderStep(0, d))];

    public static IReadOnlyList<ReminderStep> MonthsBefore(params IEnumerable<int> months) =>
        [.. months.Select(m => new ReminderStep(m, 0))];

    /// <summary>The day of the step; at the end of a shorter month the last day of it.</summary>
    public DateOnly DayBefore(DateOnly date) => date.AddMonths(-Months).AddDays(-Days);

    /// <summary>No date whose step is today or past lies after this.</summary>
    public DateOnly DateFrom(DateOnly today) => today.AddDays(Days + (Months == 0 ? 0 : Months * 31));
}

/// <summary>Something that waits for a date.</summary>
/// <param name="Thing">Its id.</param>
/// <param name="Part">The number of a part of it; 0 where it is whole.</param>
/// <param name="Since">The day that it began to wait, or that the date was set.</param>
/// <param name="Reminded">What has happened when people are reminded so many days before; its notice says who is told.</param>
public sealed record Dated(Guid Thing, int Part, DateOnly Date, DateOnly Since, Func<int, IEvent> Reminded);

/// <summary>Knows what waits for dates of one kind. Modules register theirs.</summary>
public interface IReminder
{
    ReminderKind Kind { get; }

    /// <summary>All that waits for a date of today or later.</summary>
    /// <param name="last">No date after this is asked for.</param>
    Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel);
}
