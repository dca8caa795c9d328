using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Offers.Finding;

/// <summary>An offer as it is told among what there is for somebody.</summary>
public sealed record FoundOffer(
    OfferId Id, string Title, OfferKind Kind, string Owner, bool Nationwide, IReadOnlyList<string> Places, IReadOnlyList<DateOnly> Starts,
    int? FreeSeats, int? Seats, string WhoDecides);

/// <summary>What there is for somebody of the offers: at the place first, then those elsewhere by how near they are.</summary>
/// <param name="HereCount">How many there are at the place, also where <paramref name="Here"/> is cut.</param>
public sealed record FoundOffers(IReadOnlyList<FoundOffer> Here, int HereCount, IReadOnlyList<FoundOffer> Elsewhere, int ElsewhereCount)
{
    /// <summary>More than this is not shown on one page; it is said how many there are.</summary>
    public const int Most = 50;

    public static async Task<FoundOffers> Of(
        AppDb db, OfferPlaces places, Situation who, DateOnly today, CancellationToken cancel)
    {
        var fit = Fitting(db.Rows<Offer>().FoundOn(today), who);
        if (who.Place is not { } place) return new(await Told(db, fit, [], [], [], cancel), await fit.CountAsync(cancel), [], 0);
        var here = OfferTable.At(fit, places.At(place));
        var there = fit.Where(o => !here.Select(h => h.Id).Contains(o.Id));
        var (own, counties, within) = (places.NumbersOf(place), places.CountiesOf(place), places.Within(place));
        return new(
            await Told(db, here, own, counties, within, cancel), await here.CountAsync(cancel),
            await Told(db, there, own, counties, within, cancel), await there.CountAsync(cancel));
    }

    /// <summary>A list that is empty is for all; what is not known of somebody leaves nothing out.</summary>
    public static IQueryable<Offer> Fitting(IQueryable<Offer> offers, Situation who)
    {
        if (who.Level is { } level) offers = offers.Where(o => o.Levels.Count == 0 || o.Levels.Contains(level));
        if (who.Group is { } group) offers = offers.Where(o => o.Groups.Count == 0 || o.Groups.Contains(group));
        if (who.Residence is { } ground) offers = offers.Where(o => o.Residence.Count == 0 || o.Residence.Contains(ground));
        return offers;
    }

    /// <param name="own">Numbers of the place.</param>
    /// <param name="counties">Of its county.</param>
    /// <param name="within">Of all that is in its county.</param>
    private static async Task<List<FoundOffer>> Told(
        AppDb db, IQueryable<Offer> offers, List<string> own, List<string> counties, List<string> within, CancellationToken cancel)
    {
        var rows = from o in offers
                   join owner in db.Set<Organisation>() on o.Owner equals owner.Id
                   orderby o.Places.Any(p => own.Contains(p)) ? 0 : o.Places.Any(p => counties.Contains(p)) ? 1
                       : o.Places.Any(p => within.Contains(p)) ? 2 : o.Nationwide ? 3 : o.Delivery != OfferDelivery.OnSite ? 4 : 5,
                       o.Title, o.Id
                   select new
                   {
                       o.Id,
                       o.Title,
                       o.Kind,
                       Owner = owner.Name,
                       o.Nationwide,
                       o.Places,
                       o.Starts,
                       o.FreeSeats,
                       o.Seats,
                       o.WhoDecides,
                   };
        return
        [
            .. from o in await rows.Take(Most).ToListAsync(cancel)
               select new FoundOffer(
                   o.Id, o.Title, o.Kind, o.Owner, o.Nationwide, o.Places, o.Starts, o.FreeSeats, o.Seats, o.WhoDecides),
        ];
    }
}
