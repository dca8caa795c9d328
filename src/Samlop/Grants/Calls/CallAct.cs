using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>That a delegation may be limited to one call.</summary>
internal static class CallAct
{
    private const int Most = 100;

    public static ActSubjects Subjects { get; } = new(
        Subject.KindOf(typeof(CallId)),
        Phrase.In<GrantsText>(nameof(GrantsText.AllCalls)),
        async (db, _, only) =>
        {
            var ids = only?.Select(CallId.From).ToList();
            var rows = await db.Rows<Call>().Published()
                .Where(c => ids == null || ids.Contains(c.Id))
                .OrderByDescending(c => c.Year)
                .ThenByDescending(c => c.Serial)
                .Select(c => new { c.Id, c.Number })
                .Take(Most)
                .ToListAsync();
            return [.. rows.Select(c => new ActSubject(c.Id.Value, Phrase.In<GrantsText>(nameof(GrantsText.CallTitle), c.Number)))];
        });
}
