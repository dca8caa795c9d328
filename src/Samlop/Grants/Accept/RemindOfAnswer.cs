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
/// Påminnelse om svarfrist: counties that have not answered an award are reminded 14, 7 and 1 days before the date, once each, and never
/// after they have answered.
/// </summary>
[Process("AnswerReminded")]
public sealed class RemindOfAnswer(AppDb db, OsloClock clock) : IUseCase<RemindOfAnswer.Input, Done>
{
    public static readonly IReadOnlyList<int> Days = [14, 7, 1];

    public static Permission Needs { get; } = Permission.OfSystem("grants.award.remind");

    public sealed class Input : IInput<RemindOfAnswer, Input, Done>;

    /// <summary>The county was reminded to answer.</summary>
    [Event("grants.award.answer-reminded"), Was("AnswerReminded")]
    public sealed record AnswerReminded(GrantApplicationId Application, AwardId Award, DateOnly AnswerBy, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

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
                Due = happened.AnswerBy,
                From = application.Directorate,
            };
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var dates = Days.Select(days => clock.Today.AddDays(days)).ToList();
        var awards = db.Rows<Award>().ManageableBy(actor.ForCases());
        var reminders = db.Rows<AnswerReminder>().Of(awards);
        var rows = await (
            from a in awards.Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today))
            where dates.Contains(a.AnswerBy) && !reminders
                .Any(r => r.Award == a.Id && r.AnswerBy == a.AnswerBy && r.On == clock.Today)
            select new { a.Id, a.Application, a.AnswerBy }).ToListAsync(cancel);

        foreach (var row in rows)
        {
            var left = row.AnswerBy.DayNumber - clock.Today.DayNumber;
            db.Add(new AnswerReminder(row.Id, row.AnswerBy, clock.Today, change.At));
            change.Record(new AnswerReminded(row.Application, row.Id, row.AnswerBy, left));
        }

        return new Done();
    }
}

/// <summary>That a county was reminded, so that it happens once for each date and day.</summary>
public sealed class AnswerReminder : IPartOf<Award>
{
    private AnswerReminder()
    {
    }

    public AnswerReminder(AwardId award, DateOnly answerBy, DateOnly on, DateTimeOffset at) =>
        (Award, AnswerBy, On, At) = (award, answerBy, on, at);

    public AwardId Award { get; private set; }

    public DateOnly AnswerBy { get; private set; }

    /// <summary>The day it was reminded on.</summary>
    public DateOnly On { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Runs the reminders by the clock.</summary>
internal sealed class AnswerReminders(Runner runner) : IRecurringJob
{
    public async Task Run(CancellationToken cancel) =>
        _ = (await runner.Run(new RemindOfAnswer.Input(), Actor.System, cancel: cancel)).Value;
}
