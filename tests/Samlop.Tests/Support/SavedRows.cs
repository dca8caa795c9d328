using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>Saves rows past the rules of runs.</summary>
internal static class SavedRows
{
    /// <summary>All of them, the checks first: the database asks for the rounds of what is decided by two.</summary>
    public static async Task SaveAll(this AppDb db, params object[] rows)
    {
        foreach (var part in rows.ToLookup(row => row is TwoPersonCheck).OrderByDescending(part => part.Key))
        {
            db.AddRange(part);
            db.AllowChanges();
            await db.SaveChangesAsync();
        }
    }
}
