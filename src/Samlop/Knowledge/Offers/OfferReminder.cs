using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Offers;

/// <summary>Påminnelse om tilbud: owners of offers whose time to be confirmed is running out.</summary>
public sealed class OfferReminder(AppDb db, OsloClock clock) : IReminder
{
    public static readonly NoticeGroup Group = new(
        "knowledge.offers",
        Phrase.In<OffersText>(nameof(OffersText.Notices)),
        Phrase.In<OffersText>(nameof(OffersText.Notices_Explained)),
        MayBeStopped: true,
        [.. WriteOffers.Needs.Roles]);

    public static ReminderKind Reminds { get; } = new(
        "knowledge.offer.confirm", "the owner of an offer that is not confirmed again",
        ReminderStep.DaysBefore(OfferDays.Current.RemindBefore));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The owner was reminded to confirm an offer.</summary>
    [Event("knowledge.offer.reminded"), NoNews]
    public sealed record OfferReminded(OfferId Offer, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Offer);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<OffersText>(nameof(OffersText.Told_OfferReminded), new DateArgument(DueOn));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<OfferReminded>(
        "knowledge.offer.reminded", Group, "those who write the offers of its owner",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<OffersText>(nameof(OffersText.Notice_Confirm), new DateArgument(happened.DueOn)),
            OfferUrls.Of(happened.Offer),
            Readers.In(happened.Owner, [.. WriteOffers.Needs.Roles]))
        {
            Due = happened.DueOn,
            From = happened.Owner,
        })).While("it is not confirmed again", db =>
    {
        var open = db.Rows<Offer>().All(Because.OwnersAreReminded).Where(o => o.WithdrawnAt == null);
        return notice => open.Any(o => (Guid)(object)o.Id == notice.Matter && o.ConfirmedTo == notice.Due);
    });

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<Offer>().All(Because.OwnersAreReminded)
            .Where(OfferStates.Found(today)).Where(o => o.ConfirmedTo <= last)
            .OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.Owner, Due = o.ConfirmedTo!.Value, Since = o.ConfirmedAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(o => new Dated(o.Id.Value, 0, o.Due, OsloClock.DateIn(o.Since), _ => new OfferReminded(o.Id, o.Owner, o.Due))),
        ];
    }
}
