using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>A file that was sent along with what an entry journals; the first document of the entry is the text itself.</summary>
public sealed record EntryFile(JournalEntryId Entry, CaseNumber Case, int Number, int Document, string Name)
{
    public string Url => CaseUrls.Document(Case, Number, Document);
}

internal static class EntryFileReading
{
    /// <summary>The files of these entries, of those that the reader may see.</summary>
    public static async Task<ILookup<JournalEntryId, EntryFile>> FilesOf(
        this AppDb db,
        Reader reader,
        IReadOnlyCollection<JournalEntryId> entries
    )
    {
        if (entries.Count == 0) return Array.Empty<EntryFile>().ToLookup(f => f.Entry);
        var rows = await (
            from e in db.Rows<JournalEntry>().VisibleTo(reader)
            join c in db.Rows<CaseFile>().VisibleTo(reader) on e.Case equals c.Id
            from d in e.Documents
            join f in db.Set<StoredFile>() on d.File equals f.Id
            where entries.Contains(e.Id) && d.Number > 1
            orderby e.Number, d.Number
            select new { e.Id, c.Year, c.Serial, Entry = e.Number, d.Number, f.Name }).ToListAsync();
        return rows.ToLookup(r => r.Id, r => new EntryFile(r.Id, new CaseNumber(r.Year, r.Serial), r.Entry, r.Number, r.Name));
    }
}
