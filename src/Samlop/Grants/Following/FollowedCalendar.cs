using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>The deadlines of the open calls that somebody follows with the address they sign in by.</summary>
internal sealed class FollowedCalendar(OsloClock clock) : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.IsUser) yield break;
        var (now, followed) = (clock.Now, db.Rows<CallFollower>().OfOwnAddress(actor.ForCases()));
        yield return db.Rows<Call>().Published()
            .Where(c => c.ClosesAt > now && followed.Any(f => f.Call == c.Id))
            .Deadlines("deadline-followed", db, first);
    }
}
