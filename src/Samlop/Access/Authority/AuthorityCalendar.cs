using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>The last day of one's own delegations, and of standing in for somebody.</summary>
internal sealed class AuthorityCalendar(AppDb db, OsloClock clock) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var dates = new List<CalendarDate>();
        if (actor.May(ReadDelegations.Needs)) dates.AddRange(await Delegations(actor, first, most, cancel));
        if (actor.May(AppointStandIn.Needs)) dates.AddRange(await StandIns(actor, first, most, cancel));
        return dates;
    }

    private async Task<IEnumerable<CalendarDate>> Delegations(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var rows = await db.Rows<Delegation>().VisibleTo(actor.ForAdministration())
            .Where(d => d.To == actor.User && d.Until >= first)
            .Where(Delegation.Holds.On(clock.Today))
            .OrderBy(d => d.Until)
            .Select(d => new { d.Id, d.Until, d.Version, d.GivenAt })
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(d => Date(
            $"delegation-{d.Id.Value}", nameof(AuthorityText.Calendar_Delegation), d.Until, AuthorityUrls.Delegations,
            d.Version, d.GivenAt));
    }

    private async Task<IEnumerable<CalendarDate>> StandIns(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var rows = await db.AbsentOf(actor, clock.Today)
            .Where(s => s.Until >= first)
            .OrderBy(s => s.Until)
            .Select(s => new { s.Id, s.Until, s.Version, s.AppointedAt })
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(s => Date(
            $"stand-in-{s.Id.Value}", nameof(AuthorityText.Calendar_StandIn), s.Until, AuthorityUrls.StandIns, s.Version, s.AppointedAt));
    }

    private static CalendarDate Date(string key, string title, DateOnly day, string url, int revision, DateTimeOffset at) =>
        new(key, Phrase.In<AuthorityText>(title), day, null, url, revision, at);
}
