using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>The deadlines of the open calls that somebody follows with the address they sign in by.</summary>
internal sealed class FollowedCalendar(AppDb db, OsloClock clock) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        if (!actor.IsUser) return [];
        var (now, followed) = (clock.Now, db.Rows<CallFollower>().OfOwnAddress(actor.ForCases()));
        return
        [
            .. await db.Rows<Call>().Published()
                .Where(c => c.ClosesAt > now && followed.Any(f => f.Call == c.Id))
                .Deadlines(db, first, most, cancel),
        ];
    }
}
