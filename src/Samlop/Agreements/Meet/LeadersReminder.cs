using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Brev til lederne: two weeks before the leaders of an agreement meet, those who lead its parties get a link to what is there now.
/// </summary>
internal sealed class LeadersReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "agreements.leaders-brief", "those who lead the parties, of the meeting of leaders and their brief", ReminderStep.DaysBefore(14));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The leaders of the parties got their brief before a meeting.</summary>
    [Event("agreements.leaders.briefed"), NoNews]
    public sealed record LeadersBriefed(AgreementId Agreement, MeetingId Meeting, DateOnly Day, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(nameof(MeetText.Told_LeadersBriefed), new DateArgument(Day));
    }

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<LeadersBriefed>(
        "agreements.leaders.briefed", AgreementRoles.Notices, "those who lead a party that has a seat where leaders meet",
        async (happened, occasion) =>
        {
            var (_, body) = await occasion.Meeting(happened.Meeting);
            var number = await occasion.NumberOf(happened.Agreement);
            return new Told(
                Phrase.In<MeetText>(nameof(MeetText.Notice_LeadersBriefed), number.ToString(), new DateArgument(happened.Day)),
                MeetUrls.Brief(number),
                body.Seats.Aggregate(Readers.Nobody, (all, seat) => all.And(Readers.In(seat.Organisation, RoleKinds.Leaders))))
            {
                Due = happened.Day,
            };
        });

    /// <summary>Leaders are told however late they are called: what counts is the meeting, not since when it is set.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (today, now) = (clock.Today, clock.Now);
        var meetings = await (
            from m in db.Rows<Meeting>().All(Because.ProgramReminds)
            join b in db.Rows<Body>().All(Because.ProgramReminds).InForce() on m.Body equals b.Id
            join a in db.Rows<Agreement>().All(Because.ProgramReminds).Living(today) on b.Agreement equals a.Id
            where b.KindCode == BodyKinds.LeadersCode && m.CalledOffAt == null && m.At > now
                && m.Day >= today && m.Day <= last
            orderby m.Id
            select new { m.Id, m.Day, b.Agreement }).ToListAsync(cancel);
        return
        [
            .. meetings.Select(m => new Dated(
                m.Id.Value, 0, m.Day, DateOnly.MinValue, left => new LeadersBriefed(m.Agreement, m.Id, m.Day, left))),
        ];
    }
}
