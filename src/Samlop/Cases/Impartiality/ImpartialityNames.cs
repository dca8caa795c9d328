using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>What histories call those who have declared, for those who handle what they declared about.</summary>
internal static class ImpartialityNames
{
    public static Task<Dictionary<Guid, string>> OfDeclarers(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(ImpartialityDeclarationId.From).ToList();
        return (
            from d in db.Rows<ImpartialityDeclaration>().HandledBy(reader)
            join u in db.Set<User>() on d.User equals u.Id
            where wanted.Contains(d.Id)
            select new { d.Id, u.Name }).ToDictionaryAsync(d => d.Id.Value, d => d.Name, cancel);
    }
}
