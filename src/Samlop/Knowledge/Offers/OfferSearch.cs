using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers;

/// <summary>Offers are found by their words and their owner: those in time by all, drafts and the rest by their owner.</summary>
internal static class OfferSearch
{
    public static SearchedKind Offers(OsloClock clock) => new SearchedRows<Offer, OfferId>(
            "tilbud", 70, Phrase.In<OffersText>(nameof(OffersText.List_Title)), o => o.Id,
            (db, reader) => db.Rows<Offer>().SearchedBy(reader, clock.Today),
            offers => offers.OrderBy(o => o.Title).ThenBy(o => o.Id),
            Told)
        .By<OrganisationId>((o, ids) => ids.Contains((Guid)(object)o.Owner));

    private static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<Offer> offers, CancellationToken cancel)
    {
        var rows = from o in offers
                   join owner in db.Set<Organisation>() on o.Owner equals owner.Id
                   orderby o.Title, o.Id
                   select new { o.Id, o.Title, Owner = owner.Name };
        return [.. (await rows.ToListAsync(cancel)).Select(o => new SearchHit(o.Title, OfferUrls.Of(o.Id), o.Owner))];
    }
}
