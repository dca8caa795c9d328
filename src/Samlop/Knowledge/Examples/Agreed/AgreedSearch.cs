using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;

namespace Samlop.Knowledge.Examples.Agreed;

internal static class AgreedSearch
{
    public static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<AgreedExample> examples, CancellationToken cancel)
    {
        var rows = from e in examples
                   join owner in db.Set<Organisation>() on e.Owner equals owner.Id
                   orderby e.Title, e.Id
                   select new { e.Id, e.Title, Owner = owner.Name };
        return [.. (await rows.ToListAsync(cancel)).Select(e => new SearchHit(e.Title, AgreedUrls.Of(e.Id), e.Owner))];
    }
}
