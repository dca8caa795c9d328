using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;

namespace Samlop.Grants.Assess;

/// <summary>
/// The partners that applications name in the version sent last, for those who are to say whether they are impartial: an interest in a
/// partner is the likeliest conflict. Nothing else is told of what an application says.
/// </summary>
internal static class NamedPartners
{
    /// <param name="applications">Those that a door told the reader of.</param>
    public static async Task<Dictionary<GrantApplicationId, IReadOnlyList<string>>> NamedIn(
        this AppDb db, IReadOnlyCollection<GrantApplicationId> applications)
    {
        var sent = await db.Rows<GrantApplication>().All(Because.PartnersMakeConflicts)
            .Where(a => applications.Contains(a.Id))
            .SelectMany(a => a.Sent.OrderByDescending(s => s.Number).Take(1))
            .Select(s => new { s.Application, s.Content.Json })
            .ToListAsync();
        return sent.ToDictionary(s => s.Application, s => Of(ApplicationContent.Read(s.Json)));
    }

    private static IReadOnlyList<string> Of(ApplicationContent content) =>
        [.. content.Partners.Select(row => row.Cell("organisation")).Where(name => name.Length > 0).Distinct()];
}
