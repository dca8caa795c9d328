using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Calls;

/// <summary>
/// Søknadsfristen as applicants are told it: the day, the time of day, and that the time is Norway's. Without a time the last day counts to
/// its end, which is said as 24.00.
/// </summary>
public static class CallDeadline
{
    public static Phrase Told(DateOnly day, TimeOnly? time) => time is { } at
        ? Phrase.In<GrantsText>(nameof(GrantsText.Deadline_AtTime), new DateArgument(day, Weekday: true), new TimeArgument(at))
        : Phrase.In<GrantsText>(nameof(GrantsText.Deadline_WholeDay), new DateArgument(day, Weekday: true));

    /// <param name="closesAt">The first instant that is too late.</param>
    public static Phrase Told(DateOnly day, DateTimeOffset? closesAt) => Told(
        day,
        closesAt is { } at && at != OsloClock.EndOf(day)
            ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, OsloClock.Zone).DateTime)
            : null);
}
