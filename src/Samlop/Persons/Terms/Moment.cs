using Samlop.Platform.Time;

namespace Samlop.Persons.Terms;

/// <summary>
/// When it is asked: an instant, or a whole day in Norway. Something is in force when it is so from <paramref name="Start"/> to and with
/// <paramref name="Last"/>.
/// </summary>
/// <param name="Day">The date in Oslo, for what begins and ends with a date.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="Last">Its last instant, to the microsecond.</param>
public readonly record struct Moment(DateOnly Day, DateTimeOffset Start, DateTimeOffset Last)
{
    public static Moment At(DateTimeOffset instant) => new(OsloClock.DateIn(instant), instant, instant);

    public static Moment On(DateOnly day) =>
        new(day, OsloClock.Instant(day, TimeOnly.MinValue), OsloClock.EndOf(day).AddTicks(-TimeSpan.TicksPerMicrosecond));
}
