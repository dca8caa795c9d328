using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Accept;

/// <summary>Påminnelse om vilkår: counties that have not said that a condition of an accepted award is met.</summary>
public sealed class ConditionReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.award.condition", "a county of a condition that it has not said met", ReminderStep.DaysBefore(14, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of a condition.</summary>
    [Event("grants.condition.reminded")]
    public sealed record ConditionReminded(GrantApplicationId Application, AwardId Award, int Number, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionReminded), Number, new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ConditionReminded>(
        "grants.condition.reminded", GrantNotices.Dates, "the project leads and the chief executive of a county that has not said it met",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_ConditionReminded)),
                AwardUrls.Condition(happened.Award, happened.Number),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                Part = happened.Number,
                Due = happened.DueOn,
                From = application.Directorate,
            };
        }).WhileNotMet();

    /// <summary>It is waited for from the acceptance on, and anew from when it was opened again: that is told by itself.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await (
            from x in AwardTasks.OpenConditions(db.Rows<Award>().ManageableBy(actor.ForCases()), met: false)
            where x.Condition.Due >= today && x.Condition.Due <= last
            orderby x.Award.Id, x.Condition.Number
            select new
            {
                x.Award.Id,
                x.Award.Application,
                Since = x.Condition.ReopenedAt ?? x.Award.AnsweredAt,
                x.Condition.Number,
                Due = x.Condition.Due!.Value,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new Dated(
                c.Id.Value, c.Number, c.Due, OsloClock.DateIn(c.Since!.Value),
                _ => new ConditionReminded(c.Application, c.Id, c.Number, c.Due))),
        ];
    }
}
