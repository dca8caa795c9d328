using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Plassen faller bort: the agreement has a body no more, or a party has no seat there. Meetings to come of a body that is gone are called
/// off, so that calendars learn of it; those who sat there are told.
/// </summary>
internal static class SeatEnds
{
    /// <summary>A party has its seat in a body no more.</summary>
    /// <param name="User">Who sat there; null where nobody was named.</param>
    [Event("agreements.body.seat-ended"), NoNews]
    public sealed record SeatEnded(AgreementId Agreement, BodyId Body, string KindCode, AgreementPartyId Party, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<MeetText>(nameof(MeetText.Told_SeatEnded), AgreementWords.Party(Party), BodyKinds.NameOf(KindCode));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsThem { get; } = NoticeKind.Of<SeatEnded>(
        "agreements.body.seat-ended", AgreementRoles.Notices, "whoever sat in a body, and those who write for the party that had the seat",
        async (happened, occasion) =>
        {
            var party = await occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
                .SingleAsync(p => p.Id == happened.Party, occasion.Cancel);
            var number = await occasion.NumberOf(happened.Agreement);
            return new Told(
                Phrase.In<MeetText>(nameof(MeetText.Notice_SeatEnded), BodyKinds.NameOf(happened.KindCode), number.ToString()),
                MeetUrls.Body(number, happened.Body),
                Readers.Of(happened.User).And(Readers.In(party.Organisation, AgreementRoles.Writers)));
        });

    /// <summary>Closes what goes on by seats that are there no more.</summary>
    /// <param name="before">The parties that had one.</param>
    public static async Task Leave(
        this AppDb db, Agreement agreement, Body body, IReadOnlyCollection<OrganisationId> before, Change change, CancellationToken cancel)
    {
        foreach (var party in before.Where(party => body.RemovedAt is not null || !body.HasSeat(party)))
        {
            var user = body.SittingOf(party)?.User;
            body.Unseat(party, OsloClock.DateIn(change.At));
            if (agreement.PartyOf(party) is { } of) change.Record(new SeatEnded(agreement.Id, body.Id, body.KindCode, of.Id, user));
        }

        if (body.RemovedAt is null) return;
        var (now, because) = (change.At, Phrase.In<MeetText>(nameof(MeetText.CalledOff_BodyGone)).In(agreement.Form.Culture()));
        foreach (var meeting in await db.MeetingsOf(agreement).Where(m => m.Body == body.Id && m.CalledOffAt == null && m.At > now)
            .ToListAsync(cancel))
            CallOffMeeting.CallOff(meeting, body, because, change);
    }
}
