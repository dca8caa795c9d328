using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>Guides in force are found by their words and their owner.</summary>
internal static class GuideSearch
{
    public static SearchedKind Guides() => new SearchedRows<Guide, GuideId>(
            "veiledere", 62, Phrase.In<GuidesText>(nameof(GuidesText.List_Title)), g => g.Id,
            (db, _) => db.Rows<Guide>().InForce(),
            guides => guides.OrderBy(g => g.Title).ThenBy(g => g.Id),
            Told)
        .By<OrganisationId>((g, ids) => ids.Contains((Guid)(object)g.Owner));

    private static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<Guide> guides, CancellationToken cancel)
    {
        var rows = from g in guides
                   join owner in db.Set<Organisation>() on g.Owner equals owner.Id
                   orderby g.Title, g.Id
                   select new { g.Id, g.Title, Owner = owner.Name };
        return [.. (await rows.ToListAsync(cancel)).Select(g => new SearchHit(g.Title, GuideUrls.Of(g.Id), g.Owner))];
    }
}
