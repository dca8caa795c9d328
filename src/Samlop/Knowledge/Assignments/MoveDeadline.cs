using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>Registrer flyttet frist: a deadline gets another day, with the reason. What the letter gave stays to be read.</summary>
[Process("knowledge.assignment-deadline-moved")]
public sealed class MoveDeadline(AppDb db, OsloClock clock) : IUseCase<MoveDeadline.Input, Done>
{
    /// <summary>No deadline is moved further from today than this many years.</summary>
    public const int MostYears = 10;

    public static readonly Refusal DeadlineIsMet = Refusal.In<AssignmentsText>(nameof(DeadlineIsMet));

    public static Permission Needs => RecordStatus.Needs;

    public sealed class Input : IInput<MoveDeadline, Input, Done>
    {
        public string Assignment { get; set; } = "";

        /// <inheritdoc cref="RecordStatus.Input.Seen" />
        public int Seen { get; set; }

        public string? Deadline { get; set; }

        /// <summary>The new day.</summary>
        public string? Day { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (AssignmentCatalogue.Current.Find(input.Assignment) is not { } assignment) return Refusal.NotFound;
        if (await db.MayRecord(actor, cancel) is { } not) return not;
        var errors = new FieldErrors();
        var deadline = assignment.DeadlineOf(input.Deadline);
        if (deadline is null) errors.Add(nameof(Input.Deadline), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var day = TypedLine.ReadDay(input.Day, nameof(Input.Day), errors);
        var reason = TypedField.NeededText(
            input.Reason, AssignmentRecord.TextLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        var (serial, no) = await db.NextRecord(assignment.Number, input.Seen, actor, cancel);
        if (no is not null) return no;
        var records = await db.Rows<AssignmentRecord>().VisibleTo(actor.ForAssignments())
            .Where(r => r.Assignment == assignment.Number && r.Kind != AssignmentRecordKind.Status && r.Deadline == deadline!.Code)
            .ToListAsync(cancel);
        var now = new AssignmentStanding(assignment, records, clock.Today).Deadlines.Single(d => d.Given.Code == deadline!.Code);
        if (now.Met is not null) return DeadlineIsMet;
        if (day == now.Day) errors.Add(nameof(Input.Day), Phrase.In<AssignmentsText>(nameof(AssignmentsText.Error_SameDay)));
        if (Math.Abs(day.Year - clock.Today.Year) > MostYears)
            errors.Add(nameof(Input.Day), Phrase.In<AssignmentsText>(nameof(AssignmentsText.Error_FarDay), MostYears));
        if (errors.Any) return errors;

        db.Add(new AssignmentRecord(assignment.Number, serial, AssignmentRecordKind.Moved, day, reason, actor, change.At)
        {
            Deadline = deadline!.Code,
            Part = deadline.Part,
        });
        change.Record(new AssignmentRecorded(assignment.Number, serial, AssignmentRecordKind.Moved, day));
        return new Done();
    }
}
