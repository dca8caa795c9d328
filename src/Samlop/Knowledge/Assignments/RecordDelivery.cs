using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>Registrer leveranse: what was delivered of an assignment and when, and the deadline that it meets.</summary>
[Process("knowledge.assignment-delivery-recorded")]
public sealed class RecordDelivery(AppDb db, OsloClock clock) : IUseCase<RecordDelivery.Input, Done>
{
    public static Permission Needs => RecordStatus.Needs;

    public sealed class Input : IInput<RecordDelivery, Input, Done>
    {
        public string Assignment { get; set; } = "";

        /// <inheritdoc cref="RecordStatus.Input.Seen" />
        public int Seen { get; set; }

        /// <summary>Code of the deadline that it meets; empty for what meets none.</summary>
        public string? Deadline { get; set; }

        public string? Day { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (AssignmentCatalogue.Current.Find(input.Assignment) is not { } assignment) return Refusal.NotFound;
        if (await db.MayRecord(actor, cancel) is { } not) return not;
        var errors = new FieldErrors();
        var deadline = string.IsNullOrEmpty(input.Deadline) ? null : assignment.DeadlineOf(input.Deadline);
        if (deadline is null && !string.IsNullOrEmpty(input.Deadline))
            errors.Add(nameof(Input.Deadline), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var text = TypedField.NeededText(
            input.Text, AssignmentRecord.TextLimit, nameof(Input.Text), Phrase.In<AssignmentsText>(nameof(AssignmentsText.Error_Delivered)),
            errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        var day = AssignmentDays.ReadPast(input.Day, nameof(Input.Day), assignment, clock.Today, errors);
        if (errors.Any) return errors;

        var (serial, no) = await db.NextRecord(assignment.Number, input.Seen, actor, cancel);
        if (no is not null) return no;
        db.Add(new AssignmentRecord(assignment.Number, serial, AssignmentRecordKind.Delivery, day, text, actor, change.At)
        {
            Deadline = deadline?.Code,
            Part = deadline?.Part,
        });
        change.Record(new AssignmentRecorded(assignment.Number, serial, AssignmentRecordKind.Delivery, day));
        return new Done();
    }
}
