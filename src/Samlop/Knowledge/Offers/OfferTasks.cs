using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers;

/// <summary>What waits on offers: those of the organisation to confirm, and one's own drafts to publish.</summary>
internal sealed class OfferTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(WriteOffers.Needs)) yield break;
        var (today, user) = (clock.Today, actor.User);
        yield return new(
            "offer-confirm",
            from o in db.Rows<Offer>().ManageableBy(actor.ForOffers()).Where(OfferStates.ToConfirm(today))
            select new WaitingRow
            {
                Thing = (Guid)(object)o.Id,
                Due = o.ConfirmedTo,
                Since = o.ConfirmedAt,
                Name = (string)(object)o.Title,
            },
            row => Told(row, nameof(OffersText.Task_Confirm), nameof(OffersText.Confirm_Button)));
        yield return new(
            "offer-draft",
            from o in db.Rows<Offer>().ManageableBy(actor.ForOffers()).Where(OfferStates.On(today).At(OfferState.Draft))
            where o.WrittenBy == user
            select new WaitingRow { Thing = (Guid)(object)o.Id, Since = o.WrittenAt, Name = (string)(object)o.Title },
            row => Told(row, nameof(OffersText.Task_Draft), nameof(OffersText.Publish_Button)));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<OffersText>(title, row.Name!), row.Due, OfferUrls.Of(new(row.Thing!.Value)),
        Phrase.In<OffersText>(action));
}
