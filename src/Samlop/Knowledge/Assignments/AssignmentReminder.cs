using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Assignments;

/// <summary>Ministries and directorates are reminded of the deadlines of assignments that nothing is delivered to.</summary>
public sealed class AssignmentReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.assignment", "an assignment whose deadline comes and is not met", ReminderStep.DaysBefore(30, 7));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Ministries and directorates were reminded of a deadline.</summary>
    /// <param name="DeadlineCode">Code of the deadline.</param>
    [Event("knowledge.assignment.reminded"), NoNews]
    public sealed record AssignmentReminded(string AssignmentCode, string DeadlineCode, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(AssignmentWords.SubjectOf(AssignmentCode));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AssignmentsText>(nameof(AssignmentsText.Told_Reminded), AssignmentCode, new DateArgument(Due));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsReminded { get; } = NoticeKind.Of<AssignmentReminded>(
        "knowledge.assignment.reminded", AssignmentNotices.Group,
        "those at the ministries and directorates who record how assignments stand",
        async (happened, occasion) => new Told(
            Phrase.In<AssignmentsText>(nameof(AssignmentsText.Notice_Reminded), happened.AssignmentCode),
            AssignmentUrls.Of(happened.AssignmentCode),
            await occasion.GiversAndReceivers())
        { Due = happened.Due });

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var records = await db.Rows<AssignmentRecord>().VisibleTo(actor.ForAssignments()).ToListAsync(cancel);
        return
        [
            .. from assignment in AssignmentCatalogue.Current.Assignments
               let standing = new AssignmentStanding(assignment, records, clock.Today)
               from place in standing.Deadlines.Select((deadline, part) => (Deadline: deadline, Part: part))
               where standing.Waits(place.Deadline)
               from day in place.Deadline.Day is { } set ? [set] : Array.Empty<DateOnly>()
               where clock.Today <= day && day <= last
               select new Dated(
                   AssignmentWords.SubjectOf(assignment.Number).Id, place.Part, day, SinceOf(assignment, place.Deadline),
                   _ => new AssignmentReminded(assignment.Number, place.Deadline.Given.Code, day)),
        ];
    }

    // The letters that Samløp has are not dated: what they gave has waited since before its year.
    private static DateOnly SinceOf(Assignment assignment, StandingDeadline deadline) =>
        deadline.Moved is { } moved ? OsloClock.DateIn(moved.At) : new DateOnly(assignment.Year - 1, 12, 31);
}
