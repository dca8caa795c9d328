using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>Loads an entry for those who may change it.</summary>
internal static class EntryLoading
{
    public static Task<JournalEntry?> ManageableEntry(this AppDb db, JournalEntryId id, Actor actor, CancellationToken cancel) =>
        db.Rows<JournalEntry>()
            .ManageableBy(actor.ForCaseFiles())
            .Include(e => e.Documents.OrderBy(d => d.Number))
            .SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>The case of an entry that was loaded for change has changed too.</summary>
    public static async Task Touch(this AppDb db, JournalEntry entry, CancellationToken cancel) =>
        (await db.Rows<CaseFile>().Holding(entry).SingleAsync(cancel)).Touch();
}
