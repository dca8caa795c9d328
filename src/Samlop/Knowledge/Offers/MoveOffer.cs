using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Offers;

/// <summary>Publiser tilbud: all may read it from now on. One that was withdrawn comes back by it.</summary>
[Process("knowledge.offer.published"), TellsNobody(Untold.Register)]
public sealed class PublishOffer(AppDb db, OsloClock clock) : IUseCase<PublishOffer.Input, Done>
{
    public static Permission Needs => WriteOffers.Needs;

    public sealed class Input : IInput<PublishOffer, Input, Done>
    {
        public OfferId Offer { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var offer = await db.Managed(input.Offer, actor, cancel);
        if ((offer is null ? Refusal.NotFound : offer.MayPublish()) is { } no) return no;
        if (offer!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        offer.Publish(actor.User, change.At, clock.Today.AddDays(OfferDays.Current.ConfirmedFor));
        change.Record(new OfferMoved(offer.Id, offer.Owner, OfferStep.Published));
        return new Done();
    }
}

/// <summary>Bekreft tilbud: what stands there is right today.</summary>
[Process("knowledge.offer.confirmed"), TellsNobody(Untold.Register)]
public sealed class ConfirmOffer(AppDb db, OsloClock clock) : IUseCase<ConfirmOffer.Input, Done>
{
    public static Permission Needs => WriteOffers.Needs;

    public sealed class Input : IInput<ConfirmOffer, Input, Done>
    {
        public OfferId Offer { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var offer = await db.Managed(input.Offer, actor, cancel);
        if ((offer is null ? Refusal.NotFound : offer.MayConfirm()) is { } no) return no;
        if (offer!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        offer.Confirm(actor.User, change.At, clock.Today.AddDays(OfferDays.Current.ConfirmedFor));
        change.Record(new OfferMoved(offer.Id, offer.Owner, OfferStep.Confirmed));
        return new Done();
    }
}

/// <summary>Trekk tilbud: it is there no more; whoever has its address reads why.</summary>
[Process("knowledge.offer.withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawOffer(AppDb db) : IUseCase<WithdrawOffer.Input, Done>
{
    public static Permission Needs => WriteOffers.Needs;

    public sealed class Input : IInput<WithdrawOffer, Input, Done>
    {
        public OfferId Offer { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var offer = await db.Managed(input.Offer, actor, cancel);
        if ((offer is null ? Refusal.NotFound : offer.MayWithdraw()) is { } no) return no;
        if (offer!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Offer.ReasonLimit, nameof(Input.Reason), Phrase.In<OffersText>(nameof(OffersText.Error_Reason)), errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        offer.Withdraw(reason, change.At);
        change.Record(new OfferMoved(offer.Id, offer.Owner, OfferStep.Withdrawn));
        return new Done();
    }
}

/// <summary>Forkast utkast: an offer that nobody else has read is thrown away.</summary>
[Process("knowledge.offer.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardOffer(AppDb db) : IUseCase<DiscardOffer.Input, Done>
{
    public static Permission Needs => WriteOffers.Needs;

    public sealed class Input : IInput<DiscardOffer, Input, Done>
    {
        public OfferId Offer { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var offer = await db.Managed(input.Offer, actor, cancel);
        if ((offer is null ? Refusal.NotFound : offer.MayDiscard()) is { } no) return no;
        if (offer!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        db.Remove(offer);
        change.Record(new OfferMoved(offer.Id, offer.Owner, OfferStep.Discarded));
        return new Done();
    }
}

internal static class ManagedOffers
{
    public static Task<Offer?> Managed(this AppDb db, OfferId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Offer>().ManageableBy(actor.ForOffers()).Include(o => o.Versions).SingleOrDefaultAsync(o => o.Id == id, cancel);
}
