using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Loads an entry for those who may change it.</summary>
internal static class CaseLoading
{
    public static Task<JournalEntry?> ManageableEntry(this AppDb db, JournalEntryId id, Actor actor, CancellationToken cancel)
    {
        var cases = db.Set<CaseFile>().ManageableBy(actor, db);
        return db.Set<JournalEntry>().RowsChecked().Include(e => e.Documents.OrderBy(d => d.Number))
            .SingleOrDefaultAsync(e => e.Id == id && cases.Any(c => c.Id == e.Case), cancel);
    }

    /// <summary>The case of an entry that was loaded for change has changed too.</summary>
    public static async Task Touch(this AppDb db, JournalEntry entry, CancellationToken cancel) =>
        (await db.Set<CaseFile>().RowsChecked().SingleAsync(c => c.Id == entry.Case, cancel)).Touch();
}
