using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What histories call those who handle an application, for those who find them.</summary>
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
}
