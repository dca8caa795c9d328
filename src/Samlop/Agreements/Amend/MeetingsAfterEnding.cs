using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Møter etter siste dag: what is planned after the last day of an agreement that is ended is called off, and the ending is why. It is
/// said in the form of Norwegian that the agreement has, for it is kept with the meeting. Where the last day comes later, or not at all,
/// what fell so and has not begun is held after all.
/// </summary>
public sealed class MeetingsAfterEnding(AppDb db) : IWhen<AgreementEnded>, IWhen<EndingMoved>, IWhen<EndingTakenBack>
{
    /// <summary>The meetings that fell with an agreement and have not begun, with their bodies, in the order of time.</summary>
    internal static async Task<IReadOnlyList<(Meeting Meeting, Body Body)>> Fallen(
        AppDb db, Agreement agreement, DateTimeOffset now, CancellationToken cancel = default)
    {
        var bodies = await db.Rows<Body>().Of(agreement).ToDictionaryAsync(b => b.Id, cancel);
        var fallen = await db.MeetingsOf(agreement).Where(m => m.FellWithAgreement && m.At > now)
            .OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel);
        return [.. fallen.Select(meeting => (meeting, bodies[meeting.Body]))];
    }

    public Task Happened(AgreementEnded happened, Actor actor, Change change, CancellationToken cancel) =>
        Settle(happened.Agreement, happened.LastDay, actor, change, cancel);

    public Task Happened(EndingMoved happened, Actor actor, Change change, CancellationToken cancel) =>
        Settle(happened.Agreement, happened.LastDay, actor, change, cancel);

    public Task Happened(EndingTakenBack happened, Actor actor, Change change, CancellationToken cancel) =>
        Settle(happened.Agreement, null, actor, change, cancel);

    private async Task Settle(AgreementId id, DateOnly? lastDay, Actor actor, Change change, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().OfParties(actor.ForAgreements()).SingleAsync(a => a.Id == id, cancel);
        foreach (var (meeting, body) in await Fallen(db, agreement, change.At, cancel))
        {
            if (meeting.Day > lastDay) continue;
            meeting.PutBack(change.At);
            change.Record(new MeetingPutBack(agreement.Id, meeting.Id, body.KindCode, meeting.Day));
        }

        if (lastDay is not { } last) return;
        var now = change.At;
        var because = Phrase.In<MeetText>(nameof(MeetText.CalledOff_Ended), new DateArgument(last)).In(agreement.Form.Culture());
        var bodies = await db.Rows<Body>().Of(agreement).ToDictionaryAsync(b => b.Id, cancel);
        foreach (var meeting in await db.MeetingsOf(agreement).Where(m => m.CalledOffAt == null && m.At > now && m.Day > last)
            .OrderBy(m => m.At).ToListAsync(cancel))
            CallOffMeeting.CallOff(meeting, bodies[meeting.Body], because, change, withAgreement: true);
    }
}
