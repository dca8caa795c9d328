using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// A county's dates before it has sent: the deadline of the call, a confirmation one is asked for.
/// </summary>
internal sealed class ApplicationCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (actor.May(StartApplication.Needs))
        {
            var waiting = db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty);
            yield return db.Rows<Call>().Published().Where(c => waiting.Any(a => a.Call == c.Id)).Deadlines("deadline", db, first);
        }

        if (actor.May(ConfirmApplication.Needs)) yield return Confirmations(db, actor, first);
    }

    private static WaitingKind<CalendarDate> Confirmations(AppDb db, Actor actor, DateOnly first) => new(
        "confirmation",
        from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
        from r in a.Asked
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        where r.EndedAt == null && r.Of == actor.User && r.Due >= first
        select new WaitingRow
        {
            Thing = (Guid)(object)r.Id,
            Other = (Guid)(object)a.Id,
            Due = r.Due,
            Since = r.At,
            Code = (string)(object)c.Number,
        },
        row => new(
            $"confirmation-{row.Thing}",
            Phrase.In<ApplyText>(nameof(ApplyText.Calendar_Confirm), row.Code!),
            row.Due!.Value,
            null,
            ApplyUrls.Send(new(row.Other!.Value)),
            0,
            row.Since!.Value));
}
