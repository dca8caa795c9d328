using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers;

/// <summary>A step of an offer.</summary>
public enum OfferStep
{
    Drafted,
    Published,
    Changed,
    Confirmed,
    Withdrawn,
    Discarded,
}

/// <summary>An offer was written, published, confirmed or withdrawn. What is done with a draft is told within its owner.</summary>
[Event("knowledge.offer.moved"), NoNews]
public sealed record OfferMoved(OfferId Offer, OrganisationId Owner, OfferStep Step) : IEvent
{
    private static readonly Words<OffersText, OfferStep> ToldWords = new("Told_Offer");

    Subjects IEvent.About => Subjects.Of(Offer);

    Audience IEvent.For => Step is OfferStep.Drafted or OfferStep.Discarded ? Audience.Within(Owner) : Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);
}
