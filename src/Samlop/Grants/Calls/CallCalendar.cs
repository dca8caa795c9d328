using Microsoft.EntityFrameworkCore;
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
    public static async Task<IEnumerable<CalendarDate>> Deadlines(
        this IQueryable<Call> calls,
        AppDb db,
        DateOnly first,
        int most,
        CancellationToken cancel
    )
    {
        var versions = db.Rows<CallVersion>().Published();
        var rows = await calls
            .Where(c => c.Deadline >= first)
            .OrderBy(c => c.ClosesAt)
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Deadline,
                c.ClosesAt,
                Versions = versions.Count(v => v.Call == c.Id),
                PublishedAt = versions.Where(v => v.Call == c.Id).Max(v => v.PublishedAt),
            })
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(c => new CalendarDate(
            $"call-{c.Id.Value}",
            Phrase.In<GrantsText>(nameof(GrantsText.Calendar_Deadline), c.Number),
            c.Deadline!.Value,
            TimeOf(c.Deadline.Value, c.ClosesAt),
            CallUrls.Call(c.Number),
            c.Versions,
            c.PublishedAt!.Value
        ));
    }
}
