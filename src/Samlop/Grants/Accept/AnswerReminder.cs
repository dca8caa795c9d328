using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Accept;

/// <summary>
/// Påminnelse om svarfrist: counties that have not answered an award, and never after they have answered. A county that has not opened the
/// letter knows of no award: it is reminded of the letter, as of any (<see cref="Letters.Dispatch.UnreadLetterReminder"/>).
/// </summary>
public sealed class AnswerReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.award.answer", "a county of an award that it has not answered", ReminderStep.DaysBefore(14, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded to answer.</summary>
    [Event("grants.award.answer-reminded"), Was("AnswerReminded")]
    public sealed record AnswerReminded(GrantApplicationId Application, AwardId Award, DateOnly AnswerBy, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Award).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerReminded), new DateArgument(AnswerBy), DaysLeft);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<AnswerReminded>(
        "grants.award.answer-reminded", GrantNotices.Dates, "the project leads and the chief executive of a county that has not answered",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_Reminder)),
                AwardUrls.Award(happened.Award),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                Due = happened.AnswerBy,
                From = application.Directorate,
            };
        }).WhileUnanswered();

    /// <summary>An answer date that is moved is a new one, set on the day it was moved.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var rows = await db.Rows<Award>().ManageableBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today))
            .Where(a => a.AnswerBy <= last && a.LetterOpenedAt != null)
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Application,
                a.AnswerBy,
                a.GivenAt,
                MovedAt = a.Extensions.Max(e => (DateTimeOffset?)e.At),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(
                a.Id.Value, 0, a.AnswerBy, OsloClock.DateIn(a.MovedAt ?? a.GivenAt),
                left => new AnswerReminded(a.Application, a.Id, a.AnswerBy, left))),
        ];
    }
}
