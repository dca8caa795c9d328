using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Register;

namespace Samlop.Knowledge.Offers;

/// <summary>Two contents of one offer, field by field in the reader's words.</summary>
internal static class OfferCompared
{
    /// <summary>Those fields that differ: what the first says, and what the second.</summary>
    public static IReadOnlyList<ConflictField> Fields(OfferContent mine, OfferContent theirs, RegisterData register, OfferPlaces places)
    {
        ConflictField Field(string label, Func<OfferContent, string?> said) => new(label, said(mine), said(theirs));
        List<ConflictField> all =
        [
            Field(OffersText.Kind, c => OfferWords.Of(c.Kind)),
            Field(OffersText.Title, c => c.Title),
            Field(OffersText.What, c => c.What),
            Field(OffersText.Groups, c => OfferWords.Listed(c.Groups, OfferWords.Of)),
            Field(OffersText.Residence, c => OfferWords.Listed(c.Residence, OfferWords.Of)),
            Field(OffersText.Levels, c => OfferWords.Listed(c.Levels, OfferWords.Of)),
            Field(OffersText.HowToGetIn, c => c.HowToGetIn),
            Field(OffersText.WhoDecides, c => c.WhoDecides),
            Field(OffersText.Starts, c => OfferWords.Listed(c.Starts, day => Written.Date(day))),
            Field(OffersText.Seats, c => OfferWords.Seats(c.FreeSeats, c.Seats)),
            Field(OffersText.Language, c => OfferWords.LanguageName(register, c.Language)),
            Field(OffersText.Delivery, c => OfferWords.Of(c.Delivery)),
            Field(OffersText.Place, c => OfferWords.PlaceOf(c.Nationwide, c.Places, places)),
            Field(OffersText.Contact, c => c.Contact),
            Field(OffersText.Links, c => string.Join("\n", c.Links)),
        ];
        return [.. all.Where(field => field.Mine != field.Theirs)];
    }
}
