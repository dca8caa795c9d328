using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>The last day of one's own delegations, and of standing in for somebody.</summary>
internal sealed class AuthorityCalendar(OsloClock clock) : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (actor.May(ReadDelegations.Needs)) yield return Delegations(db, actor, first);
        if (actor.May(AppointStandIn.Needs)) yield return StandIns(db, actor, first);
    }

    private WaitingKind<CalendarDate> Delegations(AppDb db, Actor actor, DateOnly first) => new(
        "delegation",
        db.Rows<Delegation>().VisibleTo(actor.ForAdministration())
            .Where(d => d.To == actor.User && d.Until >= first)
            .Where(Delegation.Holds.On(clock.Today))
            .Select(d => new WaitingRow { Thing = (Guid)(object)d.Id, Due = d.Until, Since = d.GivenAt, Number = d.Version }),
        row => Date(row, nameof(AuthorityText.Calendar_Delegation), AuthorityUrls.Delegations));

    private WaitingKind<CalendarDate> StandIns(AppDb db, Actor actor, DateOnly first) => new(
        "stand-in",
        db.AbsentOf(actor, clock.Today)
            .Where(s => s.Until >= first)
            .Select(s => new WaitingRow { Thing = (Guid)(object)s.Id, Due = s.Until, Since = s.AppointedAt, Number = s.Version }),
        row => Date(row, nameof(AuthorityText.Calendar_StandIn), AuthorityUrls.StandIns));

    private static CalendarDate Date(WaitingRow row, string title, string url) => new(
        $"{row.Kind}-{row.Thing}", Phrase.In<AuthorityText>(title), row.Due!.Value, null, url, row.Number!.Value, row.Since!.Value);
}
