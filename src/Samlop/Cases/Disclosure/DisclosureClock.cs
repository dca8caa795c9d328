using Samlop.Waiting.Writing;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Svarfrist for innsynskrav: dated data. Offentleglova §§ 29 and 32 are not among the sources that are checked, so the length is our own
/// proposal and must be settled ("må avklares"); it is shown as such wherever it is shown.
/// </summary>
/// <param name="From">The first day that it is for.</param>
/// <param name="WorkingDays">After the day that the request came.</param>
public sealed record DisclosureClock(DateOnly From, int WorkingDays)
{
    private static readonly DisclosureClock[] All = [new(DateOnly.MinValue, 5)];

    public static DisclosureClock On(DateOnly day) => All.Last(clock => clock.From <= day);

    /// <summary>The last day of the answer to what came on a day.</summary>
    public DateOnly DueOn(DateOnly asked)
    {
        var day = asked;
        for (var left = WorkingDays; left > 0; left--) day = SendingWindow.WorkingDayAfter(day);
        return day;
    }
}
