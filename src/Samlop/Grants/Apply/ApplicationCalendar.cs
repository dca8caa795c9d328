using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// A county's dates before it has sent: the deadline of the call, a confirmation one is asked for.
/// </summary>
internal sealed class ApplicationCalendar(AppDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var dates = new List<CalendarDate>();
        if (actor.May(StartApplication.Needs)) dates.AddRange(await Deadlines(actor, first, most, cancel));
        if (actor.May(ConfirmApplication.Needs)) dates.AddRange(await Confirmations(actor, first, most, cancel));
        return dates;
    }

    private async Task<IEnumerable<CalendarDate>> Deadlines(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var waiting = db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty);
        return await db.Rows<Call>().Published().Where(c => waiting.Any(a => a.Call == c.Id)).Deadlines(db, first, most, cancel);
    }

    private async Task<IEnumerable<CalendarDate>> Confirmations(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
            from r in a.Asked
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            where r.EndedAt == null && r.Of == actor.User && r.Due >= first
            orderby r.Due
            select new { a.Id, Request = r.Id, c.Number, r.Due, r.At }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new CalendarDate(
            $"confirmation-{r.Request.Value}",
            Phrase.In<ApplyText>(nameof(ApplyText.Calendar_Confirm), r.Number),
            r.Due,
            null,
            ApplyUrls.Send(r.Id),
            0,
            r.At
        ));
    }
}
