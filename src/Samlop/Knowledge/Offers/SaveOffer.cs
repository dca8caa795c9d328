using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.Offers;

/// <summary>
/// Lagre tilbud: a new draft, a draft written on, or a new version of what is published, which is confirmed by that. One that is withdrawn
/// is written on as a draft is, and published when it is right. Two who write at the same time see both versions.
/// </summary>
[Process("knowledge.offer.saved"), TellsNobody(Untold.Register)]
public sealed class SaveOffer(AppDb db, RegisterData register, OsloClock clock) : IUseCase<SaveOffer.Input, OfferId>
{
    public static readonly Refusal NoOffersHere = Refusal.In<OffersText>(nameof(NoOffersHere));

    public static Permission Needs => WriteOffers.Needs;

    public sealed class Input : TypedOffer, IInput<SaveOffer, Input, OfferId>
    {
        /// <summary>Empty for a new one.</summary>
        public OfferId Offer { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    public async Task<Outcome<OfferId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var isNew = input.Offer == default;
        var offer = isNew
            ? new Offer(NewId.Of<OfferId>(change.At), actor.Organisation, actor.User, change.At)
            : await db.Rows<Offer>().ManageableBy(actor.ForOffers()).Include(o => o.Versions)
                .SingleOrDefaultAsync(o => o.Id == input.Offer, cancel);
        if (offer is null) return Refusal.NotFound;
        var owner = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == actor.Organisation, cancel);
        if (owner is null || OfferKinds.Of(owner).Count == 0) return NoOffersHere;

        var errors = new FieldErrors();
        var published = offer.PublishedAt is not null && offer.WithdrawnAt is null;
        var read = new ReadOffer(register, clock.Today).From(input, owner, published, errors);
        if (errors.Any) return errors;
        if (!isNew && offer.Version != input.BasedOn) return Refusal.ChangedByOther;
        if (!isNew && offer.Content.Write() == read.Write()) return offer.Id;

        var places = new OfferPlaces(register, clock.Today);
        offer.Write(read, $"{owner.Name} {string.Join(' ', read.Places.Select(places.NameOf))}", actor.User, change.At);
        if (published) offer.Publish(actor.User, change.At, clock.Today.AddDays(OfferDays.Current.ConfirmedFor));
        if (isNew) db.Add(offer);
        change.Record(new OfferMoved(offer.Id, offer.Owner, published ? OfferStep.Changed : OfferStep.Drafted));
        return offer.Id;
    }
}
