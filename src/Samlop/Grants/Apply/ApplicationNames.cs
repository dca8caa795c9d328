using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>What histories call the files of an application and those who have an authority, for those who find them.</summary>
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

    public static Task<Dictionary<Guid, string>> OfDelegates(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(DelegationId.From).ToList();
        return (
            from d in db.Rows<Delegation>().VisibleTo(reader)
            join u in db.Set<User>() on d.To equals u.Id
            where wanted.Contains(d.Id)
            select new { d.Id, u.Name }).ToDictionaryAsync(d => d.Id.Value, d => d.Name, cancel);
    }
}
