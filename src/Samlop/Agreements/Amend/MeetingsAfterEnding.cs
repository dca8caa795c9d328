using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Møter etter siste dag: what is planned after the last day of an agreement that is ended is called off, and the ending is why. It is
/// said in the form of Norwegian that the agreement has, for it is kept with the meeting.
/// </summary>
public sealed class MeetingsAfterEnding(AppDb db) : IWhen<AgreementEnded>, IWhen<EndingMoved>
{
    public Task Happened(AgreementEnded happened, Actor actor, Change change, CancellationToken cancel) =>
        CallOff(happened.Agreement, happened.LastDay, actor, change, cancel);

    public Task Happened(EndingMoved happened, Actor actor, Change change, CancellationToken cancel) =>
        CallOff(happened.Agreement, happened.LastDay, actor, change, cancel);

    private async Task CallOff(AgreementId id, DateOnly lastDay, Actor actor, Change change, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().OfParties(actor.ForAgreements()).SingleAsync(a => a.Id == id, cancel);
        var now = change.At;
        var because = Phrase.In<MeetText>(nameof(MeetText.CalledOff_Ended), new DateArgument(lastDay)).In(agreement.Form.Culture());
        var bodies = await db.Rows<Body>().Of(agreement).ToDictionaryAsync(b => b.Id, cancel);
        foreach (var meeting in await db.MeetingsOf(agreement).Where(m => m.CalledOffAt == null && m.At > now && m.Day > lastDay)
            .OrderBy(m => m.At).ToListAsync(cancel))
            CallOffMeeting.CallOff(meeting, bodies[meeting.Body], because, change);
    }
}
