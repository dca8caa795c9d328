using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>What notices of agreements ask.</summary>
internal static class MeetOccasions
{
    public sealed record ToldNumber(CaseNumber Number);

    public sealed record ToldMeeting(Meeting Meeting, Body Body);

    public static async Task<CaseNumber> NumberOf(this Occasion occasion, AgreementId id) => (await occasion.Once(id, () =>
        occasion.Db.Rows<Agreement>().All(Because.PartiesAreTold).Where(a => a.Id == id)
            .Select(a => new ToldNumber(new CaseNumber(a.Year, a.Serial))).SingleAsync(occasion.Cancel))).Number;

    public static Task<ToldMeeting> Meeting(this Occasion occasion, MeetingId id) => occasion.Once(id, async () =>
    {
        var meeting = await occasion.Db.Rows<Meeting>().All(Because.PartiesAreTold).SingleAsync(m => m.Id == id, occasion.Cancel);
        return new ToldMeeting(meeting, await occasion.Db.Rows<Body>().All(Because.PartiesAreTold).Include(b => b.Seats)
            .Include(b => b.Sittings).AsSplitQuery().SingleAsync(b => b.Id == meeting.Body, occasion.Cancel));
    });

    /// <summary>
    /// Those who sit in it: who is named, and where nobody is, or who was has no role there, those who write agreements for the party. One
    /// that is absent is told too: it may come this time.
    /// </summary>
    public static async Task<Readers> Members(this Occasion occasion, Body body)
    {
        var named = body.Seats.Select(seat => (seat.Organisation, body.SittingOf(seat.Organisation)?.User)).ToList();
        var users = named.Select(n => n.User).OfType<UserId>().ToList();
        var here = await occasion.Db.WorkingOn(occasion.Today).Where(m => users.Contains(m.User))
            .Select(m => new { m.User, m.Organisation }).Distinct().ToListAsync(occasion.Cancel);
        return named.Aggregate(Readers.Nobody, (all, seat) => all.And(
            seat.User is { } user && here.Exists(h => h.User == user && h.Organisation == seat.Organisation)
                ? Readers.Of(user)
                : Readers.In(seat.Organisation, AgreementRoles.Writers)));
    }
}
