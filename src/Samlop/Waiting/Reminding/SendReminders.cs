using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Reminding;

/// <summary>
/// Send påminnelser: people are reminded of the dates of one kind. Of each date the newest step that is due is sent, once; what was missed
/// while the program was down is sent when it is up again, and not two steps at once.
/// </summary>
[Process("Reminded")]
public sealed class SendReminders(AppDb db, IEnumerable<IReminder> reminders, OsloClock clock) : IUseCase<SendReminders.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("waiting.reminders.send");

    public sealed class Input : IInput<SendReminders, Input, Done>
    {
        /// <summary>Code of the <see cref="ReminderKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (reminders.SingleOrDefault(r => r.Kind.Code == input.Kind) is not { } reminder) return Refusal.NotFound;
        var (kind, today) = (reminder.Kind, clock.Today);
        var due = (
            from dated in await reminder.Waiting(actor, kind.LastDate(today), cancel)
            let step = kind.Due(dated.Date, dated.Since, today)
            where step is not null
            select (Dated: dated, Step: step.Value)).ToList();
        if (due.Count == 0) return new Done();

        var sent = (await db.Set<SentReminder>()
            .Where(s => s.Kind == kind.Code && s.Date >= today)
            .Select(s => new { s.Thing, s.Part, s.Date, s.Step })
            .ToListAsync(cancel)).Select(s => (s.Thing, s.Part, s.Date, s.Step)).ToHashSet();
        foreach (var (dated, step) in due)
        {
            if (!sent.Add((dated.Thing, dated.Part, dated.Date, step.Code))) continue;
            db.Add(new SentReminder(kind, dated, step, change.At));
            change.Record(dated.Reminded(dated.Date.DayNumber - today.DayNumber));
        }

        return new Done();
    }
}

/// <summary>Runs the reminders by the clock, each kind for itself: one that fails does not stop the others.</summary>
internal sealed class ReminderJob(Runner runner, IEnumerable<IReminder> reminders, ILogger<ReminderJob> logger) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var kind in reminders.Select(r => r.Kind.Code).ToList())
        {
            try
            {
                _ = (await runner.Run(new SendReminders.Input { Kind = kind }, Actor.System, cancel: cancel)).Value;
            }
            catch (Exception problem) when (!cancel.IsCancellationRequested)
            {
                logger.LogError(problem, "The reminders of {Kind} could not be sent", kind);
            }
        }
    }
}
