using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>What histories call the files of an application, for those who find them.</summary>
internal static class ApplicationNames
{
    public static Task<Dictionary<Guid, string>> OfAttachments(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(ApplicationAttachmentId.From).ToList();
        return db.Rows<GrantApplication>().VisibleTo(reader)
            .SelectMany(a => a.Attachments)
            .Where(a => wanted.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id.Value, a => a.Name, cancel);
    }

    /// <summary>All the files that came with it.</summary>
    public static async Task<Dictionary<Guid, string>> OfSupplements(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(ApplicationSupplementId.From).ToList();
        var files = await (
            from s in db.Rows<ApplicationSupplement>().Of(db.Rows<GrantApplication>().VisibleTo(reader))
            join e in db.Rows<JournalEntry>().VisibleTo(reader) on s.Entry equals e.Id
            from d in e.Documents
                // The first is the text that the program made of what was typed.
            where wanted.Contains(s.Id) && d.Number > 1
            join f in db.Set<StoredFile>() on d.File equals f.Id
            orderby d.Number
            select new { s.Id, f.Name }).ToListAsync(cancel);
        return files.GroupBy(f => f.Id.Value, f => f.Name).ToDictionary(s => s.Key, s => string.Join(", ", s));
    }
}
