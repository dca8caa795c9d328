using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>What a page that shows something to approve sends along.</summary>
internal static class TwoPersonData
{
    /// <param name="thing">The id of what is decided by two.</param>
    public static async Task<string?> MarkOf(this TestData given, Guid thing)
    {
        await using var db = given.Host.OpenDb();
        return (await db.Set<TwoPersonCheck>().SingleOrDefaultAsync(c => c.Subject == thing))?.Mark;
    }
}
