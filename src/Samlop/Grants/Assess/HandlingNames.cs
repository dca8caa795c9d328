using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What histories call those who handle an application, and the files of answers, for those who find them.</summary>
internal static class HandlingNames
{
    public static Task<Dictionary<Guid, string>> OfAssessors(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(AssessmentId.From).ToList();
        return (
            from a in db.Rows<Assessment>().AssignedFor(reader)
            join u in db.Set<User>() on a.Assessor equals u.Id
            where wanted.Contains(a.Id)
            select new { a.Id, u.Name }).ToDictionaryAsync(a => a.Id.Value, a => a.Name, cancel);
    }

    /// <summary>The files of an answer as it is now; one that was taken out of it has no name any more.</summary>
    public static Task<Dictionary<Guid, string>> OfFiles(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(Platform.Files.StoredFileId.From).ToList();
        return db.Rows<InformationRequest>().VisibleTo(reader)
            .SelectMany(r => r.Files)
            .Where(f => wanted.Contains(f.File))
            .ToDictionaryAsync(f => f.File.Value, f => f.Name, cancel);
    }
}
