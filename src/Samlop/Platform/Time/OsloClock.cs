namespace Samlop.Platform.Time;

/// <summary>
/// The clock of rules and deadlines: an instant in UTC, and "today" in Europe/Oslo. A demonstration may start at another day
/// (<c>--today 2022-03-08</c>); sessions, tokens, retries and jobs keep to the system's own clock.
/// </summary>
public sealed class OsloClock(TimeProvider time, TimeSpan shift = default)
{
    /// <summary>Europe/Oslo, with its daylight saving.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    // Follows one flow of calls, so that what others do at the same time has the right time.
    private readonly AsyncLocal<DateTimeOffset?> shown = new();

    /// <summary>The instant, in UTC, to the microsecond (what both databases keep).</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = shown.Value ?? time.GetUtcNow() + shift;
            return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        }
    }

    public DateOnly Today => DateIn(Now);

    /// <summary>True when the demonstration runs at another day than the real one.</summary>
    public bool IsShifted => shift != TimeSpan.Zero;

    /// <summary>
    /// A clock that shows <paramref name="today"/> now and goes on from there, at the same time of day as the real one in Oslo.
    /// </summary>
    public static OsloClock StartingOn(DateOnly today, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime;
        return new OsloClock(time, Instant(today, TimeOnly.FromDateTime(local)) - time.GetUtcNow());
    }

    /// <summary>
    /// Does something as if it were then: how the demonstration's made-up past gets its days. Nothing else has a use for it.
    /// </summary>
    internal async Task<T> At<T>(DateTimeOffset instant, Func<Task<T>> act)
    {
        shown.Value = instant.ToUniversalTime();
        try
        {
            return await act();
        }
        finally
        {
            shown.Value = null;
        }
    }

    /// <summary>The date in Oslo at an instant.</summary>
    public static DateOnly DateIn(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>
    /// The instant of a date and time in Oslo. A time that is skipped in spring is read as the hour after;
    /// one that comes twice in autumn is the first.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Whether the time is on the clock that day: in spring an hour is skipped.</summary>
    public static bool Exists(DateOnly date, TimeOnly time) => !Zone.IsInvalidTime(date.ToDateTime(time, DateTimeKind.Unspecified));

    /// <summary>Whether the time comes twice that day: in autumn an hour does, and nobody knows which of them is meant.</summary>
    public static bool ComesTwice(DateOnly date, TimeOnly time) => Zone.IsAmbiguousTime(date.ToDateTime(time, DateTimeKind.Unspecified));

    /// <summary>The first instant after the day has ended in Oslo: a deadline "10 March" holds until this instant.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Instant(day.AddDays(1), TimeOnly.MinValue);
}
