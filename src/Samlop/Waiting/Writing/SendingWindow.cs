using Samlop.Platform.Time;

namespace Samlop.Waiting.Writing;

/// <summary>
/// Sendevindu: when mails of notices are written. People are not written to in their time off, but of what they wait for themselves or
/// must act on before the window opens (<see cref="NoticeSchedule"/>).
/// </summary>
/// <param name="From">From this time in Oslo, on working days.</param>
/// <param name="To">Until, and not at, this time.</param>
public sealed record SendingWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>Working days from 9 to 17.</summary>
    public static readonly SendingWindow OfWorkingDays = new(new TimeOnly(9, 0), new TimeOnly(17, 0));

    public bool IsOpen(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, OsloClock.Zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && time >= From && time < To;
    }

    /// <summary>The instant itself where it is open then, else when it opens next.</summary>
    public DateTimeOffset OpenFrom(DateTimeOffset at)
    {
        if (IsOpen(at)) return at;
        var day = OsloClock.DateIn(at);
        if (!IsWorkingDay(day) || at >= OsloClock.Instant(day, From)) day = WorkingDayAfter(day);
        return OsloClock.Instant(day, From);
    }

    public static DateOnly WorkingDayAfter(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>Christmas Eve and New Year's Eve are no holidays by law, but few are at work.</summary>
    public static bool IsWorkingDay(DateOnly day) => !NorwegianHolidays.IsDayOff(day) && (day.Month, day.Day) is not ((12, 24) or (12, 31));
}
