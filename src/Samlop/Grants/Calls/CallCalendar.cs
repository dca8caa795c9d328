using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Deadlines of calls as dates: written once, for all who have a call's deadline in mind.</summary>
internal static class CallCalendar
{
    /// <summary>The time of day that a deadline has; null where it is the end of its day.</summary>
    public static DateTimeOffset? TimeOf(DateOnly deadline, DateTimeOffset? closesAt) =>
        closesAt == OsloClock.EndOf(deadline) ? null : closesAt;

    /// <param name="calls">Published ones, found by their door.</param>
    public static WaitingKind<CalendarDate> Deadlines(this IQueryable<Call> calls, string code, AppDb db, DateOnly first)
    {
        var versions = db.Rows<CallVersion>().Published();
        return new(
            code,
            calls.Where(c => c.Deadline >= first).Select(c => new WaitingRow
            {
                Thing = (Guid)(object)c.Id,
                Due = c.Deadline,
                At = c.ClosesAt,
                Since = versions.Where(v => v.Call == c.Id).Max(v => v.PublishedAt),
                Count = versions.Count(v => v.Call == c.Id),
                Code = (string)(object)c.Number,
            }),
            row => new(
                $"call-{row.Thing}",
                Phrase.In<GrantsText>(nameof(GrantsText.Calendar_Deadline), row.Code!),
                row.Due!.Value,
                TimeOf(row.Due.Value, row.At),
                CallUrls.Call(row.Code!),
                row.Count!.Value,
                row.Since!.Value));
    }
}
