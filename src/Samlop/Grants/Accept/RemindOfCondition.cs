using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Påminnelse om vilkår: counties that have not said that a condition of an accepted award is met are reminded 14, 7 and 1 days before its
/// day, once each.
/// </summary>
[Process("ConditionReminded")]
public sealed class RemindOfCondition(AppDb db, OsloClock clock) : IUseCase<RemindOfCondition.Input, Done>
{
    public static readonly IReadOnlyList<int> Days = [14, 7, 1];

    public static Permission Needs { get; } = Permission.OfSystem("grants.award-condition.remind");

    public sealed class Input : IInput<RemindOfCondition, Input, Done>;

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
                Due = happened.DueOn,
                From = application.Directorate,
            };
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        var dates = Days.Select(days => (DateOnly?)today.AddDays(days)).ToList();
        var awards = db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp);
        var conditions = await db.Rows<AwardCondition>().Of(awards)
            .Where(c => c.MetAt == null && dates.Contains(c.Due) && (c.RemindedOn == null || c.RemindedOn < today))
            .OrderBy(c => c.Award).ThenBy(c => c.Number)
            .ToListAsync(cancel);
        var ids = conditions.ConvertAll(c => c.Award);
        var applications = await awards.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Application, cancel);
        foreach (var condition in conditions)
        {
            condition.Remind(today);
            change.Record(new ConditionReminded(applications[condition.Award], condition.Award, condition.Number, condition.Due!.Value));
        }

        return new Done();
    }
}

/// <summary>Runs the reminders by the clock.</summary>
internal sealed class ConditionReminders(Runner runner) : IRecurringJob
{
    public async Task Run(CancellationToken cancel) =>
        _ = (await runner.Run(new RemindOfCondition.Input(), Actor.System, cancel: cancel)).Value;
}
