using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Fristvarsel: the counties whose applications are not sent are reminded 7, 3 and 1 days before the deadline and on the day, once each.
/// </summary>
[Process("DeadlineWarned")]
public sealed class WarnOfDeadline(AppDb db, OsloClock clock) : IUseCase<WarnOfDeadline.Input, Done>
{
    public static readonly IReadOnlyList<int> Days = [7, 3, 1, 0];

    public static Permission Needs { get; } = Permission.OfSystem("grants.application.warn");

    public sealed class Input : IInput<WarnOfDeadline, Input, Done>;

    /// <summary>The county was reminded of the deadline.</summary>
    [Event("grants.application.deadline-warned"), Was("DeadlineWarned")]
    public sealed record DeadlineWarned(GrantApplicationId Application, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DeadlineWarned), DaysLeft);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<DeadlineWarned>(
        "grants.application.deadline-warned",
        GrantNotices.Dates,
        "the project leads and the chief executive of a county whose application is not sent",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Deadline)),
                ApplyUrls.Application(happened.Application),
                application.AtTheCounty)
            {
                Due = application.Deadline,
                From = application.Directorate,
            };
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var now = clock.Now;
        var applications = db.Rows<GrantApplication>().ManageableBy(actor.ForCases());
        var warnings = db.Rows<DeadlineWarning>().Of(applications);
        var rows = await (
            from a in applications.Where(GrantApplication.WaitsForCounty)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            where c.Deadline != null && c.ClosesAt > now
            select new
            {
                a.Id,
                Deadline = c.Deadline!.Value,
                Warned = warnings.Where(w => w.Application == a.Id).Select(w => new { w.Deadline, w.DaysLeft }).ToList(),
            }
        )
            .AsSplitQuery()
            .ToListAsync(cancel);

        foreach (var row in rows)
        {
            var left = row.Deadline.DayNumber - clock.Today.DayNumber;
            if (!Days.Contains(left) || row.Warned.Any(w => w.Deadline == row.Deadline && w.DaysLeft == left)) continue;

            db.Add(new DeadlineWarning(row.Id, row.Deadline, left, change.At));
            change.Record(new DeadlineWarned(row.Id, left));
        }

        return new Done();
    }
}

/// <summary>That a county was reminded, so that it happens once for each deadline and number of days.</summary>
public sealed class DeadlineWarning : IPartOf<GrantApplication>
{
    private DeadlineWarning()
    {
    }

    public DeadlineWarning(GrantApplicationId application, DateOnly deadline, int daysLeft, DateTimeOffset at) =>
        (Application, Deadline, DaysLeft, At) = (application, deadline, daysLeft, at);

    public GrantApplicationId Application { get; private set; }

    public DateOnly Deadline { get; private set; }

    public int DaysLeft { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Runs the warnings by the clock.</summary>
internal sealed class DeadlineWarnings(Runner runner) : IRecurringJob
{
    public async Task Run(CancellationToken cancel) =>
        _ = (await runner.Run(new WarnOfDeadline.Input(), Actor.System, cancel: cancel)).Value;
}
