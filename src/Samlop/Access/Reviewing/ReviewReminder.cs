using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Access.Reviewing;

/// <summary>
/// Påminnelse om gjennomgangen av tilganger: 30 and 7 days before it is due, and 7 and 30 days after. Reminders are counted down to a date,
/// which here is the last of them.
/// </summary>
internal sealed class ReviewReminder(AppDb db, OsloClock clock) : IReminder
{
    private const int After = 30;

    public static ReminderKind Reminds { get; } = new(
        "access.review", "the administrators of an organisation that is to go through its roles, before the day and after it",
        ReminderStep.DaysBefore(After + 30, After + 7, After - 7, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>An organisation was reminded that its roles are to be gone through.</summary>
    [Event("access.review.reminded"), NoNews]
    public sealed record AccessReviewReminded(OrganisationId Organisation, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReviewText>(nameof(ReviewText.Told_Reminded), new DateArgument(Due));
    }

    public static NoticeKind TellsAdministrators { get; } = NoticeKind.Of<AccessReviewReminded>(
        "access.review.reminded", AccessNotices.Proposals, "the administrators of the organisation",
        (happened, occasion) => Task.FromResult<Told?>(new(
            Phrase.In<ReviewText>(
                happened.Due < occasion.Today ? nameof(ReviewText.Notice_Overdue) : nameof(ReviewText.Notice_Due),
                new DateArgument(happened.Due)),
            AccessUrls.Review(happened.Organisation),
            Readers.In(happened.Organisation, Administrators.Roles))));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (today, counted) = (clock.Today, ReviewDates.LastCounted(last));
        var standings = await db.Standings(today).Where(s => s.Counted <= counted).OrderBy(s => s.Organisation).ToListAsync(cancel);
        return
        [
            .. from s in standings
               let end = s.Due.AddDays(After)
               where end >= today && end <= last
               select new Dated(s.Organisation.Value, 0, end, s.Counted, _ => new AccessReviewReminded(s.Organisation, s.Due)),
        ];
    }
}
